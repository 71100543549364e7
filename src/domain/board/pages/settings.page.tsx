import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { Temporal } from '../../../kernel/time/index.ts';
import { getNearDueDays, setNearDueDays } from '../../tasks/index.ts';
import { seesBoard } from '../access.ts';
import { setRateFrom } from '../set-rate-from.ts';
import { getRateFrom } from '../setting.store.ts';
import { boardWords } from '../words.ts';
import { SettingsView } from './settings.view.tsx';

const setting = z.object({ nearDueDays: whole(0, 90), before: whole(0, 90) });
const rateSetting = z.object({ rateFrom: whole(1, 100), before: whole(1, 100) });

/** What is set for everyone's board. */
export async function settingsPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Sets from how many days before a deadline a task is near due. */
export async function changeSettingsPage(ask: Ask): Promise<Response> {
  const read = ask.form(setting);
  if (!read.ok) return show(ask, { typed: ask.typed, errors: read.errors });
  const { nearDueDays: days, before } = read.value;
  try {
    await setNearDueDays(ask.actor, { days, before }, ask.now);
    return seeOther('/bang/thiet-lap', boardWords[ask.locale].saved(days));
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    return show(ask, { typed: ask.typed, failure: error });
  }
}

/** Sets from how many tasks on a rate is told. */
export async function changeRatePage(ask: Ask): Promise<Response> {
  const read = ask.form(rateSetting);
  if (!read.ok) return show(ask, { typed: ask.typed, errors: read.errors });
  try {
    await setRateFrom(ask.actor, read.value, ask.now);
    return seeOther('/bang/thiet-lap', boardWords[ask.locale].rateSaved(read.value.rateFrom));
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    return show(ask, { typed: ask.typed, failure: error });
  }
}

interface Shown {
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { typed, errors = {}, failure }: Shown): Promise<Response> {
  const [current, rateFrom, ...histories] = await Promise.all([
    getNearDueDays(),
    getRateFrom(),
    listHistory('setting', 'near_due_days'),
    listHistory('setting', 'rate_from'),
  ]);
  const history = histories.flat().sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  const status = failure ? statusOf[failure.kind] : typed ? 422 : 200;
  return html(
    <SettingsView
      ask={ask}
      current={current}
      typed={String(typed?.nearDueDays ?? current)}
      rate={{ current: rateFrom, typed: String(typed?.rateFrom ?? rateFrom) }}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
      history={history}
      maySeeBoard={seesBoard.allows(ask.actor)}
    />,
    status,
  );
}
