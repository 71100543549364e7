import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  day,
  flag,
  html,
  type Judgement,
  judged,
  seeOther,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { deadlineAudiences, type Receiver } from '../audience.ts';
import { type DeadlineRule, ruleKinds, rulesOn } from '../deadline-rule.ts';
import { listRules } from '../rules.store.ts';
import { endRule, setRule } from '../set-rule.ts';
import { noticeFailures, noticeWords } from '../words.ts';
import { rulesPath } from './notice-paths.ts';
import { RuleFormView } from './rule-form.view.tsx';
import { RulesView } from './rules.view.tsx';

/** The rules about deadlines that hold, and what they were. */
export async function rulesPage(ask: Ask): Promise<Response> {
  return html(<RulesView ask={ask} rules={await listRules()} />);
}

/** The form for a rule that is new. */
export function newRulePage(ask: Ask): Promise<Response> {
  return show(ask, undefined, { typed: { kind: 'escalated', receiver: 'lead_leader' } });
}

/** The form for a rule that is changed. */
export async function ruleFormPage(ask: Ask): Promise<Response> {
  const rule = await ruleOfPath(ask);
  const { kind, receiver, days, source, verified } = rule;
  const typed = { kind, receiver, days: String(days), sourceVi: source.vi, sourceEn: source.en };
  return show(ask, rule, { typed: verified ? { ...typed, verified: '1' } : typed });
}

const receivers = Object.keys(deadlineAudiences) as [Receiver, ...Receiver[]];
const setting = z.object({
  kind: choice(ruleKinds),
  receiver: choice(receivers),
  days: whole(0, 250),
  from: day(),
  sourceVi: text(400),
  sourceEn: text(400),
  verified: flag(),
});

/** Writes a new rule. */
export function addRulePage(ask: Ask): Promise<Response> {
  return save(ask, undefined);
}

/** Writes the next version of a rule. */
export async function setRulePage(ask: Ask): Promise<Response> {
  return save(ask, await ruleOfPath(ask));
}

/** Ends a rule. */
export async function endRulePage(ask: Ask): Promise<Response> {
  await endRule(ask.actor, (await ruleOfPath(ask)).key, ask.now);
  return seeOther(rulesPath, noticeWords[ask.locale].rules.endDone);
}

async function save(ask: Ask, rule: DeadlineRule | undefined): Promise<Response> {
  const read = ask.form(setting);
  if (!read.ok) return show(ask, rule, { typed: ask.typed, errors: read.errors });
  const { sourceVi, sourceEn, ...rest } = read.value;
  if (rest.kind !== 'due_soon' && rest.days === 0) {
    return show(ask, rule, { typed: ask.typed, errors: { days: noticeWords[ask.locale].rules.atLeastOne } });
  }
  try {
    await setRule(ask.actor, { ...rest, key: rule?.key, source: { vi: sourceVi, en: sourceEn } }, ask.now);
    return seeOther(rulesPath, noticeWords[ask.locale].rules.saved);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    return show(ask, rule, { typed: ask.typed, failure: error });
  }
}

/** The rule of the path as it holds today, or as it is to hold. */
async function ruleOfPath(ask: Ask): Promise<DeadlineRule> {
  const key = ask.param('rule');
  const versions = (await listRules()).filter((rule) => rule.key === key);
  const rule = rulesOn(versions, ask.today)[0] ?? versions[0];
  if (!rule) throw noticeFailures.noSuchRule();
  return rule;
}

async function show(
  ask: Ask,
  rule: DeadlineRule | undefined,
  { typed, ...found }: Judgement & { readonly typed: Typed },
): Promise<Response> {
  const { errors = {}, failure } = found;
  const general = failure ? [failure.sentence(ask.locale)] : [];
  return judged(
    <RuleFormView ask={ask} rule={rule} typed={typed} errors={errors} general={general} />,
    found,
  );
}
