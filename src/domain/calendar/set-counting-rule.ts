import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { Temporal, writeDay } from '../../kernel/time/index.ts';
import { canKeepCalendar } from './access.ts';
import { closeRule, insertRule, lockLatestRule } from './calendar.store.ts';
import { answersOf, type CountingKey, type CountingRule } from './calendar.ts';
import { calendarFailures } from './words.ts';

interface RuleSetting extends Pick<CountingRule, 'source' | 'verified' | 'value'> {
  readonly key: CountingKey;
  /** From this day on the rule holds; what was counted from an earlier day stays counted as it was. */
  readonly from: Temporal.PlainDate;
}

/** From a day on counting is done another way: the rule so far closes, the next opens with its source. */
export function setCountingRule(actor: Actor, setting: RuleSetting, now: Temporal.Instant): Promise<void> {
  const { key, value, from, source, verified } = setting;
  return transaction(async () => {
    const before = await lockLatestRule(key);
    permit(canKeepCalendar(actor), calendarFailures.administratorsOnly);
    if (answersOf(key)?.includes(value) === false) throw calendarFailures.noSuchValue();
    const begin = before?.valid.from;
    if (begin && Temporal.PlainDate.compare(from, begin) <= 0) {
      throw calendarFailures.ruleNotAfter({ begin: writeDay(begin) });
    }
    if (before) await closeRule(before, from);
    const after: CountingRule = { key, value, valid: { from, until: null }, source, verified };
    await insertRule(after, { by: actor.accountId, now });
    record(
      actor,
      {
        action: 'calendar.rule_set',
        subject: { kind: 'calendar.counting_rule', id: key },
        facts: { before: before?.value ?? null, after: value, from: from.toString(), source: source.vi },
      },
      now,
    );
  });
}
