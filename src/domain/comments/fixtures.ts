import { randomBytes, randomUUID } from 'node:crypto';
import { readClock, type Temporal } from '../../kernel/time/index.ts';
import { questions } from './words/questions.ts';
import { type Writing, writeComment } from './write-comment.ts';

let addresses = 0;

/** What a reader sends about an article, each from a place of their own, with a proof that was not worked for. */
export function aWriting(given: Partial<Writing> & Pick<Writing, 'slug'>, now: Temporal.Instant): Writing {
  addresses += 1;
  return {
    answersId: null,
    name: 'Nguyễn Văn An',
    email: '',
    body: `Tôi đồng ý với cách làm này, lần thứ ${addresses}.`,
    formKey: randomUUID(),
    proof: { hash: randomBytes(16), until: now.add({ minutes: 20 }) },
    address: `198.51.${Math.trunc(addresses / 250) % 250}.${addresses % 250}`,
    locale: 'vi',
    reader: undefined,
    ...given,
  };
}

/** A comment that has just come in; gives its identity and the token of its private link. */
export async function aComment(
  given: Partial<Writing> & Pick<Writing, 'slug'>,
  now = readClock(),
): Promise<{ readonly id: string; readonly token: string }> {
  const written = await writeComment(aWriting(given, now), now);
  if (written.refusal !== undefined) throw new Error(`the comment was refused: ${written.refusal}`);
  return { id: written.id, token: written.token };
}

/** The right answer to the question that stands on a page. */
export function answerOn(html: string): string {
  return questions.vi.find(({ asked }) => html.includes(asked))?.answers[0] ?? '';
}
