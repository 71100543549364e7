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
import { getNearDueDays, setNearDueDays } from '../../tasks/index.ts';
import { seesBoard } from '../access.ts';
import { boardWords } from '../words.ts';
import { SettingsView } from './settings.view.tsx';

const setting = z.object({ nearDueDays: whole(0, 90), before: whole(0, 90) });

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

interface Shown {
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { typed, errors = {}, failure }: Shown): Promise<Response> {
  const [current, history] = await Promise.all([getNearDueDays(), listHistory('setting', 'near_due_days')]);
  const status = failure ? statusOf[failure.kind] : typed ? 422 : 200;
  return html(
    <SettingsView
      ask={ask}
      current={current}
      typed={String(typed?.nearDueDays ?? current)}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
      history={history}
      maySeeBoard={seesBoard.allows(ask.actor)}
    />,
    status,
  );
}
