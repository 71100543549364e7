import { randomUUID } from 'node:crypto';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal, writeDay } from '../../kernel/time/index.ts';
import { canKeepRules } from './access.ts';
import { type DeadlineRule, receiversFor } from './deadline-rule.ts';
import { closeRule, insertRule, lockLatestRule } from './rules.store.ts';
import { noticeFailures } from './words.ts';

/** A rule about deadlines as it is to hold from a day on. */
export interface RuleSetting
  extends Pick<DeadlineRule, 'kind' | 'days' | 'receiver' | 'source' | 'verified'> {
  /** The rule that is changed; left out for a new one. */
  readonly key: string | undefined;
  readonly from: Temporal.PlainDate;
}

/** From a day on deadlines are spoken of another way: the rule so far closes, the next opens with its ground. */
export function setRule(actor: Actor, setting: RuleSetting, now: Temporal.Instant): Promise<void> {
  const { from, ...rest } = setting;
  return transaction(async () => {
    permit(canKeepRules(actor), noticeFailures.administratorsOnly());
    permit(receiversFor[setting.kind].includes(setting.receiver), noticeFailures.strangeReceiver());
    const before = setting.key === undefined ? undefined : await lockLatestRule(setting.key);
    if (setting.key !== undefined && !before) throw noticeFailures.noSuchRule();
    const begin = before?.valid.from;
    if (begin && Temporal.PlainDate.compare(from, begin) <= 0) {
      throw noticeFailures.ruleNotAfter({ begin: writeDay(begin) });
    }
    const ends = before?.valid.until;
    if (before && (!ends || Temporal.PlainDate.compare(ends, from) > 0)) await closeRule(before, from);
    const key = setting.key ?? randomUUID();
    await insertRule({ ...rest, key, valid: { from, until: null } }, { by: actor.accountId, now });
    const facts = {
      before: told(before),
      after: told(setting),
      from: from.toString(),
      source: setting.source.vi,
    };
    note(actor, { action: 'notice.rule_set', key, facts }, now);
  });
}

/** A rule no longer holds from today on; what was told by it remains. */
export function endRule(actor: Actor, key: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    permit(canKeepRules(actor), noticeFailures.administratorsOnly());
    const rule = await lockLatestRule(key);
    if (!rule || rule.valid.until !== null) throw noticeFailures.noSuchRule();
    const today = dayOf(now);
    const { from } = rule.valid;
    if (from && Temporal.PlainDate.compare(today, from) <= 0) {
      throw noticeFailures.ruleNotAfter({ begin: writeDay(from) });
    }
    await closeRule(rule, today);
    note(actor, { action: 'notice.rule_ended', key, facts: { before: told(rule) } }, now);
  });
}

function told(rule: Pick<DeadlineRule, 'kind' | 'days' | 'receiver'> | undefined) {
  return rule ? { kind: rule.kind, days: rule.days, receiver: rule.receiver } : null;
}

interface Noted {
  readonly action: 'notice.rule_set' | 'notice.rule_ended';
  readonly key: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

function note(actor: Actor, { action, key, facts }: Noted, now: Temporal.Instant): void {
  record(actor, { action, subject: { kind: 'notice.rule', id: key }, facts }, now);
}
