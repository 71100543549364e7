import { z } from 'zod';

// The closed schema of an article's body. What is not here cannot be kept, shown or sent on, wherever it came from.

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string().max(2000).refine(isSafeLink) }) }),
]);

const text = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(100_000),
  marks: z.array(mark).max(3).optional(),
});

const inline = z.array(text).max(2000).optional();
const paragraph = z.object({ type: z.literal('paragraph'), content: inline });
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline,
});
const blockquote = z.object({ type: z.literal('blockquote'), content: z.array(paragraph).min(1).max(200) });
const listItem = z.object({ type: z.literal('listItem'), content: z.array(paragraph).min(1).max(50) });
const items = z.array(listItem).min(1).max(500);
const bulletList = z.object({ type: z.literal('bulletList'), content: items });
const orderedList = z.object({ type: z.literal('orderedList'), content: items });
const photo = z.object({ type: z.literal('photo'), attrs: z.object({ photoId: z.uuid() }) });
const gallery = z.object({
  type: z.literal('gallery'),
  attrs: z.object({ photoIds: z.array(z.uuid()).min(1).max(100) }),
});

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  blockquote,
  bulletList,
  orderedList,
  photo,
  gallery,
]);

/** A body as it is kept: blocks of text with few marks, photos by their identity, nothing else. */
export const bodySchema = z.object({ type: z.literal('doc'), content: z.array(block).max(2000) });

export type ArticleBody = z.infer<typeof bodySchema>;
export type Block = ArticleBody['content'][number];
export type TextRun = z.infer<typeof text>;
export type Mark = z.infer<typeof mark>;

/** A link may lead to a page of the web, to an address of this house, or to a mailbox; never to a script. */
export function isSafeLink(href: string): boolean {
  return /^(https?:\/\/[^\s/]|\/(?!\/|\\)|mailto:[^\s]+@|#)/i.test(href) && !/[\s\p{Cc}]/u.test(href);
}

/** Whatever holds a line of text: a paragraph, heading or the paragraph of an item. */
export interface Line {
  content?: TextRun[] | undefined;
}

/** The lines of a body in their order, as they lie in it. */
export function linesOf(body: ArticleBody): Line[] {
  return body.content.flatMap(linesOfBlock);
}

/** The text of a body, a line for each paragraph, heading and item; spans of doubts and remarks point into it. */
export function textOf(body: ArticleBody): string {
  return linesOf(body).map(textOfLine).join('\n');
}

/** The words of one line, without its marks. */
export function textOfLine({ content }: Line): string {
  return (content ?? []).map(({ text: words }) => words).join('');
}

function linesOfBlock(one: Block): Line[] {
  switch (one.type) {
    case 'paragraph':
    case 'heading':
      return [one];
    case 'blockquote':
      return one.content;
    case 'bulletList':
    case 'orderedList':
      return one.content.flatMap((item) => item.content);
    case 'photo':
    case 'gallery':
      return [];
  }
}

/** A body of plain paragraphs. */
export function paragraphs(...lines: readonly string[]): ArticleBody {
  return { type: 'doc', content: lines.filter((line) => line !== '').map(paragraphOf) };
}

function paragraphOf(words: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text: words }] };
}
