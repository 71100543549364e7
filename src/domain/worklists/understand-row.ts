import type { CitedDirective, Directive, DirectiveText } from '../documents/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { plain } from '../organisation/index.ts';
import { type Force, forces, type NewTask, type Task, taskWords } from '../tasks/index.ts';
import { type Cells, type Column, requiredColumns } from './column.ts';
import { findSentence } from './find-sentence.ts';
import type { Remark, Understood } from './row.ts';
import { understandBody } from './understand-body.ts';
import { saysHour, understandDeadline } from './understand-deadline.ts';
import { remarks } from './words/remarks.ts';

/** A registered directive as rows are held against it. */
export interface KnownDirective {
  readonly directive: Pick<Directive, 'id' | 'signedOn' | 'receivedOn' | 'issuerId' | 'registeredIn'>;
  readonly text: DirectiveText;
  /** The tasks it gave already. */
  readonly tasks: readonly Pick<Task, 'number' | 'title' | 'leadId' | 'passage' | 'state'>[];
}

/** What rows are understood by, asked once for all of them. */
export interface Known {
  readonly tree: BodyTree;
  /** The bodies in whose name the one who brings the list may give tasks. */
  readonly givers: ReadonlySet<string>;
  /** The directives in sight, by the number as it is typed in the rows. */
  readonly found: ReadonlyMap<string, readonly CitedDirective[]>;
  readonly directives: ReadonlyMap<string, KnownDirective>;
}

/** In characters; what is longer is not even tried. */
const longest: Readonly<Record<Column, number>> = {
  ...{ title: 500, product: 500, passage: 5_000, symbol: 100, giver: 300 },
  ...{ lead: 300, coordinating: 3_000, deadline: 200, force: 50, speaker: 200 },
};

/** What a row comes to: nothing is written, nothing invented; whatever is not clear is said about its cell. */
export function understandRow(cells: Cells, known: Known): Understood {
  const faults: Remark[] = [];
  const warnings: Remark[] = [];
  const fault = (column: Column, said: Remark) => void faults.push({ ...said, column });
  for (const [column, most] of Object.entries(longest) as [Column, number][]) {
    if (cells[column].length > most) fault(column, remarks.tooLong(most));
  }
  if (faults.length > 0) return { order: null, faults, warnings };
  for (const column of requiredColumns) if (cells[column] === '') fault(column, remarks.missing());
  const one = (column: Column, said: string): string | undefined => {
    const found = understandBody(said, known.tree);
    if ('id' in found) return found.id;
    fault(column, remarks.noSuchBody(said, found.suggestions));
    return undefined;
  };
  const leadId = cells.lead === '' ? undefined : one('lead', cells.lead);
  const coordinating = bodiesIn(cells.coordinating).map((said) => one('coordinating', said));
  const force = forceCalled(cells.force);
  if (!force) fault('force', remarks.noSuchForce());
  const source = directiveOf(cells, known, fault);
  const giverId = source && giverOf(cells, { source, leadId, known, one, fault });
  const deadline = source && deadlineOf(cells, source, fault);
  if (deadline && saysHour(cells.deadline)) warnings.push({ ...remarks.hourDropped(), column: 'deadline' });
  const passage = source && passageOf(cells, source, { fault, warnings });
  const coordinatingIds = [...new Set(coordinating.filter((id) => id !== undefined))];
  if (leadId && coordinatingIds.includes(leadId)) fault('coordinating', remarks.leadCoordinates());
  if (leadId && giverId === leadId) fault('lead', remarks.leadGives());
  if (faults.length > 0 || !leadId || !giverId || !source || !passage || !force || deadline === undefined)
    return { order: null, faults, warnings };
  const { title, product, speaker } = cells;
  const order: NewTask = {
    ...{ title: oneLine(title), product: oneLine(product), speaker: oneLine(speaker) },
    ...{ giverId, leadId, coordinatingIds, force, passage, deadline },
    directiveId: source.directive.id,
    printedDeadline: deadline && !isDay(cells.deadline) ? cells.deadline : '',
  };
  warnings.push(...likelyTwice(order, source));
  return { order, faults, warnings };
}

const oneLine = (said: string) => said.replace(/\s+/g, ' ').trim();
const bodiesIn = (said: string) => said.split(/[;\n]/).map(oneLine).filter(Boolean);
const isDay = (said: string) => /^(?:\d{5}|\d{4}-\d{2}-\d{2})$/.test(said);

type Fault = (column: Column, said: Remark) => void;

function directiveOf({ symbol }: Cells, known: Known, fault: Fault): KnownDirective | undefined {
  if (symbol === '') return undefined;
  const [found, ...others] = known.found.get(symbol) ?? [];
  if (!found) fault('symbol', remarks.noSuchDirective(symbol));
  else if (others.length > 0) fault('symbol', remarks.severalDirectives([found, ...others]));
  else return known.directives.get(found.id);
  return undefined;
}

interface GiverAsked {
  readonly source: KnownDirective;
  readonly leadId: string | undefined;
  readonly known: Known;
  readonly one: (column: Column, said: string) => string | undefined;
  readonly fault: Fault;
}

/** The body that is named, else the issuer or the keeper of the register, whoever of them one may give for. */
function giverOf(cells: Cells, { source, leadId, known, one, fault }: GiverAsked): string | undefined {
  const { issuerId, registeredIn } = source.directive;
  const usual = [issuerId, ...known.tree.actsForAll(registeredIn).toReversed(), ...known.givers];
  const giverId =
    cells.giver === ''
      ? usual.find((id) => id !== null && id !== leadId && known.givers.has(id))
      : one('giver', cells.giver);
  if (cells.giver === '' && !giverId) fault('giver', remarks.missing());
  if (giverId && !known.givers.has(giverId)) fault('giver', remarks.mayNotGive());
  return giverId ?? undefined;
}

/** Null where none is set, undefined where it cannot be read. */
function deadlineOf(
  { deadline }: Cells,
  { directive }: KnownDirective,
  fault: Fault,
): NewTask['deadline'] | undefined {
  if (deadline === '') return null;
  const rule = understandDeadline(deadline, directive);
  if (!rule) fault('deadline', remarks.noSuchDeadline());
  return rule;
}

function passageOf(
  cells: Cells,
  { text }: KnownDirective,
  { fault, warnings }: { readonly fault: Fault; readonly warnings: Remark[] },
): NewTask['passage'] | undefined {
  const place = findSentence(text.text, cells);
  if (!place) {
    fault('passage', cells.passage === '' ? remarks.sentenceUnsaid() : remarks.noSuchSentence());
    return undefined;
  }
  const { start, end, guessed } = place;
  const said = text.text.slice(start, end);
  if (guessed) warnings.push({ ...remarks.sentenceGuessed(said), column: 'passage' });
  return { text: said, start, end, textSha256: text.sha256 };
}

function forceCalled(said: string): Force | undefined {
  if (said === '') return 'directive';
  return forces.find((force) =>
    [taskWords.vi, taskWords.en].some((words) => plain(words.forces[force]) === plain(said)),
  );
}

/** The same lead was given the same by the same directive. */
function likelyTwice(order: NewTask, { tasks }: KnownDirective): Remark[] {
  return tasks
    .filter(({ leadId, state }) => leadId === order.leadId && state !== 'withdrawn' && state !== 'cancelled')
    .filter(
      ({ title, passage }) => plain(title) === plain(order.title) || passage.start === order.passage.start,
    )
    .slice(0, 1)
    .map(({ number }) => remarks.likelyTwice(number));
}
