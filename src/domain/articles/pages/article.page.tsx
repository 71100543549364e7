import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  optionalDay,
  optionalText,
  seeOther,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { parseTime, startOfDay, type Temporal } from '../../../kernel/time/index.ts';
import { claimArticle, planArticle, releaseArticle } from '../claim-article.ts';
import { correctArticle } from '../correct-article.ts';
import { type HandStep, moveArticle } from '../move-article.ts';
import { offerToDesk } from '../offer-to-desk.ts';
import { publishArticle } from '../publish-article.ts';
import { remarkArticle, settleRemarkOf } from '../remark-article.ts';
import { scheduleArticle } from '../schedule-article.ts';
import { addTie, clearAlerts, decideTieOf, lookForTies } from '../tie-article.ts';
import { actions } from '../transitions.ts';
import { withdrawArticle } from '../withdraw-article.ts';
import { articlePageWords } from '../words/article-page.ts';
import { articleWords } from '../words.ts';
import { articlePath } from './paths.ts';
import { type Refusal, showArticle } from './show-article.tsx';

/** An article in the making: its words, who has it, what is said of it, what comes next. */
export function articlePage(ask: Ask): Promise<Response> {
  return showArticle(ask);
}

const shownOnPage: ReadonlySet<Failure['kind']> = new Set(['conflict', 'invalid', 'forbidden']);

/** Does something to an article and comes back to its page; a refusal is said there, with all that was typed. */
async function trying(ask: Ask, act: () => Promise<string>, refusal: Refusal = {}): Promise<Response> {
  try {
    const said = await act();
    return seeOther(articlePath(ask.id('id')), said);
  } catch (error) {
    if (!(error instanceof Failure) || !shownOnPage.has(error.kind)) throw error;
    return showArticle(ask, { ...refusal, failure: error });
  }
}

const stepForm = z.object({
  action: choice(actions),
  version: whole(1, 1_000_000_000),
  note: optionalText(2000),
  day: optionalDay(),
  time: optionalText(20),
});

/** Takes an article to its next step. */
export function stepPage(ask: Ask): Promise<Response> {
  const read = ask.form(stepForm);
  const action = actions.find((one) => one === ask.typed.action);
  if (!read.ok) return showArticle(ask, { action, errors: read.errors });
  const { version, note, day, time } = read.value;
  const seen = { id: ask.id('id'), version };
  const moment = momentOf(day, time);
  if (read.value.action === 'schedule' && moment === undefined) {
    return showArticle(ask, { action, errors: { time: articlePageWords[ask.locale].timeHint } });
  }
  const act = async () => {
    switch (read.value.action) {
      case 'publish':
        await publishArticle(ask.actor, seen, ask.now);
        break;
      case 'schedule':
        await scheduleArticle(ask.actor, { seen, publishAt: moment ?? ask.now }, ask.now);
        break;
      case 'correct':
        await correctArticle(ask.actor, { seen, said: note }, ask.now);
        break;
      case 'withdraw':
        await withdrawArticle(ask.actor, { seen, said: note }, ask.now);
        break;
      default:
        await moveArticle(ask.actor, { seen, action: read.value.action satisfies HandStep, note }, ask.now);
    }
    return articleWords[ask.locale].actions[read.value.action].done;
  };
  return trying(ask, act, { action });
}

function momentOf(day: Temporal.PlainDate | undefined, time: string): Temporal.Instant | undefined {
  const [hours, minutes] = parseTime(time)?.split(':').map(Number) ?? [];
  if (!day || hours === undefined || minutes === undefined) return undefined;
  return startOfDay(day).add({ hours, minutes });
}

/** An editor takes an article on. */
export function claimPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await claimArticle(ask.actor, ask.id('id'), ask.now);
    return articlePageWords[ask.locale].claimed;
  });
}

/** An editor lets an article go. */
export function releasePage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await releaseArticle(ask.actor, ask.id('id'), ask.now);
    return articlePageWords[ask.locale].released;
  });
}

const planForm = z.object({ due: optionalDay(), embargoDay: optionalDay(), embargoTime: optionalText(20) });

/** Sets by when an article is wanted, and before when it must not go out. */
export function planPage(ask: Ask): Promise<Response> {
  const words = articlePageWords[ask.locale];
  const read = ask.form(planForm);
  if (!read.ok) return showArticle(ask, { errors: read.errors });
  const { due, embargoDay, embargoTime } = read.value;
  const embargoUntil = momentOf(embargoDay, embargoTime === '' ? '00:00' : embargoTime);
  if ((embargoDay || embargoTime !== '') && !embargoUntil)
    return showArticle(ask, { errors: { embargoTime: words.timeHint } });
  return trying(ask, async () => {
    const plan = { id: ask.id('id'), dueOn: due ?? null, embargoUntil: embargoUntil ?? null };
    await planArticle(ask.actor, plan, ask.now);
    return words.planned;
  });
}

const remarkForm = z.object({ quote: optionalText(500), words: text(2000) });

/** Somebody says something in the margin. */
export function remarkPage(ask: Ask): Promise<Response> {
  const read = ask.form(remarkForm);
  if (!read.ok) return showArticle(ask, { errors: read.errors });
  return trying(ask, async () => {
    await remarkArticle(ask.actor, { articleId: ask.id('id'), ...read.value }, ask.now);
    return articlePageWords[ask.locale].remarked;
  });
}

/** A remark was dealt with. */
export function settleRemarkPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await settleRemarkOf(ask.actor, { articleId: ask.id('id'), remarkId: ask.id('remark') }, ask.now);
    return articlePageWords[ask.locale].settledSaid;
  });
}

const kinds = ['directive', 'body', 'person', 'task'] as const;
const tieForm = z.object({
  kind: choice(kinds),
  subject: text(200),
  standing: choice(['confirmed', 'refused']),
});

/** An editor confirms what an article is about, or refuses it. */
export function decideTiePage(ask: Ask): Promise<Response> {
  const read = ask.form(tieForm);
  if (!read.ok) return showArticle(ask, { errors: read.errors });
  const { subject, ...decision } = read.value;
  return trying(ask, async () => {
    await decideTieOf(ask.actor, { articleId: ask.id('id'), id: subject, ...decision }, ask.now);
    return articlePageWords[ask.locale].tieDone;
  });
}

const namedForm = z.object({ kind: choice(kinds), typed: text(200) });

/** An editor ties an article to something the reader did not find. */
export function addTiePage(ask: Ask): Promise<Response> {
  const read = ask.form(namedForm);
  if (!read.ok) return showArticle(ask, { errors: read.errors });
  return trying(ask, async () => {
    await addTie(ask.actor, { articleId: ask.id('id'), ...read.value }, ask.now);
    return articlePageWords[ask.locale].tieDone;
  });
}

/** The reader looks anew for what an article is about. */
export function lookForTiesPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    const proposed = await lookForTies(ask.actor, ask.id('id'), ask.now);
    return articlePageWords[ask.locale].looked(proposed.length);
  });
}

/** An editor has looked at what changed in the records behind an article. */
export function clearAlertsPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await clearAlerts(ask.actor, ask.id('id'), ask.now);
    return articlePageWords[ask.locale].alertsCleared;
  });
}

/** Whoever keeps the register brings the page behind an article to the desk. */
export function offerToDeskPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await offerToDesk(ask.actor, ask.id('id'), ask.now);
    return articlePageWords[ask.locale].offered;
  });
}
