import { isCapital, type Token } from '../../engine/tokens.ts';
import { isCommonWord } from '../common-words.ts';

/** «Điện lực», «Khí tượng»: the second syllable of a word that opens with a capital is written small. */
export function overCompound(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || isCapital(next)) return at + 1;
  return isCommonWord(tokens[at], next) ? at + 2 : at + 1;
}

/** Whether a board that steers, a working party or a subcommittee begins before a token. */
export const isSteering = (tokens: readonly Token[], start: number) =>
  /^(?:đạo|tác|ban)$/.test(tokens[start - 1]?.lower ?? '') &&
  /^(?:chỉ|công|tiểu)$/.test(tokens[start - 2]?.lower ?? '');
const longestPurpose = 12;
const endsPurpose =
  /^(?:sáng|chiều|tối|ngày|đã|sẽ|đang|họp|do|của|tại|với|yêu|đề|giao|chủ|phối|báo|tham|và|về|trong|năm|cho|để|là|có|cần|phải|tiếp|kịp)$/u;

/** «Ban Chỉ đạo Sắp xếp đơn vị sự nghiệp»: a body that is named after its purpose, written small. */
export function overPurpose(tokens: readonly Token[], at: number): number {
  let end = at;
  while (
    end - at < longestPurpose &&
    tokens[end]?.kind === 'word' &&
    !isCapital(tokens[end]) &&
    !endsPurpose.test(tokens[end]!.lower)
  )
    end += 1;
  return end;
}

const congress = /^(?:đại|hội|biểu|toàn|quốc|đảng|bộ|lần|thứ)$/u;
const longestCongress = 9;

/** «Tiểu ban Nhân sự | Đại hội XIV của Đảng»: the congress that a subcommittee serves. */
export function overCongress(tokens: readonly Token[], start: number, at: number): number {
  const isSubcommittee = tokens[start - 1]?.lower === 'ban' && tokens[start - 2]?.lower === 'tiểu';
  if (!isSubcommittee || tokens[at]?.lower !== 'đại' || tokens[at + 1]?.lower !== 'hội') return at;
  let end = at + 2;
  while (end - at < longestCongress && congress.test(tokens[end]?.lower ?? '')) end += 1;
  if (!/^(?:[IVX]{1,6}|\d{1,2})$/.test(tokens[end]?.text ?? '')) return at;
  return tokens[end + 1]?.lower === 'của' && tokens[end + 2]?.text === 'Đảng' ? end + 3 : end + 1;
}
