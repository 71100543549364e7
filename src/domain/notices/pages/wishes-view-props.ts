import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import type { Channel, Kind } from '../notice.ts';
import type { CalendarLink, Mailbox } from '../outside.ts';

/** What the page about what someone receives is drawn from. */
export interface WishesViewProps {
  ask: Ask;
  /** What was wished otherwise than usual. */
  wishes: ReadonlyMap<Kind, Channel>;
  mailbox: Mailbox | undefined;
  /** Where mail may go; undefined where the system sends none. */
  domains: readonly string[] | undefined;
  link: CalendarLink | undefined;
  /** The calendar address that was made just now. */
  made: string | undefined;
  errors: FieldErrors;
}
