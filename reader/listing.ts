import { read } from './read.ts';
import type { Assignment, Reading } from './reading.ts';

type Options = { json?: boolean; colour?: boolean };

const paints = {
  heading: '1',
  citation: '36',
  person: '35',
  body: '34',
  date: '33',
  order: '32',
  doubt: '31',
  faint: '2',
} as const;
type Paint = (kind: keyof typeof paints, text: string) => string;

/** Prints the reading of a text: a listing for people, or the form as JSON. */
export function printReading(text: string, { json = false, colour = true }: Options = {}): string {
  const reading = read(text);
  if (json) return JSON.stringify(reading);
  const paint: Paint = (kind, said) => (colour ? `\u001b[${paints[kind]}m${said}\u001b[0m` : said);
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replace(/\s+/g, ' ');
  return [
    ...frameLines(reading, paint),
    ...findingLines(reading, { at, paint }),
    ...orderLines(reading, { at, paint }),
  ].join('\n');
}

function frameLines({ frame, version, chars }: Reading, paint: Paint): string[] {
  const facts = [
    frame.typeName,
    frame.symbol,
    frame.issuer,
    frame.place,
    frame.signed,
    frame.signer?.name,
  ].filter(Boolean);
  return [
    paint('faint', `@banle/reader ${version} · ${chars} chars · ${frame.kind}`),
    ...(facts.length ? [facts.join(' · ')] : []),
    ...(frame.title ? [frame.title] : []),
  ];
}

type Writing = { at: (span: { start: number; end: number }) => string; paint: Paint };

function findingLines(reading: Reading, { at, paint }: Writing): string[] {
  const section = (title: string, lines: string[]) =>
    lines.length ? ['', paint('heading', `${title} (${lines.length})`), ...lines] : [];
  return [
    ...section(
      'Citations',
      reading.citations.map(
        (c) =>
          `  ${paint('citation', at(c))} → ${[c.type, c.symbol ?? c.number, c.issuer, c.date].filter(Boolean).join(' · ')} ${paint('faint', c.rule)}`,
      ),
    ),
    ...section(
      'People',
      reading.people.map(
        (p) =>
          `  ${paint('person', p.name)} ×${p.mentions.length} ${[...new Set(p.titles.map(at))].join(' | ')}`,
      ),
    ),
    ...section(
      'Organisations',
      reading.organisations.map(
        (o) => `  ${paint('body', o.name)} ×${o.mentions.length} ${paint('faint', o.kind)}`,
      ),
    ),
    ...section(
      'Dates',
      reading.dates.map(
        (d) => `  ${paint('date', at(d))} → ${d.iso ?? '?'}${d.inferred ? ` (${d.because})` : ''}`,
      ),
    ),
    ...section(
      'Commendations',
      reading.commendations.map(
        (c) => `  ${c.giver ?? '?'} → ${c.form} × ${c.count} ${c.recipients} ${paint('faint', c.rule)}`,
      ),
    ),
    ...section(
      'Doubts',
      reading.doubts.map(
        (d) =>
          `  ${paint('doubt', at(d))} ${d.kind} (${d.severity})${d.suggestion ? ` → ${d.suggestion}` : ''}`,
      ),
    ),
  ];
}

function orderLines({ assignments }: Reading, { at, paint }: Writing): string[] {
  if (!assignments.length) return [];
  const line = (a: Assignment) =>
    `  ${paint('faint', `${a.force}/${a.direction}`)} ${a.speaker ?? '?'} → ${a.addressees.join('; ') || '?'}: ${paint('order', at(a.action))}${a.deadline ? paint('date', ` [${at(a.deadline)} = ${a.deadline.iso ?? a.deadline.deadline.kind}]`) : ''} ${paint('faint', a.rule)}`;
  return ['', paint('heading', `Assignments (${assignments.length})`), ...assignments.map(line)];
}
