import { createHash, randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BrokenSeal, seal, unseal } from '../../kernel/seal/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { withoutMarks } from './fold.ts';
import { type Proof, proofMinutes } from './proof-of-work.ts';
import { questions } from './words/questions.ts';

/** A question as it is put to a reader, with what says which one it was. */
export interface AskedQuestion {
  readonly asked: string;
  /** Sealed: which question, once, until when. */
  readonly token: string;
}

const told = z.object({
  nth: z.number().int(),
  locale: z.enum(['vi', 'en']),
  once: z.uuid(),
  until: z.number(),
});
const about = 'a question of the comment form';

/** Asks the question after the one that was asked before, or any. */
export function askQuestion(locale: Locale, now: Temporal.Instant, before?: string): AskedQuestion {
  const list = questions[locale];
  const last = before === undefined ? undefined : open(before)?.nth;
  const nth = last === undefined ? randomInt(list.length) : (last + 1) % list.length;
  const until = now.add({ minutes: proofMinutes }).epochMilliseconds;
  const token = seal(JSON.stringify({ nth, locale, once: randomUUID(), until }), about);
  return { asked: list[nth]?.asked ?? '', token };
}

/** Checks an answer; nothing where it is wrong, the question not ours or asked too long ago. */
export function checkAnswer(token: string, answer: string, now: Temporal.Instant): Proof | undefined {
  const question = open(token);
  if (!question || question.until <= now.epochMilliseconds) return undefined;
  const right = questions[question.locale][question.nth]?.answers ?? [];
  const given = folded(answer);
  if (given === '' || !right.some((one) => folded(one) === given)) return undefined;
  const hash = createHash('sha256').update(question.once).digest().subarray(0, 16);
  return { hash, until: Temporal.Instant.fromEpochMilliseconds(question.until) };
}

function folded(answer: string): string {
  return withoutMarks(answer)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function open(token: string): z.output<typeof told> | undefined {
  if (token.length > 1000) return undefined;
  try {
    const read = told.safeParse(JSON.parse(unseal(token, about)));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof BrokenSeal || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
