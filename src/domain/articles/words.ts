import { failures } from '../../kernel/failure/index.ts';

export const articleFailures = failures('articles', {
  noSuchArticle: {
    kind: 'missing',
    vi: 'Không có bài viết này.',
    en: 'There is no such article.',
  },
  notYourNewsroom: {
    kind: 'forbidden',
    vi: 'Anh/chị không viết bài cho cơ quan này.',
    en: 'You do not write for this body.',
  },
  notYours: {
    kind: 'forbidden',
    vi: 'Bước này không thuộc phần việc của anh/chị đối với bài viết. Người viết không tự duyệt bài của mình.',
    en: 'This step is not yours to take. Nobody reviews what they wrote themselves.',
  },
  stateMoved: {
    kind: 'conflict',
    vi: 'Bài viết đã được chuyển sang bước khác. Hãy xem lại rồi làm tiếp nếu cần.',
    en: 'The article has moved to another step. Please look again, then go on if needed.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị làm, người khác đã lưu thay đổi của bài viết. Hãy so hai bản rồi lưu lại nếu cần.',
    en: 'Meanwhile someone else changed this article. Compare the two versions, then save again if needed.',
  },
  noteMissing: {
    kind: 'invalid',
    vi: 'Cần ghi rõ lý do.',
    en: 'Please say why.',
  },
  underEmbargo: {
    kind: 'conflict',
    vi: 'Bài viết chưa được đăng trước giờ cho phép.',
    en: 'The article is under embargo and may not be published yet.',
  },
  hourToCome: {
    kind: 'conflict',
    vi: 'Chưa đến giờ đã hẹn đăng.',
    en: 'The hour set for publishing has not come.',
  },
  nothingChanged: {
    kind: 'conflict',
    vi: 'Bản đang sửa giống bản đã đăng, không có gì để cập nhật.',
    en: 'The working copy is the same as what is public; there is nothing to correct.',
  },
});
