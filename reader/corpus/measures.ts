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

/** Scores the reading of one document against its marks, each kind by its own measure. */
export function measure({ text, marks }: Marked, reading: Reading): Measured {
  const tallies: Record<string, Tally> = {};
  const slips: Slip[] = [];
  const say = (place: Place) => text.slice(place.start, place.end).replace(/\s+/g, ' ');
  const add = (name: string, counts: Partial<Tally>) => {
    tallies[name] ??= { right: 0, extra: 0, missed: 0 };
    const tally = tallies[name];
    for (const key of ['right', 'extra', 'missed'] as const) tally[key] += counts[key] ?? 0;
  };
  const slip = (name: string, what: Slip['what'], said: string) => slips.push({ measure: name, what, said });
  const of = (kind: string) => marks.filter((mark) => mark.kind === kind);
  const count = (
    name: string,
    { pairs, missed, extra }: { pairs: unknown[]; missed: Place[]; extra: Place[] },
  ) => {
    add(name, { right: pairs.length, missed: missed.length, extra: extra.length });
    for (const place of missed) slip(name, 'missed', say(place));
    for (const place of extra) slip(name, 'extra', say(place));
  };
  const number = (said: string | null | undefined) => (said ?? '-').replace(/^0+(?=\d)/, '');

  count(
    'citations',
    pair(of('c'), reading.citations, {
      least: 0.01,
      agree: (w, f) => number(w.facts.number) === number(f.number),
    }),
  );
  count(
    'people',
    pair(
      of('p'),
      reading.people.flatMap((p) => p.mentions),
      { least: 0.8 },
    ),
  );
  count(
    'titles',
    pair(
      of('t'),
      reading.people.flatMap((p) => p.titles),
      { least: 0.5 },
    ),
  );
  const bodies = pair(
    of('b'),
    reading.organisations.flatMap((o) => o.mentions),
    { least: 0.6 },
  );
  count('organisations', {
    ...bodies,
    extra: bodies.extra.filter((found) => !of('o').some((free) => overlap(free, found) > 0.3)),
  });
  const known = reading.dates.filter((date) => date.iso !== null);
  count(
    'dates',
    pair(
      of('d').filter((mark) => mark.facts.iso !== '?'),
      known,
      { least: 0.5, agree: (w, f) => f.iso === w.facts.iso },
    ),
  );
  const given = pair(of('w'), reading.commendations, {
    least: 0.1,
    agree: ({ facts }, f) =>
      fold(facts.form!) === fold(f.form) &&
      Number(facts.count) === f.count &&
      (facts.to === undefined || facts.to === f.recipients) &&
      alike(facts.giver!, f.giver ?? ''),
  });
  count('commendations', given);
  measureAssignments({ text, marks: of('a'), reading, add, slip, say });
  measureDoubts({ marks: of('x'), reading, add, slip, say });
  return { tallies, slips };
}

type Counting = {
  marks: readonly Mark[];
  reading: Reading;
  add: (name: string, counts: Partial<Tally>) => void;
  slip: (name: string, what: Slip['what'], said: string) => void;
  say: (place: Place) => string;
};

function measureAssignments({ text, marks, reading, add, slip, say }: Counting & { text: string }): void {
  const actions = reading.assignments.map((found) => ({ ...found, ...found.action }));
  const mask = (places: readonly Place[]) => {
    const covered = new Uint8Array(text.length);
    for (const { start, end } of places) covered.fill(1, start, end);
    return covered;
  };
  const [wanted, found] = [mask(marks), mask(actions)];
  for (let i = 0; i < text.length; i += 1) {
    if (/\s/.test(text.charAt(i)) || !(wanted[i] || found[i])) continue;
    add('assignments by characters', {
      right: wanted[i] && found[i] ? 1 : 0,
      missed: found[i] ? 0 : 1,
      extra: wanted[i] ? 0 : 1,
    });
  }
  const judge = (name: string, isRight: boolean, said: string) => {
    add(name, isRight ? { right: 1 } : { missed: 1 });
    if (!isRight) slip(name, 'missed', said);
  };
  for (const mark of marks) {
    const by = actions.filter((action) => shared(mark, action) > 0);
    const covered = by.reduce((sum, action) => sum + shared(mark, action), 0) / (mark.end - mark.start);
    judge('assignments touched', covered >= 0.5, say(mark));
    if (covered < 0.5) continue;
    const { to, due, force, dir } = mark.facts;
    const told = by
      .map((a) => `${a.addressees.join('; ')} | ${a.deadline?.iso ?? '-'} | ${a.force}`)
      .join(' // ');
    const names = to?.split('; ') ?? [];
    if (names.length)
      judge(
        'addressee',
        by.some((a) => a.addressees.some((name) => names.some((n) => alike(n, name)))),
        `${say(mark)} → ${to}, not ${told}`,
      );
    if (due)
      judge(
        'deadline',
        by.some((a) => a.deadline?.iso === due),
        `${say(mark)} → ${due}, not ${told}`,
      );
    else judge('none invented', !by.some((a) => a.deadline?.iso), `${say(mark)}: ${told}`);
    if (force)
      judge(
        'force',
        by.some((a) => a.force === force),
        `${say(mark)} → ${force}, not ${told}`,
      );
    if (dir)
      judge(
        'direction',
        by.some((a) => a.direction === dir),
        say(mark),
      );
  }
  for (const action of actions)
    if (!marks.some((mark) => shared(mark, action) > 0))
      slip('assignments by characters', 'extra', say(action));
}

function measureDoubts({ marks, reading, add, slip, say }: Counting): void {
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

/** The harmonic mean of precision and recall; of a mere share, the share. */
export function scoreOf({ right, extra, missed }: Tally): number {
  return right + extra + missed === 0 ? 1 : (2 * right) / (2 * right + extra + missed);
}

const shares = /touched|addressee|deadline|invented|force|direction|doubts/;

/** The figure of a measure: a share where only misses count, else F1. */
export function figureOf(name: string, tally: Tally): number {
  if (!shares.test(name)) return scoreOf(tally);
  return tally.right + tally.missed === 0 ? 1 : tally.right / (tally.right + tally.missed);
}
