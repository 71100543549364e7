import { oneLine, type Page } from '../../engine/page.ts';
import type { Span } from '../../engine/text.ts';
import { isCapital, spanOf } from '../../engine/tokens.ts';
import type { BodyParser } from './parse.ts';

export type BodyMention = Span & {
  name: string;
  kind: string;
  level: number | null;
  rule: string;
  from: number;
  to: number;
};

/** Finds each mention of a named body that stands outside a title and is not one of a class. */
export function findBodies(
  page: Page,
  bodyAt: BodyParser,
  isTaken: (index: number) => boolean,
): BodyMention[] {
  const { tokens, places } = page;
  const { opens } = bodyAt;
  const nameOf = namesOf(page);
  const found: BodyMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (opens[places[i]!] === 0) continue;
    const taken = isTaken(i);
    const body = taken && !page.trace ? null : bodyAt(i);
    if (!body) continue;
    const span = spanOf(page, i, body.next);
    if (taken || body.plural) {
      page.trace?.push({ ...span, rule: ruleOf(body.kind), because: taken ? 'taken' : 'class', to: null });
      if (taken) continue;
    } else if (!isHeading(page, i, body.next)) {
      found.push({
        ...span,
        name: nameOf(span),
        kind: body.kind,
        level: body.level,
        rule: ruleOf(body.kind),
        from: i,
        to: body.next,
      });
    }
    i = body.next - 1;
  }
  return found;
}

/** A word that only looks like a body because a sentence or a heading begins with it. */
function isHeading({ tokens }: Page, from: number, to: number): boolean {
  return to - from === 1 && tokens[from]!.text.length < 3 && !isCapital(tokens[from]);
}

const rules = new Map<string, string>();

/** The rule by the kind of body: kinds are few, and each has one text for all its mentions. */
function ruleOf(kind: string): string {
  const known = rules.get(kind) ?? `bodies/${kind.replaceAll(/[ ']+/g, '-')}`;
  rules.set(kind, known);
  return known;
}

/** Tells names, one text for all mentions of a name. */
function namesOf({ text }: Page): (span: Span) => string {
  const known = new Map<string, string>();
  return ({ start, end }) => {
    const name = oneLine(text.nfc.slice(start, end));
    if (!known.has(name)) known.set(name, name);
    return known.get(name)!;
  };
}
