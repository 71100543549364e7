import type { Page } from '../../engine/page.ts';
import { inside } from '../../engine/spans.ts';
import type { Span } from '../../engine/text.ts';
import type { Assignment, Deadline } from '../../reading.ts';
import { readAddressees } from './addressees.ts';
import { type Context, citesWithin, saidOf } from './context.ts';
import { findDeadlines, ruleOf } from './deadlines.ts';
import { directionOf, forceOf } from './direction.ts';

type Column = 'index' | 'task' | 'lead' | 'with' | 'due' | 'product' | 'other';
type Row = Partial<Record<Column, Span>>;
/** A table of tasks: where it stands, and what stands under which of its columns. */
export type TaskTable = Span & { rows: Row[] };

/** What the head of a column says it holds, the surer words first. */
const columns: readonly (readonly [RegExp, Column])[] = [
  [/^(?:s?tt|số tt|số thứ tự)$/iu, 'index'],
  [/phối hợp/iu, 'with'],
  [/thời gian|thời hạn|tiến độ|hạn (?:hoàn thành|cuối)|^hoàn thành/iu, 'due'],
  [/sản phẩm|kết quả|đầu ra/iu, 'product'],
  [
    /chủ trì|chịu trách nhiệm|phụ trách|(?:đơn vị|cơ quan|người) (?:thực hiện|tham mưu)|^thực hiện$/iu,
    'lead',
  ],
  [/nội dung|nhiệm vụ|công việc|hoạt động|tên (?:đề án|việc)/iu, 'task'],
  [/ghi chú|kinh phí|cấp (?:trình|ban hành)|lãnh đạo|cơ sở|căn cứ|đơn vị tính/iu, 'other'],
];
const longestHead = 60;
const mostColumns = 9;

const columnOf = (text: string): Column | null =>
  text.length > longestHead ? null : (columns.find(([like]) => like.test(text))?.[1] ?? null);

const headReach = 14;
const headOpens: ReadonlySet<string> = new Set('sStT|');

/** Whether the column of numbers opens a line: «TT | Nội dung | …». */
function isHead(text: string): boolean {
  const lead = text.slice(0, headReach);
  if (!headOpens.has(lead.trimStart().charAt(0)) && !lead.includes('|')) return false;
  return /(?:^|\|)\s*(?:s?tt|số tt|số thứ tự)(?:$|[\s|])/iu.test(lead);
}

/** Finds the tables of tasks: a head that names a task and who leads it or by when, numbered rows below. */
export function findTaskTables(page: Page): TaskTable[] {
  const found: TaskTable[] = [];
  for (let line = 0; line < page.lines.length; line += 1) {
    if (!isHead(page.lines[line]!.text)) continue;
    const table = readTable(page, line);
    if (!table) continue;
    found.push(table);
    line = page.lineAt(table.end - 1);
  }
  return found;
}

function readTable(page: Page, line: number): TaskTable | null {
  const cells = cellsFrom(page, line);
  const say = ({ start, end }: Span) => page.plain.slice(start, end);
  const head: Column[] = [];
  let next = cells.next().value;
  const first = next?.start ?? 0;
  while (next && head.length < mostColumns) {
    const column = columnOf(say(next));
    if (!column) break;
    head.push(column);
    next = cells.next().value;
  }
  if (!head.includes('task') || !(head.includes('lead') || head.includes('due'))) return null;
  const rows: Row[] = [];
  let row: Span[] = [];
  let end = first;
  const close = () => {
    if (row.length > 1) rows.push(layIn(page, head, row));
    end = row.at(-1)?.end ?? end;
    row = [];
  };
  for (; next; next = cells.next().value) {
    const isNext =
      Number(/^\d{1,3}(?=[.)]?$)/u.exec(say(next))?.[0] ?? 0) === rows.length + (row.length ? 2 : 1);
    if (isNext) close();
    else if (!row.length || endsTable(say(next)) || row.length > head.length + mostColumns) break;
    else if (row.length >= head.length && !goesOn(say(next)) && !isNumberAhead(page, next, rows.length + 2))
      break;
    row.push(next);
  }
  close();
  return rows.length ? { start: first, end, rows } : null;
}

const endsTable = (text: string) => /^(?:[IVX]{1,5}[.-]|Nơi nhận|Ghi chú|KT\.|TM\.|T\/M)/u.test(text);
/** A cell that a line end has broken goes on in small letters or with a dash. */
const goesOn = (text: string) => /^(?:\p{Ll}|[-+•])/u.test(text);

const rowAhead = 400;

/** Whether the number of the next row stands on a line of its own not far below. */
function isNumberAhead(page: Page, { start }: Span, number: number): boolean {
  return new RegExp(`\\n[ |]*${number}[.)]?[ ]*(?:\\n|\\|| \\p{Lu})`, 'u').test(
    page.plain.slice(start, start + rowAhead),
  );
}

const cell = /[^|]+/gu;

/** The cells from a line on: parted by bars, by tabs or by line ends; a number before its cell is a cell. */
function* cellsFrom(page: Page, line: number): Generator<Span, undefined> {
  for (let at = line; at < page.lines.length; at += 1) {
    const { start, text } = page.lines[at]!;
    for (const { index, 0: said } of text.matchAll(cell)) {
      const lead = /^\s*(?:(?<number>\d{1,3}|TT|STT)[.)]?\s+(?=\p{Lu}))?/u.exec(said)!;
      const body = said.slice(lead[0].length).trimEnd();
      const number = lead.groups?.number;
      if (number !== undefined) {
        const from = start + index + said.indexOf(number);
        yield { start: from, end: from + number.length };
      }
      if (body && !/^[-–=_:]+$/.test(body))
        yield { start: start + index + lead[0].length, end: start + index + lead[0].length + body.length };
    }
  }
  return undefined;
}

/** Puts the cells of a row under the columns; broken cells are joined, from the task on, until they fit. */
function layIn(page: Page, head: readonly Column[], cells: readonly Span[]): Row {
  const joined: Span[] = [];
  for (const next of cells) {
    const last = joined.at(-1);
    const text = page.plain.slice(next.start, next.end);
    if (last && joined.length > 1 && cells.length > head.length && goesOn(text)) last.end = next.end;
    else joined.push({ ...next });
  }
  const at = Math.max(1, head.indexOf('task'));
  while (joined.length > head.length && joined.length > at + 1) {
    joined[at]!.end = joined[at + 1]!.end;
    joined.splice(at + 1, 1);
  }
  const row: Row = {};
  joined.forEach((span, i) => {
    const column = joined.length === head.length ? head[i]! : columnByLook(page, { span, i, row, head });
    row[column] ??= span;
  });
  return row;
}

type Looked = { span: Span; i: number; row: Row; head: readonly Column[] };

/** Where cells are missing, a cell is told by its look: a time, a body, else the next that is free. */
function columnByLook(page: Page, { span, i, row, head }: Looked): Column {
  const text = page.plain.slice(span.start, span.end);
  if (i < 2) return head[i] ?? 'other';
  const last = Math.max(...Object.keys(row).map((column) => head.indexOf(column as Column)));
  const isAhead = (column: Column) => head.indexOf(column) > last;
  if (head.includes('due') && /\d{4}|quý|tháng|hằng|hàng|thường xuyên|trước/iu.test(text) && text.length < 50)
    return 'due';
  if (/^\p{Lu}[^.;]{2,80}$/u.test(text) && isAhead('lead')) return 'lead';
  if (row.lead && isAhead('with')) return 'with';
  return isAhead('product') ? 'product' : 'other';
}

/** Makes a task of each row that names one. */
export function tasksOfTable(context: Context, { rows }: TaskTable): Assignment[] {
  return rows.flatMap((row) => (row.task ? [taskOf(context, row, row.task)] : []));
}

function taskOf(context: Context, row: Row, task: Span): Assignment {
  const { page, facts } = context;
  const speaker = facts.frame.issuer;
  const names = (span: Span | undefined) => (span ? namesIn(context, span) : []);
  const lead = names(row.lead);
  const direction = directionOf({ speaker, addressees: lead, force: 'directive', rankOf: context.rankOf });
  const text = page.plain.slice(task.start, task.end);
  const head = /^[-–+•]\s*/u.exec(text)?.[0].length ?? 0;
  const tail = /[.;,/\s]*$/u.exec(text)![0].length;
  const spans = Object.values(row);
  return {
    rule: 'assignments/table-row',
    sentence: { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) },
    action: { start: task.start + head, end: task.end - tail },
    modality: null,
    speaker,
    addressees: lead,
    lead,
    coordinating: names(row.with),
    product: row.product
      ? page.text.nfc.slice(row.product.start, row.product.end).replace(/\s+/g, ' ')
      : null,
    deadline: row.due ? dueIn(context, row.due) : null,
    force: forceOf('directive', direction),
    direction,
    cites: citesWithin(context, task),
  };
}

function namesIn(context: Context, { start, end }: Span): string[] {
  const { page, readers } = context;
  const from = page.tokenAt(start);
  const said = readAddressees(readers, from);
  if (said && page.tokenAt(end - 1) + 1 >= said.next) return saidOf(context, said.parts).names;
  return [page.text.nfc.slice(start, end).replace(/\s+/g, ' ')];
}

/** In a column of times a bare «Quý II/2032» is what the task is due by. */
function dueIn({ page, facts, times }: Context, span: Span): Deadline | null {
  const said = findDeadlines(page, span, times)[0];
  if (said) return said;
  const date = inside(facts.dates, span).at(-1);
  const rule = date ? ruleOf(date) : null;
  return date && rule ? { start: date.start, end: date.end, rule: 'deadlines/column', ...rule } : null;
}
