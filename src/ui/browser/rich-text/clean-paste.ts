/** What may come in with a paste; everything else is unwrapped, and what it says stays. */
const kept = new Set(['p', 'h2', 'h3', 'blockquote', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br']);
const renamed: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  h1: 'h2',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
  div: 'p',
  td: 'p',
  th: 'p',
  section: 'p',
  article: 'p',
  figcaption: 'p',
};

/** HTML from a word processor or a page of the web as plain structure: no styles, no classes, no pictures, lists as lists. */
export function cleanPaste(html: string): string {
  return listsFromWord(tidyTags(withoutFurniture(fragmentOf(html))))
    .replace(/(?:&nbsp;|&#160;|\u00a0)/g, ' ')
    .replace(/[\t\r\n ]+/g, ' ')
    .replace(/<(p|h2|h3|li|strong|em)>\s*(<br>\s*)*<\/\1>/g, '')
    .replace(/<(p|h2|h3|li)> +/g, '<$1>')
    .replace(/ +<\/(p|h2|h3|li)>/g, '</$1>')
    .trim();
}

function fragmentOf(html: string): string {
  return /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
}

function withoutFurniture(html: string): string {
  return (
    html
      // What Word draws before an item of a list, told by its own marks; the item says itself that it is one.
      .replace(/<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/g, (_, drawn: string) => glyph(drawn))
      .replace(/<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->/g, (_, drawn: string) => glyph(drawn))
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<!\[[^\]]*\]>/g, '')
      .replace(
        /<(style|script|xml|head|title|svg|template|noscript|button|select|textarea|iframe|object)\b[\s\S]*?<\/\1>/gi,
        '',
      )
      .replace(/<(\/?)([a-z]+):[^>]*>/gi, '')
  );
}

/** An item of a numbered list begins with a number or a letter, any other with a sign. */
function glyph(drawn: string): string {
  const said = drawn.replace(/<[^>]*>|&nbsp;|\s/g, '');
  return /^[\p{L}\d]{1,3}[.)]$/u.test(said) ? '\ue001' : '\ue002';
}

function tidyTags(html: string): string {
  const open: (string | null)[] = [];
  return html.replace(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi, (_, slash: string, tag: string, rest: string) => {
    const name = tag.toLowerCase();
    if (name === 'br') return '<br>';
    if (['img', 'meta', 'link', 'hr', 'input', 'col', 'source'].includes(name)) return '';
    if (slash) {
      const made = open.pop();
      return made ? `</${made}>` : '';
    }
    const made = asKept(name, rest);
    open.push(made);
    if (made === null) return '';
    if (made === 'a') return `<a href="${addressIn(rest)}">`;
    return made === 'p' && /MsoListParagraph|mso-list:\s*l\d/i.test(rest) ? '<p\ue003>' : `<${made}>`;
  });
}

function asKept(name: string, rest: string): string | null {
  const style = /style\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(rest);
  const said = (style?.[1] ?? style?.[2] ?? '').toLowerCase();
  if (name === 'b' && /(^|;)\s*font-weight:\s*(normal|400)/.test(said)) return null;
  if (name === 'span' || name === 'font') {
    if (/(^|;)\s*font-weight:\s*(bold|[6-9]00)/.test(said)) return 'strong';
    return /(^|;)\s*font-style:\s*italic/.test(said) ? 'em' : null;
  }
  if (name === 'a') return addressIn(rest) === '' ? null : 'a';
  const made = renamed[name] ?? name;
  return kept.has(made) ? made : null;
}

function addressIn(rest: string): string {
  const found = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(rest);
  const href = (found?.[1] ?? found?.[2] ?? '').trim();
  return /^(https?:\/\/|mailto:)/i.test(href) ? href.replace(/"/g, '&quot;') : '';
}

/** Paragraphs that Word shows as items are items; those that follow each other are one list. */
function listsFromWord(html: string): string {
  return html.replace(/(?:<p\ue003>[\s\S]*?<\/p>\s*)+/g, (run) => {
    const items = [...run.matchAll(/<p\ue003>([\s\S]*?)<\/p>/g)].map(([, inner = '']) => inner);
    const tag = items[0]?.includes('\ue001') ? 'ol' : 'ul';
    const drawn = items.map((inner) => `<li>${inner.replace(/[\ue001\ue002]/g, '').trim()}</li>`);
    return `<${tag}>${drawn.join('')}</${tag}>`;
  });
}
