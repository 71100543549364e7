import { type Facts, failures } from '../../kernel/failure/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Action, Part, State } from './transitions.ts';

interface ActionWords {
  /** What the button says. */
  readonly label: string;
  /** What will follow, before it is done. */
  readonly follows: string;
  /** What is said once it was done. */
  readonly done: string;
  /** What the note is for, where one is asked for or may be given. */
  readonly note: string;
}

interface ArticleWords {
  readonly states: Readonly<Record<State, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly actions: Readonly<Record<Action, ActionWords>>;
}

const vi: ArticleWords = {
  states: {
    draft: 'Đang viết',
    proofread: 'Đọc soát',
    in_review: 'Chờ duyệt',
    scheduled: 'Đã hẹn giờ',
    published: 'Đã đăng',
    corrected: 'Đã đính chính',
    withdrawn: 'Đã gỡ',
    dropped: 'Không dùng',
  },
  parts: { editor: 'biên tập viên', reviewer: 'người duyệt', clock: 'đồng hồ' },
  actions: {
    hand_to_proof: {
      label: 'Chuyển đọc soát',
      follows: 'Bài sang bước đọc soát; vẫn sửa được.',
      done: 'Bài đã chuyển sang đọc soát.',
      note: 'Lời nhắn cho người đọc soát',
    },
    submit: {
      label: 'Trình duyệt',
      follows: 'Bài được khóa lại để người khác duyệt. Muốn sửa tiếp thì rút bài về.',
      done: 'Bài đã được trình duyệt.',
      note: 'Lời nhắn cho người duyệt',
    },
    take_back: {
      label: 'Rút về để sửa',
      follows: 'Bài trở lại bước đang viết.',
      done: 'Bài đã trở lại bước đang viết.',
      note: 'Lý do',
    },
    return: {
      label: 'Trả lại',
      follows: 'Bài trở lại người viết cùng lý do.',
      done: 'Bài đã được trả lại.',
      note: 'Cần sửa những gì',
    },
    schedule: {
      label: 'Hẹn giờ đăng',
      follows: 'Đúng phút đã hẹn, bài tự lên cổng thông tin. Trước giờ đó vẫn bỏ hẹn được.',
      done: 'Đã hẹn giờ đăng bài.',
      note: 'Ghi chú',
    },
    unschedule: {
      label: 'Bỏ hẹn giờ',
      follows: 'Bài trở lại bước chờ duyệt và không tự đăng nữa.',
      done: 'Đã bỏ hẹn giờ đăng.',
      note: 'Lý do',
    },
    publish: {
      label: 'Đăng ngay',
      follows: 'Bài lên cổng thông tin ngay, ai cũng đọc được.',
      done: 'Bài đã được đăng.',
      note: 'Ghi chú',
    },
    correct: {
      label: 'Đăng bản đính chính',
      follows: 'Bản vừa sửa thay cho bản đang đăng; dưới bài hiện lời đính chính kèm ngày giờ.',
      done: 'Bản đính chính đã được đăng.',
      note: 'Lời đính chính để bạn đọc thấy',
    },
    withdraw: {
      label: 'Gỡ bài',
      follows: 'Bài rời cổng thông tin ngay. Ai mở đường dẫn cũ sẽ thấy lý do dưới đây.',
      done: 'Bài đã được gỡ.',
      note: 'Lý do để bạn đọc thấy',
    },
    reopen: {
      label: 'Mở lại để viết tiếp',
      follows: 'Bài trở lại bước đang viết.',
      done: 'Bài đã được mở lại.',
      note: 'Lý do',
    },
    drop: {
      label: 'Không dùng bài này',
      follows: 'Bài rời danh sách đang làm; mở lại được khi cần.',
      done: 'Bài đã được cất đi.',
      note: 'Lý do',
    },
  },
};

const en: ArticleWords = {
  states: {
    draft: 'Draft',
    proofread: 'Proof-reading',
    in_review: 'In review',
    scheduled: 'Scheduled',
    published: 'Published',
    corrected: 'Corrected',
    withdrawn: 'Withdrawn',
    dropped: 'Not used',
  },
  parts: { editor: 'editor', reviewer: 'reviewer', clock: 'clock' },
  actions: {
    hand_to_proof: {
      label: 'Hand to proof-reading',
      follows: 'The article moves on to proof-reading; it can still be changed.',
      done: 'The article is being proof-read.',
      note: 'A word to the proof-reader',
    },
    submit: {
      label: 'Submit for review',
      follows: 'The words are locked while another reviews them. Take it back to go on writing.',
      done: 'The article was submitted for review.',
      note: 'A word to the reviewer',
    },
    take_back: {
      label: 'Take back to edit',
      follows: 'The article becomes a draft again.',
      done: 'The article is a draft again.',
      note: 'Reason',
    },
    return: {
      label: 'Return',
      follows: 'The article goes back to its writer with your reason.',
      done: 'The article was returned.',
      note: 'What has to change',
    },
    schedule: {
      label: 'Schedule',
      follows: 'The article goes out by itself at the minute you set. Until then this can be undone.',
      done: 'The article was scheduled.',
      note: 'Note',
    },
    unschedule: {
      label: 'Unschedule',
      follows: 'The article waits for review again and does not go out by itself.',
      done: 'The article will not go out by itself.',
      note: 'Reason',
    },
    publish: {
      label: 'Publish now',
      follows: 'The article goes out at once; anybody can read it.',
      done: 'The article was published.',
      note: 'Note',
    },
    correct: {
      label: 'Publish the correction',
      follows:
        'The working copy replaces what is public; the correction and its date stand below the article.',
      done: 'The correction was published.',
      note: 'The correction as readers see it',
    },
    withdraw: {
      label: 'Withdraw',
      follows: 'The article leaves the portal at once. Whoever opens its address reads the reason below.',
      done: 'The article was withdrawn.',
      note: 'The reason as readers see it',
    },
    reopen: {
      label: 'Reopen',
      follows: 'The article becomes a draft again.',
      done: 'The article was reopened.',
      note: 'Reason',
    },
    drop: {
      label: 'Do not use',
      follows: 'The article leaves the list of work; it can be reopened.',
      done: 'The article was put away.',
      note: 'Reason',
    },
  },
};

/** States, parts and steps as they are read. */
export const articleWords: Words<ArticleWords> = { vi, en };

export const articleFailures = failures('articles', {
  noSuchArticle: {
    kind: 'missing',
    vi: 'Không có bài viết này.',
    en: 'There is no such article.',
  },
  noSuchVersion: {
    kind: 'missing',
    vi: 'Không có bản này của bài viết.',
    en: 'The article has no such version.',
  },
  noSuchDoubt: {
    kind: 'conflict',
    vi: 'Chỗ này đã được sửa hoặc không còn trong bài.',
    en: 'This place was mended or is no longer in the article.',
  },
  noSuchTie: {
    kind: 'missing',
    vi: 'Bài viết không có mối liên hệ này.',
    en: 'The article has no such tie.',
  },
  noSuchSpelling: {
    kind: 'missing',
    vi: 'Không có quy ước này hoặc đã thôi áp dụng.',
    en: 'There is no such spelling, or it holds no longer.',
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
  notNowWritten: {
    kind: 'conflict',
    vi: 'Bài đang ở bước không sửa được. Hãy rút bài về trước khi sửa.',
    en: 'The article cannot be changed at this step. Take it back first.',
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
  notKept: {
    kind: 'invalid',
    vi: 'Chưa tự lưu được vì có chỗ cần sửa.',
    en: 'It could not be kept, for something has to be mended.',
  },
  noteMissing: { kind: 'invalid', vi: 'Cần ghi rõ lý do.', en: 'Please say why.' },
  errorsOpen: {
    kind: 'conflict',
    vi: ({ n = 0 }: Facts) => `Bài còn ${n} lỗi chưa sửa hoặc chưa trả lời ở trang đọc soát.`,
    en: ({ n = 0 }: Facts) =>
      n === 1
        ? 'One error is neither mended nor answered on the proof-reading page.'
        : `${n} errors are neither mended nor answered on the proof-reading page.`,
  },
  underEmbargo: {
    kind: 'conflict',
    vi: 'Bài viết chưa được đăng trước giờ cho phép.',
    en: 'The article is under embargo and may not go out before that hour.',
  },
  scheduledBefore: {
    kind: 'conflict',
    vi: 'Bài đã hẹn đăng trước giờ này. Hãy bỏ hẹn giờ đăng trước.',
    en: 'The article is scheduled for an earlier hour. Unschedule it first.',
  },
  publicAlready: {
    kind: 'conflict',
    vi: 'Bài đã được đăng nên không đặt giờ cho phép đăng nữa.',
    en: 'The article is public already, so an embargo has no meaning.',
  },
  hourToCome: {
    kind: 'conflict',
    vi: 'Chưa đến giờ đã hẹn đăng.',
    en: 'The hour set for publishing has not come.',
  },
  hourIsPast: {
    kind: 'invalid',
    vi: 'Giờ hẹn đăng phải ở phía trước.',
    en: 'The hour must lie ahead.',
  },
  nothingChanged: {
    kind: 'conflict',
    vi: 'Bản đang sửa giống bản đã đăng, không có gì để cập nhật.',
    en: 'The working copy is the same as what is public; there is nothing to correct.',
  },
  nothingToMend: {
    kind: 'conflict',
    vi: 'Không còn chỗ nào sửa được ngay.',
    en: 'Nothing is left that can be mended at once.',
  },
  nothingToImport: {
    kind: 'invalid',
    vi: 'Không thấy nội dung bài viết trong trang này.',
    en: 'No article was found in this page.',
  },
  nothingOfThatName: {
    kind: 'invalid',
    vi: 'Không tìm thấy, hoặc có nhiều kết quả trùng. Hãy ghi đúng số, ký hiệu hoặc tên đầy đủ.',
    en: 'Nothing was found, or more than one. Please give the exact number or the full name.',
  },
  noPhotoChosen: {
    kind: 'invalid',
    vi: 'Hãy chọn ít nhất một ảnh chưa có trong bài và còn dùng được.',
    en: 'Choose at least one photo that is in use and not in the article yet.',
  },
  photoHasToBeMended: {
    kind: 'conflict',
    vi: 'Ảnh trong bài phải có đủ chú thích và mô tả, và còn trong kho. Hãy sửa ở trang ảnh của bài.',
    en: 'A photo in an article needs its caption and alternative text, and has to be in use. Please mend it on the page of its photos.',
  },
  wordsNotThere: {
    kind: 'invalid',
    vi: 'Trong bài không có đoạn chữ này.',
    en: 'The article does not have these words.',
  },
  sameSpelling: {
    kind: 'invalid',
    vi: 'Hai cách viết giống nhau.',
    en: 'Both spellings are the same.',
  },
  spelledAlready: {
    kind: 'conflict',
    vi: 'Cách viết này đã có quy ước đang áp dụng.',
    en: 'There is a spelling for this wording already.',
  },
});
