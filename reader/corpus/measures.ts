import type { Reading } from '../index.ts';
import type { Mark, Marked } from './marked.ts';

type Place = { start: number; end: number };
/** What a measure counts: found rightly, found without cause, missed. */
export type Tally = { right: number; extra: number; missed: number };
/** One thing that was missed, or found without cause. */
export type Slip = { measure: string; what: 'missed' | 'extra'; said: string };
export type Measured = { tallies: Record<string, Tally>; slips: Slip[] };

const shared = (a: Place, b: Place) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
/** How much of the union of two stretches both cover. */
const overlap = (a: Place, b: Place) =>
  shared(a, b) <= 0 ? 0 : shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

type Pairing<W, F> = { least: number; agree?: (wanted: W, found: F) => boolean };

/** Pairs what was wanted with what was found one to one, the best overlap first. */
function pair<W extends Place, F extends Place>(
  wanted: readonly W[],
  found: readonly F[],
  { least, agree }: Pairing<W, F>,
) {
  const all = wanted
    .flatMap((w) => found.map((f) => ({ w, f, both: overlap(w, f) })))
    .filter(({ w, f, both }) => both >= least && (agree?.(w, f) ?? true))
    .sort((a, b) => b.both - a.both);
  const [usedW, usedF] = [new Set<W>(), new Set<F>()];
  const pairs = all.filter(({ w, f }) => {
    if (usedW.has(w) || usedF.has(f)) return false;
    usedW.add(w);
    usedF.add(f);
    return true;
  });
  return {
    pairs,
    missed: wanted.filter((w) => !usedW.has(w)),
    extra: found.filter((f) => !usedF.has(f)),
  };
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\b(?:cac|nhung|dong chi)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two names share most of the words of the shorter. */
function alike(a: string, b: string): boolean {
  const [x, y] = [new Set(fold(a).split(' ')), new Set(fold(b).split(' '))];
  const both = [...x].filter((word) => y.has(word)).length;
  return both > 0 && both / Math.min(x.size, y.size) >= 0.6;
}

type Pairs = { pairs: unknown[]; missed: Place[]; extra: Place[] };
type Counting = {
  text: string;
  of: (kind: string) => Mark[];
  reading: Reading;
  add: (name: string, counts: Partial<Tally>) => void;
  slip: (name: string, what: Slip['what'], said: string) => void;
  say: (place: Place) => string;
};

/** Scores the reading of one document against its marks, each kind by its own measure. */
export function measure({ text, marks }: Marked, reading: Reading): Measured {
  const tallies: Record<string, Tally> = {};
  const slips: Slip[] = [];
  const counting: Counting = {
    text,
    reading,
    of: (kind) => marks.filter((mark) => mark.kind === kind),
    say: ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '),
    slip: (name, what, said) => slips.push({ measure: name, what, said }),
    add: (name, counts) => {
      tallies[name] ??= { right: 0, extra: 0, missed: 0 };
      const tally = tallies[name];
      for (const key of ['right', 'extra', 'missed'] as const) tally[key] += counts[key] ?? 0;
    },
  };
  measureMentions(counting);
  measureAssignments(counting);
  measureDoubts(counting);
  return { tallies, slips };
}

const numberOf = (said: string | null | undefined) => (said ?? '-').replace(/^0+(?=\d)/, '');

function measureMentions({ of, reading, add, slip, say }: Counting): void {
  const count = (name: string, { pairs, missed, extra }: Pairs) => {
    add(name, { right: pairs.length, missed: missed.length, extra: extra.length });
    for (const place of missed) slip(name, 'missed', say(place));
    for (const place of extra) slip(name, 'extra', say(place));
  };
  const { people, organisations, citations, commendations } = reading;
  const isCited = {
    agree: (w: Mark, f: { number: string | null }) => numberOf(w.facts.number) === numberOf(f.number),
  };
  count('citations', pair(of('c'), citations, { least: 0.01, ...isCited }));
  const named = people.flatMap((p) => p.mentions);
  count('people', pair(of('p'), named, { least: 0.8 }));
  const titles = people.flatMap((p) => p.titles);
  count('titles', pair(of('t'), titles, { least: 0.5 }));
  const bodies = organisations.flatMap((o) => o.mentions);
  const paired = pair(of('b'), bodies, { least: 0.6 });
  const extra = paired.extra.filter((found) => !of('o').some((free) => overlap(free, found) > 0.3));
  count('organisations', { ...paired, extra });
  const wantedDays = of('d').filter((mark) => mark.facts.iso !== '?');
  const days = reading.dates.filter((date) => date.iso !== null);
  count('dates', pair(wantedDays, days, { least: 0.5, agree: (w, f) => f.iso === w.facts.iso }));
  const agree = ({ facts }: Mark, f: Reading['commendations'][number]) =>
    fold(facts.form!) === fold(f.form) &&
    Number(facts.count) === f.count &&
    (facts.to === undefined || facts.to === f.recipients) &&
    alike(facts.giver!, f.giver ?? '');
  count('commendations', pair(of('w'), commendations, { least: 0.1, agree }));
}

/** Covers the places of a text, letter by letter. */
function maskOf(length: number, places: readonly Place[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of places) covered.fill(1, start, end);
  return covered;
}

type Action = Reading['assignments'][number] & Place;

function measureAssignments(counting: Counting): void {
  const { text, of, reading, add, slip, say } = counting;
  const marks = of('a');
  const actions: Action[] = reading.assignments.map((found) => ({ ...found, ...found.action }));
  const [wanted, found] = [maskOf(text.length, marks), maskOf(text.length, actions)];
  for (let i = 0; i < text.length; i += 1) {
    if (/\s/.test(text.charAt(i)) || !(wanted[i] || found[i])) continue;
    add('assignments by characters', {
      right: wanted[i] && found[i] ? 1 : 0,
      missed: found[i] ? 0 : 1,
      extra: wanted[i] ? 0 : 1,
    });
  }
  for (const mark of marks) measureOne(counting, mark, actions);
  for (const action of actions)
    if (!marks.some((mark) => shared(mark, action) > 0))
      slip('assignments by characters', 'extra', say(action));
}

/** Whether a task is found, and then to whom, by when, how strong and in which direction. */
function measureOne({ add, slip, say }: Counting, mark: Mark, actions: readonly Action[]): void {
  const judge = (name: string, isRight: boolean, said: string) => {
    add(name, isRight ? { right: 1 } : { missed: 1 });
    if (!isRight) slip(name, 'missed', said);
  };
  const by = actions.filter((action) => shared(mark, action) > 0);
  const covered = by.reduce((sum, action) => sum + shared(mark, action), 0) / (mark.end - mark.start);
  judge('assignments touched', covered >= 0.5, say(mark));
  if (covered < 0.5) return;
  const { to, due, force, dir } = mark.facts;
  const got = by.map((a) => `${a.addressees.join('; ')} | ${a.deadline?.iso ?? '-'} | ${a.force}`);
  const told = (wanted: string) => `${say(mark)} → ${wanted}, not ${got.join(' // ')}`;
  const names = to?.split('; ') ?? [];
  if (to)
    judge(
      'addressee',
      by.some((a) => a.addressees.some((name) => names.some((n) => alike(n, name)))),
      told(to),
    );
  if (due)
    judge(
      'deadline',
      by.some((a) => a.deadline?.iso === due),
      told(due),
    );
  else judge('none invented', !by.some((a) => a.deadline?.iso), told('no day'));
  if (force)
    judge(
      'force',
      by.some((a) => a.force === force),
      told(force),
    );
  if (dir)
    judge(
      'direction',
      by.some((a) => a.direction === dir),
      told(dir),
    );
}

function measureDoubts({ of, reading, add, slip, say }: Counting): void {
  const marks = of('x');
  const errors = marks.filter((mark) => !/^(?:info|minor|warning)/.test(mark.facts.kind!));
  for (const mark of errors) {
    const isRaised = reading.doubts.some((doubt) => shared(mark, doubt) > 0);
    add('doubts: errors found', isRaised ? { right: 1 } : { missed: 1 });
    if (!isRaised) slip('doubts: errors found', 'missed', `${say(mark)} (${mark.facts.kind})`);
  }
  for (const doubt of reading.doubts) {
    const hasCause = marks.some((mark) => shared(mark, doubt) > 0);
    add('doubts: raised with cause', hasCause ? { right: 1 } : { missed: 1 });
    if (!hasCause) slip('doubts: raised with cause', 'extra', `${say(doubt)} (${doubt.kind})`);
  }
}

/** The harmonic mean of precision and recall. */
function harmonic({ right, extra, missed }: Tally): number {
  return right + extra + missed === 0 ? 1 : (2 * right) / (2 * right + extra + missed);
}

const shares = /touched|addressee|deadline|invented|force|direction|doubts/;

/** The figure of a measure: a share where only misses count, else F1. */
export function figureOf(name: string, tally: Tally): number {
  if (!shares.test(name)) return harmonic(tally);
  return tally.right + tally.missed === 0 ? 1 : tally.right / (tally.right + tally.missed);
}
