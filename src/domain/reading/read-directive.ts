import { read } from '../../../reader/index.ts';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdDesk } from './hold-desk.ts';
import { insertProposals } from './proposals.store.ts';
import { proposalsOf } from './propose.ts';
import { findReading, insertReading } from './readings.store.ts';
import { readingFailures } from './words.ts';

/** The text of a directive is read for the first time: what was found waits for a person. Read already, nothing happens. */
export function readDirective(actor: Actor, directiveId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { text, directive } = await holdDesk(actor, directiveId, now);
    permit(text.text !== '', readingFailures.nothingToRead);
    if (await findReading(directiveId)) return;
    const found = read(text.text);
    const reading = { directiveId, textSha256: text.sha256, readAt: now, readBy: actor.accountId, found };
    const readingId = await insertReading(reading);
    const proposals = proposalsOf(found, { text: text.text, symbol: directive.symbol });
    await insertProposals({ directiveId, readingId, origin: 'reader' }, proposals);
    record(
      actor,
      {
        action: 'desk.read',
        subject: { kind: 'desk', id: directiveId },
        facts: { textSha256: text.sha256, reader: found.version, proposals: proposals.length },
      },
      now,
    );
  });
}
