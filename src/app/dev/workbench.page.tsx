import { z } from 'zod';
import { demoAccounts } from '../../../database/seed/accounts.ts';
import { findAccountByUsername, openSession } from '../../domain/accounts/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { type Ask, day, html, httpFailures, seeOther, sessionCookie, text } from '../../kernel/http/index.ts';
import { runSweeps } from '../../kernel/jobs/index.ts';
import { findPost, postWith } from '../../kernel/mail/index.ts';
import { carryWith, type Message } from '../../kernel/outbox/index.ts';
import { moveClock, readClock, resetClock, startOfDay } from '../../kernel/time/index.ts';
import { sweeps } from '../jobs.ts';
import { WorkbenchView } from './workbench.view.tsx';

const outbox: Message[] = [];

/** Keeps what would leave the system, latest first, for the workbench to show; mail goes out where a server was set. */
export function keepOutbox(origin: string): void {
  carryWith((message) => void outbox.unshift(message));
  if (!findPost()) postWith({ origin, domains: [], send: async (letter) => void outbox.unshift(letter) });
}

/** The actors to choose from, the clock and the outbox. */
export function workbenchPage(ask: Ask<Actor | null>): Response {
  return html(<WorkbenchView ask={ask} accounts={demoAccounts} errors={{}} outbox={outbox} />);
}

/** Enters as one of the made-up people, without a password. */
export async function enterPage(ask: Ask<Actor | null>): Promise<Response> {
  const read = ask.form(z.object({ username: text(64) }));
  const account = read.ok ? await findAccountByUsername(read.value.username) : undefined;
  if (!account) throw httpFailures.noSuchPage();
  const token = await openSession(account.id, ask.now);
  const answer = seeOther('/');
  answer.headers.append('set-cookie', `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Lax`);
  return answer;
}

/** Moves the clock to nine in the morning of a day, and has done what falls due by it. */
export async function moveClockPage(ask: Ask<Actor | null>): Promise<Response> {
  const read = ask.form(z.object({ day: day() }));
  if (!read.ok)
    return html(
      <WorkbenchView ask={ask} accounts={demoAccounts} errors={read.errors} outbox={outbox} />,
      422,
    );
  moveClock(startOfDay(read.value.day).add({ hours: 9 }));
  await runSweeps(sweeps, readClock());
  return seeOther('/ban-thu');
}

/** Puts the clock back to the real time. */
export async function resetClockPage(): Promise<Response> {
  resetClock();
  await runSweeps(sweeps, readClock());
  return seeOther('/ban-thu');
}
