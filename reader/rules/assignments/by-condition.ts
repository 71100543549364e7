import { phrases } from '../../engine/terms.ts';
import { readAddressees } from './addressees.ts';
import { tryClause } from './clauses.ts';
import { type Context, type FullClause, type Range, type Said, saidOf, textOf } from './context.ts';
import { actionAt } from './verbs.ts';

/** What a limit is set to: «Tỷ lệ …», «Số lượng …». */
const measured =
  /^(?:tỷ lệ|tỉ lệ|số lượng|tổng số|mức|thời gian|thời hạn|số người|số đảng viên|quy mô)(?![\p{L}\p{M}])/iu;

const exceeds = /không (?:vượt )?quá /iu;
const threeOfAKind = /\p{L}+, \p{L}+, \p{L}+ \p{L}+/u;

const speakerOfPaper = ({ lists, facts }: Context) => lists.at(-1)?.speaker ?? facts.frame.issuer;

/** «Tổng số … không vượt quá …»: a limit that a document sets. */
export function byLimit(context: Context, range: Range): FullClause[] | null {
  if (context.facts.frame.kind !== 'document') return null;
  const text = textOf(context, range);
  const at = text.search(exceeds);
  if (at < 0 || !(measured.test(text) || !/[,;]/.test(text.slice(0, at).replace(threeOfAKind, ''))))
    return null;
  return [
    {
      rule: 'assignments/limit',
      said: firstClass(context, range),
      speaker: speakerOfPaper(context),
      force: 'standing',
      modality: null,
      actionFrom: range.from,
      actionTo: range.to,
    },
  ];
}

/** Rules of a document for a case: «nếu X chưa báo cáo thì phải …», «trường hợp …, thì cơ quan Y phải …». */
export function byCondition(context: Context, range: Range): FullClause[] | null {
  if (context.facts.frame.kind !== 'document') return null;
  const { tokens } = context.page;
  for (let i = range.from + 1; i + 2 < range.to; i += 1) {
    if (tokens[i]!.lower !== 'thì') continue;
    const clause = tryClause(context.readers, i + 1, range.to);
    const answers = clause && /^(?:tự|chịu)$/.test(tokens[clause.actionFrom]!.lower);
    const modal = answers || (clause?.modal && tokens[clause.modalAt]!.lower !== 'sẽ') ? clause : null;
    if (!modal || /^(?:được|bị|có|là)$/.test(tokens[modal.actionFrom]!.lower)) continue;
    const parts = modal.addressees?.parts ?? partsBefore(context, { ...range, to: i });
    return [
      {
        rule: 'assignments/condition',
        said: parts ? saidOf(context, parts) : null,
        speaker: speakerOfPaper(context),
        force: 'standing',
        modality: { from: modal.modalAt, to: modal.actionFrom },
        actionFrom: modal.actionFrom,
        actionTo: range.to,
      },
    ];
  }
  return null;
}

/** Of whom the case speaks: «nếu bộ, ngành, địa phương chưa có báo cáo». */
function partsBefore({ page, readers }: Context, { from, to }: Range): Said['parts'] | null {
  for (let i = from; i < to; i += 1) {
    if (!/^(?:nếu|hợp|khi)$/.test(page.tokens[i]!.lower)) continue;
    const said = readAddressees(readers, i + 1);
    if (said) return said.parts;
  }
  return partsWhich({ page, readers }, { from, to });
}

/** «cơ quan, đơn vị nào chưa báo cáo». */
function partsWhich(
  { page, readers }: Pick<Context, 'page' | 'readers'>,
  { from, to }: { from: number; to: number },
) {
  for (let i = from; i < to; i += 1) {
    const said = readAddressees(readers, i);
    if (said && page.tokens[said.next]?.lower === 'nào') return said.parts;
  }
  return null;
}

/** The first class of bodies that a limit speaks of. */
function firstClass(context: Context, { from, to }: Range): Said | null {
  for (let i = from; i < to; i += 1) {
    if (context.page.tokens[i - 1]?.lower !== 'của') continue;
    const said = readAddressees(context.readers, i);
    if (said) return saidOf(context, said.parts);
  }
  return null;
}

const notices = phrases([
  'thông báo để',
  'thông báo đến',
  'thông báo tới',
  'thông báo cho',
  'xin thông báo để',
]);
const longestNotice = 60;

/** «Văn phòng Thành ủy thông báo để các cơ quan, đơn vị biết, | thực hiện»: what the notice asks of those it is for. */
export function byNotice(context: Context, { from, to }: Range): FullClause[] | null {
  const { tokens } = context.page;
  for (let i = from; i < to && i < from + longestNotice; i += 1) {
    const notice = notices.at(tokens, i);
    const said = notice && readAddressees(context.readers, notice.next);
    if (!notice || !said || tokens[said.next]?.lower !== 'biết') continue;
    let actionFrom = said.next + 1;
    while (/^(?:,|và|để)$/.test(tokens[actionFrom]?.lower ?? '')) actionFrom += 1;
    if (actionFrom >= to || !actionAt(tokens, actionFrom)) return null;
    return [
      {
        rule: 'assignments/notice',
        said: saidOf(context, said.parts),
        speaker: speakerOfPaper(context),
        force: 'request',
        modality: { from: i, to: notice.next },
        actionFrom,
        actionTo: to,
      },
    ];
  }
  return null;
}
