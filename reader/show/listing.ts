import type { Span } from '../engine/text.ts';
import type { Assignment, Evidence, Reading } from '../reading.ts';
import { dueOf, lineCounter, type Mark, marksOf } from './marks.ts';
import { type Kind, kinds, type Language, type ShownWords, shownWords } from './words.ts';

type Options = { colour?: boolean; language?: Language };

const paints: Readonly<Record<Kind | 'heading' | 'faint', string>> = {
  heading: '1',
  faint: '2',
  assignments: '32',
  citations: '36',
  people: '35',
  organisations: '34',
  dates: '33',
  commendations: '93',
  doubts: '31',
};
type Paint = (kind: keyof typeof paints, text: string) => string;
type Writing = {
  words: ShownWords;
  paint: Paint;
  said: (span: Span) => string;
  where: (at: number) => string;
};

/** Lists a reading for people: by kind, each finding with its line, its words and what is said of it. */
export function listReading(text: string, reading: Reading, options: Options = {}): string {
  const { colour = false, language = 'vi' } = options;
  const words = shownWords[language];
  const lineOf = lineCounter(text);
  const writing: Writing = {
    words,
    paint: (kind, said) => (colour ? `\u001b[${paints[kind]}m${said}\u001b[0m` : said),
    said: ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim(),
    where: (at) => words.line(lineOf(at)).padEnd(widestLine),
  };
  const sections = kinds.flatMap((kind) => {
    const found = sectionOf(kind, reading, writing);
    const heading = writing.paint('heading', `${words.kinds[kind]} · ${found.count}`);
    return found.count ? ['', heading, ...found.lines] : [];
  });
  return [...head(reading, writing), ...(sections.length ? sections : ['', words.nothing])].join('\n');
}

const widestLine = 9;
const indent = ' '.repeat(widestLine + 3);

function head({ frame, version, chars }: Reading, { paint, words }: Writing): string[] {
  const facts = [frame.typeName, frame.symbol, frame.issuer, frame.place, frame.signed, frame.signer?.name];
  const known = facts.filter(Boolean).join(' · ');
  const about = `@banle/reader ${version} · ${words.frames[frame.kind]} · ${words.characters(chars)}`;
  return [paint('faint', about), ...[known, frame.title ?? ''].filter(Boolean)];
}

type Section = { count: number; lines: string[] };

function sectionOf(kind: Kind, reading: Reading, writing: Writing): Section {
  if (kind === 'assignments') return assignments(reading, writing);
  if (kind === 'people' || kind === 'organisations') {
    const found = reading[kind];
    return { count: found.length, lines: found.map((named) => oneNamed(kind, named, writing)) };
  }
  const marks = marksOf(reading, writing.words).filter((mark) => mark.kind === kind);
  return { count: marks.length, lines: marks.map((mark) => oneMark(mark, writing)) };
}

/** Tasks below the sentence that gives them. */
function assignments({ assignments: found }: Reading, writing: Writing): Section {
  const { paint, said, where } = writing;
  const lines: string[] = [];
  let sentence = -1;
  for (const assignment of found) {
    if (assignment.sentence.start !== sentence) {
      sentence = assignment.sentence.start;
      lines.push(`  ${paint('faint', where(sentence))} ${paint('faint', `«${said(assignment.sentence)}»`)}`);
    }
    lines.push(`${indent}→ ${paint('assignments', said(assignment.action))}`);
    lines.push(`${indent}  ${aboutTask(assignment, writing)}`);
  }
  return { count: found.length, lines };
}

function aboutTask(assignment: Assignment, { words, paint }: Writing): string {
  const { force, direction, speaker, addressees, deadline, rule } = assignment;
  const due = deadline && paint('dates', `${words.due}: ${dueOf(deadline, words)}`);
  const who = `${speaker ?? words.unnamed} → ${addressees.join('; ') || words.unnamed}`;
  return [who, `${words.forces[force]}, ${words.directions[direction]}`, due, paint('faint', rule)]
    .filter(Boolean)
    .join(' · ');
}

type Named = { name: string; mentions: Evidence[]; titles?: Evidence[] };

/** A person or a body with every line it stands on. */
function oneNamed(kind: Kind, { name, mentions, titles = [] }: Named, writing: Writing): string {
  const { paint, said, where, words } = writing;
  const [first] = mentions;
  const times = mentions.length > 1 ? words.times(mentions.length) : '';
  const held = [...new Set(titles.map(said))].join(' | ');
  const about = [times, held, paint('faint', first?.rule ?? '')].filter(Boolean).join(' · ');
  return `  ${paint('faint', where(first?.start ?? 0))} ${paint(kind, name)} · ${about}`;
}

function oneMark(mark: Mark, { paint, said, where }: Writing): string {
  const written = said(mark);
  const name = mark.name === written ? null : mark.name;
  const about = [name, ...mark.notes, paint('faint', mark.rule)].filter(Boolean).join(' · ');
  return `  ${paint('faint', where(mark.start))} ${paint(mark.kind, written)} · ${about}`;
}
