import type { Child } from 'hono/jsx';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { Door } from '../../../ui/index.ts';
import { PublicPage } from '../../../ui/page.tsx';
import { carriedFields, type KeptForm } from '../kept-form.ts';
import { accountWords } from '../words.ts';

interface DoorPageProps {
  ask: Ask<Actor | null>;
  title: string;
  lead: string;
  foot?: string | undefined;
  wide?: boolean | undefined;
  /** True where what was typed on an earlier page must stay kept. */
  refused?: boolean | undefined;
  /** Only where a key may open the door. */
  scripts?: boolean | undefined;
  children?: Child;
}

/** A page at the door: one leaf, one question. */
export function DoorPage({ ask, title, lead, foot, wide, refused, scripts, children }: DoorPageProps) {
  return (
    <PublicPage ask={ask} title={title} refused={refused} scripts={scripts}>
      <Door title={title} lead={lead} foot={foot} wide={wide} motto={accountWords[ask.locale].door.motto}>
        {children}
      </Door>
    </PublicPage>
  );
}

/** What was typed before the session ended, carried through the door unseen. */
export function CarriedFields({ kept }: { kept: KeptForm | undefined }) {
  return (
    <>
      {carriedFields(kept).map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
