import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  day,
  type FieldErrors,
  flag,
  html,
  seeOther,
  statusOf,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { loadCalendar } from '../calendar.store.ts';
import { type CountingKey, countingKey, ruleOn } from '../calendar.ts';
import { setCountingRule } from '../set-counting-rule.ts';
import { calendarFailures, calendarWords } from '../words.ts';
import { CountingRuleView } from './counting-rule.view.tsx';

const setting = z.object({
  value: whole(0, 60),
  from: day(),
  sourceVi: text(400),
  sourceEn: text(400),
  verified: flag(),
});

/** One rule of counting, to be changed from a day on. */
export async function countingRulePage(ask: Ask): Promise<Response> {
  const rule = ruleOn(keyOfPath(ask), ask.today, await loadCalendar());
  return show(ask, { typed: { value: rule === undefined ? '' : String(rule.value) } });
}

/** Lets the rule that was set hold from its day on. */
export async function setCountingRulePage(ask: Ask): Promise<Response> {
  const read = ask.form(setting);
  if (!read.ok) return show(ask, { typed: ask.typed, errors: read.errors });
  const { sourceVi, sourceEn, ...rest } = read.value;
  try {
    const source = { vi: sourceVi, en: sourceEn };
    await setCountingRule(ask.actor, { ...rest, key: keyOfPath(ask), source }, ask.now);
    return seeOther('/lich#quy-tac', calendarWords[ask.locale].ruleSaved);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    return show(ask, { typed: ask.typed, failure: error });
  }
}

function keyOfPath(ask: Ask): CountingKey {
  const key = countingKey.safeParse(ask.param('quyTac'));
  if (!key.success) throw calendarFailures.noSuchRule();
  return key.data;
}

interface Shown {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { typed, errors = {}, failure }: Shown): Promise<Response> {
  const key = keyOfPath(ask);
  const rules = (await loadCalendar()).rules.filter((rule) => rule.key === key);
  const status = failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  const general = failure ? [failure.sentence(ask.locale)] : [];
  return html(
    <CountingRuleView ask={ask} name={key} rules={rules} typed={typed} errors={errors} general={general} />,
    status,
  );
}
