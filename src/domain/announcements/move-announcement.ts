import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { slugOf } from '../articles/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { partsOf } from './access.ts';
import { type Announcement, isOut } from './announcement.ts';
import { saveDraftAgain, savePublished, saveWithdrawn } from './announcements.store.ts';
import { holdAnnouncement, type SeenAnnouncement } from './hold-announcement.ts';
import { type Action, stepsFrom, transitions } from './transitions.ts';
import { announcementFailures } from './words.ts';

const deeds: Readonly<Record<Action, string>> = {
  publish: 'announcement.published',
  hold_back: 'announcement.held_back',
  withdraw: 'announcement.withdrawn',
  reopen: 'announcement.reopened',
};

interface Move {
  readonly seen: SeenAnnouncement;
  readonly action: Action;
  /** What readers are told, where it is taken back. */
  readonly reason: string;
}

/** Takes an announcement to its next step, as the table has it. */
export function moveAnnouncement(
  actor: Actor,
  { seen, action, reason }: Move,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const before = await holdAnnouncement(actor, seen, now);
    const played = partsOf(actor, before, await bodyTreeOn(dayOf(now)));
    const step = stepsFrom({ state: before.state, isOut: isOut(before, now) }, played).find(
      (one) => one.action === action,
    );
    if (!step) {
      const isTheirs = transitions.some((one) => one.action === action && played.has(one.by));
      throw isTheirs ? announcementFailures.stateMoved() : announcementFailures.notYours();
    }
    permit(!step.asksReason || reason !== '', announcementFailures.reasonMissing);
    const facts = await save(actor, before, { action, reason, now });
    const subject = { kind: 'announcement', id: before.id };
    record(actor, { action: deeds[action], subject, facts: { version: before.version, ...facts } }, now);
  });
}

interface Saving {
  readonly action: Action;
  readonly reason: string;
  readonly now: Temporal.Instant;
}

async function save(actor: Actor, before: Announcement, { action, reason, now }: Saving) {
  if (action === 'withdraw') {
    await saveWithdrawn(before.id, reason, now);
    return { said: reason };
  }
  if (action !== 'publish') {
    await saveDraftAgain(before.id, now);
    return {};
  }
  const { wantedAt, untilOn } = before;
  const outAt = wantedAt !== null && Temporal.Instant.compare(wantedAt, now) > 0 ? wantedAt : now;
  permit(
    untilOn === null || Temporal.PlainDate.compare(untilOn, dayOf(outAt)) > 0,
    announcementFailures.endsBefore,
  );
  const slug = before.slug ?? `${slugOf(before.title)}-${before.number}`;
  await savePublished(before.id, { slug, outAt }, { by: actor.accountId, now });
  return { slug, outAt: outAt.toString() };
}
