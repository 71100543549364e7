import { failures } from '../../../kernel/failure/index.ts';
import type { Words } from '../../../kernel/words/index.ts';

const vi = {
  enter: (provider: string) => `Đăng nhập bằng ${provider}`,
  accept: (provider: string) => `Nhận tài khoản bằng ${provider}`,
  acceptLead: 'Không cần chọn mật khẩu: từ nay anh/chị vào bằng tài khoản đã có ở đó.',
  or: 'hoặc',
  title: (provider: string) => `Đăng nhập qua ${provider}`,
  linked: (claimed: string, since: string) => `Đã gắn với «${claimed}» từ ${since}.`,
  unlinked: 'Chưa gắn. Lần đầu đăng nhập bằng cách này, tài khoản sẽ tự gắn.',
  unlink: 'Gỡ liên kết',
  unlinkConsequence: (provider: string) =>
    `Tài khoản này không đăng nhập qua ${provider} được nữa cho đến khi gắn lại.`,
  unlinkNow: 'Gỡ liên kết này',
  removed: 'Đã gỡ liên kết.',
  leftTitle: 'Anh/chị đã đăng xuất',
  leftLead: (provider: string) =>
    `Phiên ở đây đã kết thúc. Phiên ở ${provider} có thể vẫn còn mở: trên máy dùng chung, hãy đăng xuất cả ở đó.`,
  leaveProvider: (provider: string) => `Đăng xuất khỏi ${provider}`,
  back: 'Về trang đăng nhập',
};

const en: typeof vi = {
  enter: (provider) => `Sign in with ${provider}`,
  accept: (provider) => `Take the account with ${provider}`,
  acceptLead: 'No password is needed: from now on you come in with the account you have there.',
  or: 'or',
  title: (provider) => `Signing in through ${provider}`,
  linked: (claimed, since) => `Linked with “${claimed}” since ${since}.`,
  unlinked: 'Not linked. The first time you come in this way, the account is linked by itself.',
  unlink: 'Remove the link',
  unlinkConsequence: (provider) =>
    `This account cannot be entered through ${provider} until it is linked again.`,
  unlinkNow: 'Remove this link',
  removed: 'The link is removed.',
  leftTitle: 'You have signed out',
  leftLead: (provider) =>
    `Your session here has ended. The one at ${provider} may still be open: on a shared computer sign out there too.`,
  leaveProvider: (provider) => `Sign out of ${provider}`,
  back: 'To the sign-in page',
};

/** What a user reads about signing in through a provider. */
export const outsideWords: Words<typeof vi> = { vi, en };

/** What can go wrong on the way to a provider and back. */
export const outsideFailures = failures('accounts', {
  providerAway: {
    kind: 'unavailable',
    vi: ({ provider }) =>
      `${provider} tạm thời không trả lời, nên chưa đăng nhập bằng cách đó được. Hãy thử lại sau ít phút hoặc dùng mật khẩu.`,
    en: ({ provider }) =>
      `${provider} does not answer at the moment, so that way in is closed. Try again in a few minutes, or use your password.`,
  },
  declinedThere: {
    kind: 'invalid',
    vi: ({ provider }) => `Anh/chị đã dừng lại ở ${provider}, nên chưa đăng nhập.`,
    en: ({ provider }) => `You stopped at ${provider}, so you are not signed in.`,
  },
  notTrusted: {
    kind: 'invalid',
    vi: ({ provider }) =>
      `Câu trả lời từ ${provider} không khớp với lần đăng nhập này nên không được nhận. Hãy thử lại từ đầu; nếu vẫn vậy, báo quản trị viên.`,
    en: ({ provider }) =>
      `The answer from ${provider} does not fit this sign-in and was not accepted. Try again from the start; if it happens again, tell the administrator.`,
  },
  tookTooLong: {
    kind: 'invalid',
    vi: 'Lần đăng nhập này đã quá 10 phút hoặc bắt đầu ở trình duyệt khác. Hãy thử lại từ đầu.',
    en: 'This sign-in took more than 10 minutes, or began in another browser. Try again from the start.',
  },
  nobodyHere: {
    kind: 'forbidden',
    vi: ({ provider, claimed }) =>
      `${provider} xác nhận anh/chị là «${claimed}», nhưng ở đây chưa có tài khoản nào mang tên đăng nhập đó. Hãy đề nghị quản trị viên của cơ quan tạo tài khoản.`,
    en: ({ provider, claimed }) =>
      `${provider} says that you are “${claimed}”, but no account here has that username. Ask your administrator for one.`,
  },
  linkedToAnother: {
    kind: 'forbidden',
    vi: ({ provider, claimed }) =>
      `Tài khoản «${claimed}» ở đây đã gắn với một người khác của ${provider}. Hãy báo quản trị viên.`,
    en: ({ provider, claimed }) =>
      `The account “${claimed}” here is linked to another person of ${provider}. Tell the administrator.`,
  },
  notLinked: {
    kind: 'conflict',
    vi: 'Tài khoản này chưa gắn với nơi nào khác.',
    en: 'This account is linked to nothing outside.',
  },
});
