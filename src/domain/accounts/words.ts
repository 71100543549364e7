import { failures } from '../../kernel/failure/index.ts';

/** What can go wrong with accounts. */
export const accountFailures = failures('accounts', {
  noSuchAccount: {
    kind: 'missing',
    vi: 'Không có tài khoản này trong phạm vi anh/chị quản trị.',
    en: 'There is no such account within what you administer.',
  },
  noSuchGrant: {
    kind: 'missing',
    vi: 'Tài khoản này không có vai trò đó.',
    en: 'This account does not hold that role.',
  },
  heldAlready: {
    kind: 'conflict',
    vi: 'Tài khoản đã giữ vai trò này ở đơn vị này trong thời gian đó.',
    en: 'The account holds this role in this body during that time already.',
  },
});
