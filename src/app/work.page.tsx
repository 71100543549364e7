import { readMailStanding, reviveMail } from '../domain/notices/index.ts';
import { anyOf } from '../kernel/access/index.ts';
import { transaction } from '../kernel/db/index.ts';
import { type Ask, html, httpFailures, seeOther } from '../kernel/http/index.ts';
import { askForSweep, listDeadJobs, listSweepStates, tryAgain } from '../kernel/jobs/index.ts';
import { findPost } from '../kernel/mail/index.ts';
import { record } from '../kernel/record/index.ts';
import { sweeps } from './jobs.ts';
import { WorkView } from './work.view.tsx';
import { workWords } from './work-words.ts';

/** Opens what the system does by itself to those who keep it. */
export const keepsWork = anyOf('keeps the work in the background', 'administrator');

const path = '/quan-tri/viec-nen';
const mostShown = 100;

/** What the system does by itself, how it last went, and what failed. */
export async function workPage(ask: Ask): Promise<Response> {
  const [states, dead, mail] = await Promise.all([
    listSweepStates(),
    listDeadJobs(mostShown),
    readMailStanding(mostShown),
  ]);
  const last = new Map(states.map((state) => [state.name, state]));
  return html(
    <WorkView
      ask={ask}
      sweeps={sweeps}
      last={last}
      dead={dead}
      mail={mail}
      hasMail={findPost() !== undefined}
    />,
  );
}

/** Has a sweep run at once. */
export async function runSweepPage(ask: Ask): Promise<Response> {
  const name = ask.param('sweep');
  if (!sweeps.some((sweep) => sweep.name === name)) throw httpFailures.noSuchPage();
  await transaction(async () => {
    await askForSweep(name);
    record(ask.actor, { action: 'work.asked', subject: { kind: 'work', id: name } }, ask.now);
  });
  return seeOther(path, workWords[ask.locale].asked);
}

/** Has a job that failed for good tried again. */
export async function tryAgainPage(ask: Ask): Promise<Response> {
  const id = ask.id('job');
  if (!(await tryAgain(id))) throw httpFailures.noSuchPage();
  record(ask.actor, { action: 'work.tried_again', subject: { kind: 'work', id } }, ask.now);
  return seeOther(path, workWords[ask.locale].againDone);
}

/** Has a mail that could not be sent sent again. */
export async function sendAgainPage(ask: Ask): Promise<Response> {
  const id = ask.id('mail');
  if (!(await reviveMail(id, ask.now))) throw httpFailures.noSuchPage();
  record(ask.actor, { action: 'work.tried_again', subject: { kind: 'mail', id } }, ask.now);
  return seeOther(path, workWords[ask.locale].sent);
}
