type Value = string | number | null | undefined;

/** Markup that was escaped on its way in, and may stand within other markup. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
// What XML 1.0 has no way to say, not even masked.
const unsayable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as it may stand between two tags or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(unsayable, '').replace(/[&<>"']/g, (one) => escapes[one] ?? '');
}

/** One element with what stands in it; left out where that is nothing. */
export function element(
  name: string,
  inside: Value | Xml | readonly (Xml | undefined)[],
  attributes: Readonly<Record<string, Value>> = {},
): Xml | undefined {
  if (inside === null || inside === undefined) return undefined;
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const content =
    inside instanceof Xml
      ? inside.text
      : Array.isArray(inside)
        ? inside.map((one: Xml | undefined) => one?.text ?? '').join('')
        : escapeXml(String(inside));
  return new Xml(
    content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`,
  );
}

/** A whole document of one element. */
export function xmlDocument(root: Xml | undefined): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root?.text ?? ''}\n`;
}
