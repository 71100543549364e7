import type { Child } from 'hono/jsx';
import type { Actor } from '../kernel/access/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import type { SheetName } from './assets.ts';
import { Document } from './shell/document.tsx';
import type { Crumb } from './shell/navigation.tsx';
import { PublicShell, StaffShell } from './shell.tsx';

interface PageProps {
  ask: Ask<Actor | null>;
  title: string;
  breadcrumb?: readonly Crumb[] | undefined;
  /** A stylesheet that the page needs beside the one of all. */
  sheet?: SheetName | undefined;
  /** True when a form is shown again with what was wrong: what was typed stays kept as a draft. */
  refused?: boolean | undefined;
  children?: Child;
}

/** A page for those who work in the system, drawn in the frame that came with the request. */
export function Page({ ask, refused = false, ...page }: PageProps) {
  const { frame } = ask;
  return (
    <StaffShell
      {...frame}
      {...page}
      locale={ask.locale}
      today={ask.today}
      settles={frame.settles && !refused}
    />
  );
}

/** A page for readers, calm and without scripts unless it asks for them, in the same frame. */
export function PublicPage({
  ask,
  refused = false,
  description,
  scripts = false,
  ...page
}: PageProps & { description?: string | undefined; scripts?: boolean | undefined }) {
  const { frame } = ask;
  return (
    <PublicShell
      {...frame}
      {...page}
      description={description}
      scripts={scripts}
      locale={ask.locale}
      today={ask.today}
      settles={frame.settles && !refused}
    />
  );
}

interface WallPageProps {
  ask: Ask<Actor | null>;
  title: string;
  /** The part that comes next, and after how many seconds; left out, the page stays. */
  goesOn?: { seconds: number; href: string } | undefined;
  /** Said above the page when no new one can be had. */
  lost: string;
  children?: Child;
}

/** A page for a screen on a wall: no navigation, large, going from part to part by itself, with scripts or without. */
export function WallPage({ ask, title, goesOn, lost, children }: WallPageProps) {
  const { frame, locale } = ask;
  return (
    <Document
      locale={locale}
      title={title}
      assets={frame.assets}
      sheet="wall"
      bodyClass="wall"
      signedIn={false}
      goesOn={goesOn}
    >
      <main
        class="wall-main"
        {...(goesOn
          ? {
              'data-controller': 'wall',
              'data-wall-next-value': goesOn.href,
              'data-wall-seconds-value': goesOn.seconds,
            }
          : {})}
      >
        <p class="wall-lost" role="status" data-wall-target="lost" data-lost={lost} />
        <div data-wall-target="part">{children}</div>
      </main>
    </Document>
  );
}
