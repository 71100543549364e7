import { jsxAttr } from 'hono/jsx/jsx-runtime';
import { escapeToBuffer, type HtmlEscapedString } from 'hono/utils/html';
import { asMarkup, Drawn, joined } from './drawn.ts';

// Where the compiler looks for the types of elements: they are hono's, and so is the way in which everything is written.
export type { JSX } from 'hono/jsx/jsx-runtime';

type Properties = Readonly<Record<string, unknown>>;
type Component = (properties: Properties) => unknown;

/** Draws an element, or calls the component that draws it; what stands inside has been drawn before. */
export function jsx(tag: string | Component, properties: Properties): unknown {
  if (typeof tag === 'function') return tag(properties);
  const { children } = properties;
  const start = `<${tag}${writeAttributes(properties)}`;
  if (children === undefined && withoutEnd.has(tag)) return new Drawn(`${start}/>`);
  return new Drawn(`${start}>${write(children)}</${tag}>`);
}

export { jsx as jsxs };

/** Several things side by side, without an element around them. */
export function Fragment({ children }: Properties): unknown {
  return new Drawn(write(children));
}

/** Markup written as text, with what is put into it escaped unless it was drawn; kept markup in it stays as it is. */
export function markup(texts: TemplateStringsArray, ...values: readonly unknown[]): HtmlEscapedString {
  const pieces: (string | Drawn)[] = [];
  texts.forEach((text, nth) => {
    pieces.push(text);
    gather(values[nth], pieces);
  });
  return asMarkup(joined(pieces));
}

function gather(value: unknown, pieces: (string | Drawn)[]): void {
  if (Array.isArray(value)) for (const one of value) gather(one, pieces);
  else pieces.push(value instanceof Drawn ? value : write(value));
}

const withoutEnd: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

function write(child: unknown): string {
  if (typeof child === 'string') return escaped(child);
  if (child instanceof Drawn) return child.toString();
  if (child === undefined || child === null || typeof child === 'boolean') return '';
  if (typeof child === 'number') return String(child);
  if (Array.isArray(child)) {
    let text = '';
    for (const one of child) text += write(one);
    return text;
  }
  if (child instanceof String && 'isEscaped' in child) return child.toString();
  throw new Error('a view draws text, numbers and elements, and waits for nothing');
}

function writeAttributes(properties: Properties): string {
  let text = '';
  for (const name in properties) {
    const value = properties[name];
    if (name === 'children' || value === undefined || value === null) continue;
    text += typeof value === 'string' ? `${named(name)}${escaped(value)}"` : writeOther(name, value);
  }
  return text;
}

/** A value that is no text, such as whether something is checked: as hono writes it. */
function writeOther(name: string, value: unknown): string {
  const written = String(jsxAttr(name, value as Parameters<typeof jsxAttr>[1]));
  return written === '' ? '' : ` ${written}`;
}

const beginnings = new Map<string, string>();

/** ` name="`: looked at once, for names come from the code and are few. */
function named(name: string): string {
  const known = beginnings.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z][a-z0-9:-]*$/i.test(name)) throw new Error(`no name of an attribute: ${name}`);
  const made = ` ${name}="`;
  beginnings.set(name, made);
  return made;
}

const special = /[&<>'"]/;

function escaped(text: string): string {
  if (!special.test(text)) return text;
  const buffer: [string] = [''];
  escapeToBuffer(text, buffer);
  return buffer[0];
}
