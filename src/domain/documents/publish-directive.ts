import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { canPublish } from './access.ts';
import { setPublished } from './directives.store.ts';
import { holdDirective } from './hold-directive.ts';
import { documentFailures } from './words.ts';

/** A leader makes a directive public; a secret one never. */
export function publishDirective(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return setPublic(actor, { id, isPublic: true }, now);
}

/** A leader takes a directive back from the public. */
export function unpublishDirective(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return setPublic(actor, { id, isPublic: false }, now);
}

function setPublic(
  actor: Actor,
  { id, isPublic }: { id: string; isPublic: boolean },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { directive, tree } = await holdDirective(actor, id, now);
    permit(canPublish(actor, directive, tree), documentFailures.leadersPublish);
    permit(!isPublic || directive.secrecy === 'normal', documentFailures.secretsStay);
    if (isPublic === (directive.publishedAt !== null)) return;
    await setPublished(id, isPublic ? now : null);
    const action = isPublic ? 'directive.published' : 'directive.unpublished';
    record(actor, { action, subject: { kind: 'directive', id } }, now);
  });
}
