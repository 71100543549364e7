/** A stretch of a document with what must be read from it: its kind, its facts, where it stands. */
export type Mark = {
  kind: string;
  facts: Readonly<Record<string, string>>;
  start: number;
  end: number;
};
export type Marked = { text: string; marks: readonly Mark[] };

/** Kinds whose first words up to a colon are facts: `{d 2031-12-26: Sáng 26/12}`. */
const withFacts: Readonly<Record<string, string>> = {
  c: 'number',
  d: 'iso',
  a: '',
  w: '',
  x: 'kind',
};

/** Takes the marks out of a document: the text as a reader gets it, and where each mark stands in it. */
export function unmark(source: string): Marked {
  const open: { kind: string; facts: Record<string, string>; start: number }[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (letter === '{') {
      const { kind, facts, next } = readHead(source, at + 1);
      open.push({ kind, facts, start: text.length });
      at = next - 1;
    } else if (letter === '}') {
      const mark = open.pop();
      if (!mark) throw new Error(`a mark is closed that was not opened: ${source.slice(at - 30, at + 1)}`);
      marks.push({ ...mark, end: text.length });
    } else text += letter;
  }
  if (open.length)
    throw new Error(`a mark is not closed: ${text.slice(open[0]!.start, open[0]!.start + 40)}`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function readHead(source: string, at: number): { kind: string; facts: Record<string, string>; next: number } {
  const kind = source.charAt(at);
  const first = withFacts[kind];
  const from = at + 2;
  if (first === undefined) return { kind, facts: {}, next: from };
  const colon = source.indexOf(': ', from);
  const head = source.slice(from, colon);
  if (first) return { kind, facts: { [first]: head }, next: colon + 2 };
  const pairs = head.split('|').map((pair) => pair.split('=') as [string, string]);
  return { kind, facts: Object.fromEntries(pairs), next: colon + 2 };
}
