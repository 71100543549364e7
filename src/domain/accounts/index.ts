export type { Account } from './account.ts';
export { namesOfAccounts } from './accounts.store.ts';
export { listAccountsHolding } from './held-roles.store.ts';
export { identify } from './identify.ts';
export { inviteFirstAdministrator } from './invite-first-administrator.ts';
export { openSession } from './open-session.ts';
export { hashPassword } from './password-hash.ts';
