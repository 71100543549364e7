import { anyNumber, type Opened, tableOf, walk } from '../../engine/opened.ts';
import { lastSign, type Page } from '../../engine/page.ts';
import { oneOf, wordEnd, wordStart } from '../../engine/pattern.ts';
import { at, inside } from '../../engine/spans.ts';
import { phrases } from '../../engine/terms.ts';
import type { Span } from '../../engine/text.ts';
import { spanOf } from '../../engine/tokens.ts';
import { awardForms, givingVerbs, numberWords, recipientNouns } from '../../lexicon/awards.ts';
import type { Commendation } from '../../reading.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { OfficeStack } from '../people/offices.ts';
import type { PeopleFound } from '../people/people.ts';

type Known = {
  page: Page;
  bodies: readonly BodyMention[];
  people: PeopleFound;
  offices: readonly OfficeStack[];
};
type Facts = Known & { stacks: readonly Span[] };
type Draft = Commendation & { line: number };

const form = `(?<form>${oneOf(awardForms)})`;
const count = `(?<count>\\d{1,3}(?:\\.\\d{3})*|\\d{1,6}|${oneOf(numberWords.keys())})[ ](?:lượt[ ])?(?<noun>${oneOf(recipientNouns.keys())})${wordEnd}`;
const counted = phrases(['lượt', ...recipientNouns.keys()]);
/** How an award is told. */
export const awardRows = tableOf<Opened & { rule: string }>([
  {
    rule: 'commendations/given',
    opens: givingVerbs,
    pattern: new RegExp(
      `${wordStart}(?:${oneOf(givingVerbs)})[ ](?:\\d+[ ])?${form}${wordEnd}[^.;\\n]{0,120}?[ ]cho[ ](?:các[ ])?${count}`,
      'giu',
    ),
  },
  {
    rule: 'commendations/praised',
    opens: ['khen thưởng'],
    pattern: new RegExp(
      `${wordStart}khen thưởng[ ](?:đột xuất[ ])?(?:cho[ ])?(?:các[ ])?${count}(?!(?:,| và)[ ](?:cá nhân|tập thể)${wordEnd})`,
      'giu',
    ),
  },
  {
    rule: 'commendations/awarded',
    opens: [anyNumber, ...numberWords.keys()],
    where: ({ tokens }, _, next) =>
      next < tokens.length && (tokens[next]!.text === '.' || counted.opens(tokens[next]!)),
    pattern: new RegExp(
      `${wordStart}${count}[ ](?:đã[ ]|vinh dự[ ])?được[ ](?:[\\p{L}\\p{N} ]{0,60}?[ ])?(?:${oneOf(givingVerbs)})[ ]${form}${wordEnd}(?:[ ]của[ ](?:[\\p{L}]{1,12}[ ,]{0,2}){1,10})?`,
      'giu',
    ),
  },
  {
    rule: 'commendations/received',
    opens: ['được', 'đón', 'vinh dự', 'nhận'],
    pattern: new RegExp(
      `${wordStart}(?:được[ ])?(?:đón[ ]|vinh dự[ ])?nhận[ ]${form}${wordEnd}(?:[ ](?:của|do)[ ])?`,
      'giu',
    ),
  },
]);
const more = new RegExp(`^(?:[^.;\\n]{0,60}?)(?:,| và|;)[ ]${count}`, 'iu');

/** Finds who gave which award to how many; a group of collectives and one of persons are two findings. */
export function findCommendations(known: Known): Commendation[] {
  const facts = { ...known, stacks: known.offices.map(({ from, to }) => spanOf(known.page, from, to)) };
  const drafts: Draft[] = [];
  walk(awardRows, facts.page, ({ rule }, match) => {
    const found = rule === 'commendations/received' ? received(facts, match) : given(facts, match, rule);
    drafts.push(...found);
  });
  const prose = drafts.filter((draft) => !isCaption(facts.page, draft.line));
  const told = new Set(prose.flatMap((draft) => [keyOf(draft), keyOf({ ...draft, form: unnamedForm })]));
  const kept = [
    ...prose,
    ...drafts.filter((draft) => isCaption(facts.page, draft.line) && !told.has(keyOf(draft))),
  ];
  return kept.sort((a, b) => a.start - b.start).map(({ line: _, ...commendation }) => commendation);
}

/** What a headline calls an award that it does not name. */
const unnamedForm = 'khen thưởng';
const keyOf = ({ form: f, recipients }: Draft) => `${f}|${recipients}`;

/** A line without a full stop is a caption or a heading, which repeats what the prose tells. */
function isCaption(page: Page, line: number): boolean {
  return !/[.;:!?]/.test(lastSign(page.lines[line]!.text));
}

function given(facts: Facts, match: RegExpExecArray, rule: string): Draft[] {
  const { page } = facts;
  const clause = clauseStart(page.plain, match.index);
  const end = match.index + match[0].length;
  const groups = [match.groups!];
  const next = more.exec(page.plain.slice(end, end + 100));
  if (next && !/tặng|trao|khen/iu.test(next[0])) groups.push(next.groups!);
  const owner = giverOf(facts, match.index, end);
  const handsOver = owner !== null && /^trao[ ](?!tặng)/iu.test(match[0]);
  const giver =
    (handsOver ? null : giverBefore(facts, clause, match.index)) ?? owner ?? subjectOf(facts, match.index);
  const total = next && groups.length > 1 ? end + next[0].length : end;
  return groups.map((group) => ({
    start: giver?.start !== undefined && giver.start < match.index ? giver.start : match.index,
    end: total,
    rule,
    giver: giver?.name ?? null,
    form: canonical(match.groups!.form),
    recipients: recipientNouns.get(group.noun!.toLowerCase())!,
    count: numberOf(group.count!),
    line: page.lineAt(match.index),
  }));
}

/** «A và đồng chí B nhận Bằng khen của C»: the named are counted. */
function received({ page, bodies, people }: Facts, match: RegExpExecArray): Draft[] {
  const start = clauseStart(page.plain, match.index);
  const end = match.index + match[0].length;
  const clause = { start, end: match.index };
  const giver = at(bodies, end);
  const named = {
    collective: inside(bodies, clause).length,
    individual: inside(people.mentions, clause).length,
  };
  return (['collective', 'individual'] as const).flatMap((recipients) =>
    named[recipients]
      ? [
          {
            start,
            end: giver?.end ?? end,
            rule: 'commendations/received',
            giver: giver?.name ?? null,
            form: canonical(match.groups!.form),
            recipients,
            count: named[recipients],
            line: page.lineAt(match.index),
          },
        ]
      : [],
  );
}

/** «Đảng ủy … bầu bổ sung …; trao Huy hiệu …»: who stands at the head of the sentence gives. */
function subjectOf(facts: Facts, offset: number): Giver | null {
  const start = clauseStart(facts.page.plain, offset, ['. ', '\n']);
  const body = at(facts.bodies, start) ?? at(facts.stacks, start);
  return body ? nameOf(facts, body) : null;
}

const clauseMarks: readonly string[] = ['. ', '\n', '; ', ': '];

function clauseStart(plain: string, offset: number, marks = clauseMarks): number {
  const before = plain.slice(Math.max(0, offset - 400), offset);
  const ends = marks.map((mark) => ({ last: before.lastIndexOf(mark), length: mark.length }));
  const cut = Math.max(...ends.map(({ last, length }) => (last < 0 ? 0 : last + length)));
  const start = offset - before.length + cut;
  const lead =
    /^(?:Tại [^,]{1,40}|Dịp này|Cũng dịp này|Nhân dịp này|Trong đó|Đồng thời|Bên cạnh đó),[ ]/u.exec(
      plain.slice(start, offset),
    );
  return start + (lead?.[0].length ?? 0);
}

type Giver = { name: string; start: number };

function giverBefore(facts: Facts, from: number, to: number): Giver | null {
  const { plain } = facts.page;
  const candidates = giversWithin(facts, { start: from, end: to }).filter(
    ({ start }) => !/(?:cho|của|với|tại)[ ]$/u.test(plain.slice(Math.max(0, start - 6), start)),
  );
  const last = candidates.sort((a, b) => a.start - b.start).at(-1);
  return last ? nameOf(facts, last) : null;
}

/** «Tặng Bằng khen của Chủ tịch Hội … cho …». */
function giverOf(facts: Facts, from: number, to: number): Giver | null {
  const { plain } = facts.page;
  const [bodies, stacks] = [facts.bodies, facts.stacks].map((all) =>
    inside(all, { start: from, end: to }).find(({ start }) => plain.slice(start - 4, start) === 'của '),
  );
  const owner = stacks ?? bodies;
  return owner ? nameOf(facts, owner) : null;
}

function giversWithin({ bodies, stacks }: Facts, span: Span): Span[] {
  return [...inside<Span>(bodies, span), ...inside<Span>(stacks, span)];
}

function nameOf({ page }: Facts, { start, end }: Span): Giver {
  return { name: page.text.nfc.slice(start, end), start };
}

function canonical(written: string | undefined): string {
  if (!written) return unnamedForm;
  return (
    awardForms.find((known) => known.toLowerCase() === written.toLowerCase().replace(/\s+/g, ' ')) ?? written
  );
}

function numberOf(written: string): number {
  return numberWords.get(written.toLowerCase()) ?? Number(written.replaceAll('.', ''));
}
