import type { Reading } from '../reading.ts';
import { lineCounter, type Mark, marksOf } from './marks.ts';
import { pageStyle } from './page-style.ts';
import { kinds, type Language, type ShownWords, shownWords } from './words.ts';

type Options = { language?: Language };

/** The text with its marks as one HTML file that needs nothing else: a legend, the text, what was read of it. */
export function pageOf(text: string, reading: Reading, options: Options = {}): string {
  const { language = 'vi' } = options;
  const words = shownWords[language];
  const marks = marksOf(reading, words);
  const { frame } = reading;
  const title = frame.title ?? headline(text) ?? words.found;
  const facts = [words.frames[frame.kind], frame.typeName, frame.symbol, frame.issuer, frame.signed];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p class="about">${escaped(facts.filter(Boolean).join(' · '))}</p>
<h1>${escaped(title)}</h1>
${legend(marks, words)}
</header>
<main>
<section class="text" aria-label="${words.text}"><p>${markedText(text, marks)}</p></section>
<section class="found" aria-label="${words.found}">
${lists(text, marks, words)}
</section>
</main>
<footer>@banle/reader ${escaped(reading.version)} · ${escaped(words.characters(reading.chars))}</footer>
</body>
</html>
`;
}

const longestHeadline = 160;

/** The first line that says something, when it is as short as a headline. */
function headline(text: string): string | null {
  const first = /\S[^\r\n]*/.exec(text)?.[0].trim() ?? '';
  return first && first.length <= longestHeadline ? first : null;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML, signs that HTML does not allow left out. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign]!).replace(/[^\t\n\r\u0020-\u{10ffff}]/gu, '');
}

function legend(marks: readonly Mark[], { kinds: names, legend: label }: ShownWords): string {
  const items = kinds.flatMap((kind) => {
    const count = new Set(marks.filter((mark) => mark.kind === kind).map((mark) => mark.named ?? idOf(mark)))
      .size;
    return count
      ? [`<li><a class="key ${kind}" href="#${kind}">${names[kind]}</a> <b>${count}</b></li>`]
      : [];
  });
  return items.length ? `<nav aria-label="${label}"><ul class="legend">${items.join('')}</ul></nav>` : '';
}

/** Cuts the text at every edge of a mark, so that marks may lie over one another in any way. */
function markedText(text: string, marks: readonly Mark[]): string {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])];
  edges.sort((a, b) => a - b);
  const parts: string[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    open = open.filter((mark) => mark.end > start);
    const opened: Mark[] = [];
    for (; next < marks.length && marks[next]!.start === start; next += 1) opened.push(marks[next]!);
    open.push(...opened);
    parts.push(piece(text.slice(start, end), { open, opened }));
  }
  return parts.join('');
}

function piece(said: string, { open, opened }: { open: readonly Mark[]; opened: readonly Mark[] }): string {
  const anchors = opened.map((mark) => `<a class="anchor" id="${idOf(mark)}"></a>`).join('');
  if (!open.length) return anchors + escaped(said);
  const names = [...new Set(open.map((mark) => mark.kind))].join(' ');
  const about = open.map(({ name, notes, rule }) => [name, ...notes, rule].filter(Boolean).join(' · '));
  return `${anchors}<mark class="${names}" title="${escaped(about.join('\n'))}">${escaped(said)}</mark>`;
}

const idOf = ({ kind, number }: Mark) => `${kind}-${number}`;

type Listed = { text: string; words: ShownWords; lineOf: (offset: number) => number };

function lists(text: string, marks: readonly Mark[], words: ShownWords): string {
  const listed = { text, words, lineOf: lineCounter(text) };
  const sections = kinds.flatMap((kind) => {
    const found = marks.filter((mark) => mark.kind === kind);
    if (!found.length) return [];
    const byName = new Map<string, Mark[]>();
    for (const mark of found) {
      const name = mark.named ?? idOf(mark);
      const group = byName.get(name);
      if (group) group.push(mark);
      else byName.set(name, [mark]);
    }
    const items = [...byName].map(([name, group]) =>
      group[0]!.named === null ? oneFinding(group[0]!, listed) : oneNamed(name, group, listed),
    );
    const heading = `<h2 id="${kind}" class="${kind}">${words.kinds[kind]} <b>${byName.size}</b></h2>`;
    return [`${heading}\n<ol>${items.join('\n')}</ol>`];
  });
  return sections.join('\n') || `<p>${words.nothing}</p>`;
}

const saidBy = (text: string, { start, end }: Mark) => text.slice(start, end).replace(/\s+/g, ' ').trim();

function oneFinding(mark: Mark, { text, words, lineOf }: Listed): string {
  const said = escaped(saidBy(text, mark));
  const name = mark.name !== null && mark.name !== said ? `<strong>${escaped(mark.name)}</strong> ` : '';
  const notes = mark.notes.map((note) => `<li>${escaped(note)}</li>`).join('');
  const place = `<small>${words.line(lineOf(mark.start))} · ${escaped(mark.rule)}</small>`;
  return `<li>${name}<a href="#${idOf(mark)}">${said}</a> ${place}${notes ? `<ul>${notes}</ul>` : ''}</li>`;
}

/** A person or a body once, with the offices held and a link to each place. */
function oneNamed(name: string, marks: readonly Mark[], { text, words, lineOf }: Listed): string {
  const titles = marks.filter((mark) => mark.name === words.titles).map((mark) => saidBy(text, mark));
  const held = [...new Set(titles)].map((title) => `<li>${escaped(title)}</li>`).join('');
  const places = marks.filter((mark) => mark.name !== words.titles);
  const links = places.map((mark) => `<a href="#${idOf(mark)}">${words.line(lineOf(mark.start))}</a>`);
  return `<li><strong>${escaped(name)}</strong> <small>${links.join(', ')}</small>${held ? `<ul>${held}</ul>` : ''}</li>`;
}
