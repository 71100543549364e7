import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import type { Entry } from '../../../kernel/record/index.ts';
import type { Body } from '../../organisation/index.ts';
import type { Delegation } from '../delegation.ts';
import type { KeptAccount } from '../kept-account.ts';
import type { Session } from '../session.ts';

/** What the page of one account is drawn from. */
export interface AccountViewProps {
  ask: Ask;
  kept: KeptAccount;
  /** False when the administrator may look but not change. */
  mayKeep: boolean;
  bodies: readonly Body[];
  sessions: readonly Session[];
  /** How many the person has. */
  passkeys: number;
  delegations: readonly Delegation[];
  history: readonly Entry[];
  errors: FieldErrors;
  general: readonly string[];
  /** The invitation's link, the one time it is shown. */
  link: string | undefined;
}
