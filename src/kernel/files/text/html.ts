import { Parser } from 'htmlparser2';

const dropped = new Set(
  'script style nav head noscript template svg math iframe object audio video canvas button select textarea'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead title ul'.split(
    ' ',
  ),
);

/** The words of an HTML page as a reader sees them: a line for each block and a tab between cells, no scripts, no menus. */
export function htmlText(markup: string): string {
  const lines = new LineWriter();
  const hidden: string[] = [];
  let preformatted = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (hidden.length > 0 || dropped.has(name) || 'hidden' in attributes) {
          hidden.push(name);
          return;
        }
        if (name === 'pre') preformatted += 1;
        if (name === 'br') lines.end();
        else if (name === 'td' || name === 'th') lines.cell();
        else if (name === 'tr') lines.row();
        else if (blocks.has(name)) lines.endIfBegun();
      },
      onclosetag(name) {
        if (hidden.length > 0) {
          hidden.pop();
          return;
        }
        if (name === 'pre') preformatted -= 1;
        if (name === 'tr') lines.row();
        else if (blocks.has(name)) lines.endIfBegun();
      },
      ontext(text) {
        if (hidden.length > 0) return;
        if (preformatted > 0) lines.writeAsIs(text);
        else lines.write(text);
      },
    },
    { decodeEntities: true },
  );
  parser.end(markup);
  return lines.text();
}

/** The encoding an HTML page says it is in, read from its first bytes. */
export function declaredEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 2048).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** Text on its way to lines: runs of blanks become one, and a line ends only when more text follows it. */
class LineWriter {
  readonly #done: string[] = [];
  #line = '';
  #space = false;
  #break = false;
  #cells = 0;

  write(text: string): void {
    for (const [index, word] of text.split(/[ \t\r\n\f]+/).entries()) {
      if (index > 0) this.#space = true;
      if (word === '') continue;
      if (this.#break) this.end();
      if (this.#space && !/^$|\t$/.test(this.#line)) this.#line += ' ';
      this.#line += word;
      this.#space = false;
    }
  }

  writeAsIs(text: string): void {
    if (this.#break && text !== '') this.end();
    const [first = '', ...rest] = text.split('\n');
    this.#line += first;
    for (const line of rest) {
      this.end();
      this.#line = line;
    }
  }

  row(): void {
    if (this.#line !== '') this.#break = true;
    this.#cells = 0;
  }

  /** Paragraphs inside a cell do not part it from the next cell of its row. */
  cell(): void {
    this.#cells += 1;
    if (this.#cells === 1) return;
    this.#line += '\t';
    this.#break = false;
    this.#space = false;
  }

  end(): void {
    this.#done.push(this.#line);
    this.#line = '';
    this.#space = false;
    this.#break = false;
  }

  /** A cell that has only begun is no line yet. */
  endIfBegun(): void {
    if (!/^$|\t$/.test(this.#line)) this.#break = true;
  }

  text(): string {
    if (this.#line !== '') this.end();
    return this.#done.join('\n');
  }
}
