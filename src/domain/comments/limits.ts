import { Temporal } from '../../kernel/time/index.ts';
import { DoorLimit } from '../accounts/index.ts';

// A whole office may stand behind one address: it is slowed down, never shut out, and nobody else is held up by it.
const within = Temporal.Duration.from({ minutes: 10 });
const fromOnePlace = new DoorLimit({ wrong: 30, within, remembered: 50_000 });
const underOneArticle = new DoorLimit({ wrong: 8, within, remembered: 50_000 });
const hour = Temporal.Duration.from({ hours: 1 });
const sameFromThere = new DoorLimit({ wrong: 1, within: hour, remembered: 50_000 });
const sameFromAnywhere = new DoorLimit({ wrong: 3, within: hour, remembered: 50_000 });
const lately = Temporal.Duration.from({ minutes: 1 });
const crowd = new DoorLimit({ wrong: 60, within: lately, remembered: 10_000 });

/** Who sends what to which article; the text by its fingerprint. */
export interface Sending {
  readonly slug: string;
  readonly address: string;
  readonly fingerprint: Buffer;
}

/** After how many seconds more is taken from there; nothing while more is taken now. */
export function secondsToWait(
  { slug, address }: Omit<Sending, 'fingerprint'>,
  now: Temporal.Instant,
): number | undefined {
  const here = `${slug} ${address}`;
  if (!underOneArticle.take(here, now)) return underOneArticle.secondsLeft(here, now);
  if (!fromOnePlace.take(address, now)) return fromOnePlace.secondsLeft(address, now);
  return undefined;
}

const told = ({ slug, fingerprint }: Sending) => `${slug} ${fingerprint.toString('hex')}`;

/** Whether the same came from there within the hour, and whether it comes more often than people agree by chance. */
export function countSame(
  sending: Sending,
  now: Temporal.Instant,
): { readonly sentFromThere: boolean; readonly sentOften: boolean } {
  const sentFromThere = !sameFromThere.take(`${told(sending)} ${sending.address}`, now);
  return { sentFromThere, sentOften: !sentFromThere && !sameFromAnywhere.take(told(sending), now) };
}

/** It was not taken after all: sending it again is no repetition. */
export function forgetSending(sending: Sending): void {
  sameFromThere.forgive(`${told(sending)} ${sending.address}`);
  sameFromAnywhere.forgive(told(sending));
  underOneArticle.forgive(`${sending.slug} ${sending.address}`);
  fromOnePlace.forgive(sending.address);
}

/** Notes that a comment comes for an article; true while more come than readers write: proofs then cost more. */
export function isCrowded(slug: string, now: Temporal.Instant): boolean {
  return !crowd.take(slug, now);
}
