/**
 * Words at which a moderator looks, as data. Vietnamese is written with marks and without: «các» is in every second
 * sentence and «cặc» in none, yet both are `cac` without marks. So each word says how it may be met:
 *   marked    as written, marks and all; the same letters under other marks are another word;
 *   unmarked  also where the marks are lost, for words whose bare letters mean nothing else;
 *   evaded    also where its letters are set apart, swapped for digits or masked: nobody does that to an innocent word.
 * A word of several parts is met as a row of words. Nothing is refused for a word: it is marked, and a person decides.
 */
export interface ListedWord {
  readonly written: string;
  readonly kind: 'foul_word' | 'insulting_word';
  readonly unmarked?: true;
}

const foul = (written: string): ListedWord => ({ written, kind: 'foul_word' });
const foulAnyhow = (written: string): ListedWord => ({ written, kind: 'foul_word', unmarked: true });
const insult = (written: string): ListedWord => ({ written, kind: 'insulting_word' });
const insultAnyhow = (written: string): ListedWord => ({ written, kind: 'insulting_word', unmarked: true });

export const listedWords: readonly ListedWord[] = [
  foul('địt'),
  foul('đụ'),
  foul('cặc'),
  foul('lồn'),
  foul('buồi'),
  foul('đéo'),
  foul('cứt'),
  foul('đĩ'),
  foul('dái'),
  foulAnyhow('địt mẹ'),
  foulAnyhow('đụ má'),
  foulAnyhow('đụ mẹ'),
  foulAnyhow('đéo biết'),
  foulAnyhow('cái lồn'),
  foulAnyhow('mặt lồn'),
  foulAnyhow('như cứt'),
  foulAnyhow('đồ đĩ'),
  // Short forms and raw keystrokes, as they are typed.
  foulAnyhow('đm'),
  foulAnyhow('đmm'),
  foulAnyhow('đcm'),
  foulAnyhow('đkm'),
  foulAnyhow('vcl'),
  foulAnyhow('vkl'),
  foulAnyhow('clgt'),
  foulAnyhow('đjt'),
  foulAnyhow('ditj'),
  foulAnyhow('ddijt'),
  foulAnyhow('lofn'),
  foulAnyhow('cawcj'),
  insult('đồ ngu'),
  insult('ngu như bò'),
  insult('đồ chó'),
  insult('óc chó'),
  insult('súc vật'),
  insult('mất dạy'),
  insult('vô học'),
  insult('khốn nạn'),
  insult('chó má'),
  insultAnyhow('thằng chó'),
  insultAnyhow('con chó này'),
  insultAnyhow('đồ khốn nạn'),
  insultAnyhow('thằng mất dạy'),
  insultAnyhow('lũ ăn hại'),
  insultAnyhow('lũ sâu mọt'),
  insultAnyhow('bắc kỳ chó'),
  insultAnyhow('nam kỳ chó'),
  insultAnyhow('parky'),
];

/** What is offered for money where nobody asked: rows of words, with marks or without. */
export const advertWords: readonly string[] = [
  'vay tiền nhanh',
  'cho vay nặng lãi',
  'vay tín chấp',
  'giải ngân trong ngày',
  'hỗ trợ nợ xấu',
  'nhà cái uy tín',
  'kèo nhà cái',
  'soi cầu',
  'nổ hũ',
  'tài xỉu',
  'bắn cá đổi thưởng',
  'đánh bạc trực tuyến',
  'cá độ bóng đá',
  'lô đề online',
  'việc nhẹ lương cao',
  'kiếm tiền online',
  'làm bằng giả',
  'nhận làm bằng',
  'chạy công chức',
  'tăng like',
  'kết bạn zalo',
  'liên hệ zalo',
  'inbox em',
  'giá sỉ',
  'khuyến mãi sốc',
];
