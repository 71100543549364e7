import { numberWithin } from '../../engine/looks.ts';
import type { Page } from '../../engine/page.ts';
import { oneOf, wordEnd, wordStart } from '../../engine/pattern.ts';
import { rowsOf, runRows } from '../../engine/rows.ts';
import { firstFrom } from '../../engine/spans.ts';
import { resultVerbs } from '../../lexicon/results.ts';
import type { Assignment, Result } from '../../reading.ts';

const number = '\\d{1,3}(?:\\.\\d{3})+|\\d{1,7}(?:,\\d{1,2})?';
/** «đạt được tổng số | 27»: tokens between a verb and its number, and the number. */
const longestLeadIn = 5;
/** How a report tells a number that was reached. */
export const resultRows = rowsOf<Omit<Result, 'rule'>>([
  {
    rule: 'results/number-reached',
    opens: resultVerbs,
    where: ({ tokens }, _, next) => numberWithin(tokens, next, longestLeadIn),
    pattern: new RegExp(
      `${wordStart}(?<verb>${oneOf(resultVerbs)})(?:[ ](?:được|trên|hơn|gần|khoảng|thêm|tổng số|tỷ lệ|tỉ lệ)){0,2}[ ](?<value>${number})(?:/(?<of>${number}))?(?:[ ]?(?<share>%)|[ ](?<unit>(?!tháng|năm|ngày|giờ)\\p{Ll}+(?:[ ](?!của|được|trong|cho|và|với|tại|theo|từ|đã|có|về|là|tham|do|ở|trên)\\p{Ll}+){0,3})${wordEnd})`,
      'giu',
    ),
    read: (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      verb: match.groups!.verb!.toLowerCase(),
      value: numberOf(match.groups!.value!),
      of: match.groups!.of ? numberOf(match.groups!.of) : null,
      unit: match.groups!.share ?? match.groups!.unit!,
    }),
  },
]);

/** «1.127» and «97,2» as the numbers they are. */
const numberOf = (written: string) => Number(written.replaceAll('.', '').replace(',', '.'));

const longestLead = 40;
const aims =
  /(?:phấn đấu|cần|phải|sẽ|mục tiêu|chỉ tiêu|dự kiến|không quá|tối thiểu|ít nhất|đến năm \d{4}|yêu cầu)(?![\p{L}\p{M}])[^.;]*$/iu;

/** Finds what a text reports as reached, with its number; what is asked or aimed at is none. */
export function findResults(page: Page, assignments: readonly Assignment[]): Result[] {
  const actions = assignments.map(({ action }) => action).sort((a, b) => a.start - b.start);
  return runRows(resultRows, page).filter(({ start }) => {
    const next = firstFrom(actions, start + 1);
    const within = actions.slice(Math.max(0, next - 3), next).some((action) => action.end > start);
    return !within && !aims.test(page.plain.slice(Math.max(0, start - longestLead), start));
  });
}
