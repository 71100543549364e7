import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that was drawn: what was foreign in it is escaped. The mark is the one by which hono's own helpers know it. */
export class Drawn {
  declare readonly isEscaped: true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}
Object.defineProperty(Drawn.prototype, 'isEscaped', { value: true });

/** Markup that is used again and again: whoever sends it may keep its bytes. */
class Kept extends Drawn {}

/** Markup in which kept markup stands: it is not written anew for what stands round it. */
class Joined extends Drawn {
  readonly parts: readonly (string | Kept)[];

  constructor(parts: readonly (string | Kept)[]) {
    super('');
    this.parts = parts;
  }

  override toString(): string {
    return this.parts.join('');
  }
}

/** What was drawn, to be used many times: whatever it stands in takes it as it is. */
export function kept(drawn: { toString(): string | Promise<string> }): HtmlEscapedString {
  return asMarkup(new Kept(String(drawn)));
}

/** Puts markup together from what is markup already, in its order. */
export function joined(pieces: readonly (string | Drawn)[]): Drawn {
  const parts: (string | Kept)[] = [];
  let text = '';
  for (const piece of pieces) {
    const inside = piece instanceof Joined ? piece.parts : [piece];
    for (const part of inside) {
      if (part instanceof Kept) {
        parts.push(text, part);
        text = '';
      } else text += part.toString();
    }
  }
  return parts.length === 0 ? new Drawn(text) : new Joined([...parts, text]);
}

/** For the compiler: drawn markup, as views pass it on. */
export function asMarkup(drawn: Drawn): HtmlEscapedString {
  return drawn as unknown as HtmlEscapedString;
}
