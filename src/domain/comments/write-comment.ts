import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { hashToken } from '../accounts/index.ts';
import { stampArticle } from '../articles/index.ts';
import { hashAddress } from './address-hash.ts';
import { cleanName, cleanText } from './clean-text.ts';
import { insertComment, isKnownReader, type NewComment } from './comments.store.ts';
import { fingerprintOf } from './fingerprint.ts';
import { countSame, forgetSending, secondsToWait } from './limits.ts';
import type { Refusal } from './phase.ts';
import { judge } from './phases.ts';
import { secretOf, writeLink } from './private-link.ts';
import { showComments } from './published-comments.store.ts';
import { mailLink } from './send-link.tsx';
import { findTakenIn } from './spent-proofs.store.ts';
import { commentFailures } from './words.ts';

/** What a reader typed, with the proof that it was no machine and where it came from. */
export interface Writing {
  readonly slug: string;
  readonly answersId: string | null;
  readonly name: string;
  readonly email: string;
  readonly body: string;
  readonly formKey: string;
  readonly proof: { readonly hash: Buffer; readonly until: Temporal.Instant };
  readonly address: string;
  readonly locale: Locale;
  /** What the reader's browser brought along from an earlier comment. */
  readonly reader: string | undefined;
}

/** Refused in words that its author can do something about, or taken. */
export type Written =
  | { readonly refusal: Refusal }
  | {
      readonly refusal?: undefined;
      readonly id: string;
      /** For the author's private link. */
      readonly token: string;
      readonly isPublished: boolean;
      /** What the reader's browser is to bring along the next time; nothing unless known readers are published at once. */
      readonly reader: string | undefined;
    };

// A button pressed twice sends a form twice at the same moment: both wait for the one comment.
const underWay = new Map<string, Promise<Written>>();

/**
 * Takes a comment in: the phases look at it, and it waits for a moderator unless its author is known and nothing was
 * found. That it came is no deed on the record, which a flood could fill for good; every decision about it is.
 */
export function writeComment(writing: Writing, now: Temporal.Instant): Promise<Written> {
  const key = `${writing.formKey} ${writing.proof.hash.toString('hex')}`;
  const running = underWay.get(key) ?? write(writing, now).finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

async function write(writing: Writing, now: Temporal.Instant): Promise<Written> {
  const body = cleanText(writing.body);
  const name = cleanName(writing.name);
  const sending = { slug: writing.slug, address: writing.address, fingerprint: fingerprintOf(body) };
  const seconds = secondsToWait(sending, now);
  if (seconds !== undefined) throw commentFailures.tooOften({ seconds, minutes: Math.ceil(seconds / 60) });
  const isKnown = writing.reader !== undefined && (await isKnownReader(hashToken(writing.reader)));
  const same = countSame(sending, now);
  const typed = { name: writing.name, body: writing.body };
  const judged = judge({ articleId: '', name, body, typed }, { ...same, isKnown });
  const { secret, hash: tokenHash } = secretOf(writing.formKey, writing.proof.hash);
  if (judged.refusal !== undefined) return refuse(judged.refusal, { writing, secret, sending });
  const reader = writing.reader ?? secret.slice(0, 22);
  const given: NewComment = {
    slug: writing.slug,
    answersId: writing.answersId,
    name,
    email: writing.email || null,
    body,
    findings: judged.findings.filter(({ kind }) => kind !== 'new_name'),
    fingerprint: sending.fingerprint,
    addressHash: await hashAddress(writing.address, now),
    tokenHash,
    readerHash: hashToken(reader),
    state: isKnown && judged.findings.length === 0 ? 'published' : 'held',
    formKey: writing.formKey,
    proof: writing.proof,
  };
  try {
    const { id, knowsReaders } = await takeIn(given, { secret, locale: writing.locale }, now);
    const isPublished = given.state === 'published';
    return { id, token: writeLink(id, secret), isPublished, reader: knowsReaders ? reader : undefined };
  } catch (error) {
    forgetSending(sending);
    throw error;
  }
}

/** The same form sent twice is no repetition: it leads where the first sending led. */
async function refuse(
  refusal: Refusal,
  sent: { writing: Writing; secret: string; sending: Parameters<typeof forgetSending>[0] },
): Promise<Written> {
  const { writing, secret, sending } = sent;
  if (refusal !== 'sent_already') {
    forgetSending(sending);
    return { refusal };
  }
  const id = await findTakenIn(writing.proof.hash, writing.formKey);
  if (id === undefined) return { refusal };
  return { id, token: writeLink(id, secret), isPublished: false, reader: undefined };
}

async function takeIn(
  given: NewComment,
  { secret, locale }: { readonly secret: string; readonly locale: Locale },
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly knowsReaders: boolean }> {
  if (given.state === 'held' && given.email === null) return keep(given, now);
  return transaction(async () => {
    const kept = await keep(given, now);
    if (given.email !== null && kept.isNew) await mailLink(kept.id, writeLink(kept.id, secret), locale);
    if (given.state === 'published') {
      await showComments([kept.id]);
      await stampArticle(kept.articleId);
    }
    return kept;
  });
}

async function keep(given: NewComment, now: Temporal.Instant) {
  const { id, articleId, canAnswer, knowsReaders } = await insertComment(given, now);
  if (articleId === null) throw commentFailures.closed();
  if (!canAnswer) throw commentFailures.answeredGone();
  // The same form may have come twice at the same moment.
  const taken = id ?? (await findTakenIn(given.proof.hash, given.formKey));
  if (taken === undefined) throw commentFailures.proofSpent();
  return { id: taken, isNew: id !== null, articleId, knowsReaders };
}
