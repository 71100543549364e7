import type { HeldRole, Role } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Account, AccountState } from './account.ts';

/** Which accounts a list shows; what is undefined does not narrow it. */
export interface AccountFilter {
  /** Words of the name or username, with or without marks. */
  readonly search: string;
  readonly role: Role | undefined;
  /** Bodies in one of which a role is held today. */
  readonly bodyIds: readonly string[] | undefined;
  readonly state: AccountState | undefined;
  /** The bodies an administrator may look into; undefined when all. */
  readonly within: readonly string[] | undefined;
}

/** One account of the list with the roles it holds on the day. */
export interface ListedAccount extends Account {
  readonly roles: readonly HeldRole[];
  readonly lastSeenAt: Temporal.Instant | null;
}
