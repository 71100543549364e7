import type { Child } from 'hono/jsx';
import type { Actor } from '../kernel/access/index.ts';
import type { Ask } from '../kernel/http/index.ts';
import type { Crumb } from './shell/navigation.tsx';
import { PublicShell, StaffShell } from './shell.tsx';

interface PageProps {
  ask: Ask<Actor | null>;
  title: string;
  breadcrumb?: readonly Crumb[] | undefined;
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

/** A page for readers, calm and without scripts, in the same frame. */
export function PublicPage({
  ask,
  refused = false,
  description,
  ...page
}: PageProps & { description?: string | undefined }) {
  const { frame } = ask;
  return (
    <PublicShell
      {...frame}
      {...page}
      description={description}
      scripts={false}
      locale={ask.locale}
      today={ask.today}
      settles={frame.settles && !refused}
    />
  );
}
