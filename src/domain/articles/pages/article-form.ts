import { z } from 'zod';
import {
  type Ask,
  type FieldErrors,
  flag,
  optionalDay,
  optionalText,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { type ArticleBody, bodySchema } from '../body.ts';
import { readBody, writeBody } from '../body-notation.ts';
import type { Content } from '../content.ts';
import { editWords } from '../words/edit.ts';

const form = z.object({
  headline: text(300),
  lead: optionalText(2000),
  section: z.string().regex(/^[a-z0-9-]{1,60}$/),
  sourceTag: optionalText(60),
  byline: optionalText(120),
  eventOn: optionalDay(),
  topics: optionalText(600),
  commentsOpen: flag(),
  // Written in marks, or, by the editor, as the document itself.
  body: optionalText(800_000),
  document: optionalText(900_000),
});

/** Reads the form of an article; photos stay as the article has them. */
export function readContent(
  ask: Ask,
  kept: Pick<Content, 'photos' | 'leadPhotoId'>,
): { readonly content: Content } | { readonly errors: FieldErrors } {
  const read = ask.form(form);
  if (!read.ok) return { errors: read.errors };
  const { body, document, eventOn, topics, sourceTag, byline, ...words } = read.value;
  const found = document === '' ? readBody(body) : readDocument(document);
  if (!found) return { errors: { body: editWords[ask.locale].badBody } };
  return {
    content: {
      ...words,
      sourceTag: sourceTag || null,
      byline: byline || null,
      body: withoutEmptyEnd(found),
      eventOn: eventOn?.toString() ?? null,
      topics: topicsIn(topics),
      photos: kept.photos,
      leadPhotoId: kept.leadPhotoId,
    },
  };
}

function topicsIn(typed: string): string[] {
  const named = typed.split(/[,;\n]/).map((one) => one.trim().toLocaleLowerCase('vi').slice(0, 60));
  return [...new Set(named.filter(Boolean))].slice(0, 12);
}

function readDocument(typed: string): ArticleBody | undefined {
  try {
    return bodySchema.safeParse(JSON.parse(typed)).data;
  } catch {
    return undefined;
  }
}

/** An editor always leaves room for a further paragraph; it is no part of the article. */
function withoutEmptyEnd({ content, ...doc }: ArticleBody): ArticleBody {
  const kept = content.findLastIndex((one) => one.type !== 'paragraph' || (one.content?.length ?? 0) > 0);
  return { ...doc, content: content.slice(0, kept + 1) };
}

/** An article as its form shows it. */
export function typedFrom(content: Content): Typed {
  return {
    headline: content.headline,
    lead: content.lead,
    section: content.section,
    sourceTag: content.sourceTag ?? '',
    byline: content.byline ?? '',
    eventOn: content.eventOn ?? '',
    topics: content.topics.join(', '),
    commentsOpen: content.commentsOpen ? '1' : '',
    body: writeBody(content.body),
    document: JSON.stringify(content.body),
  };
}
