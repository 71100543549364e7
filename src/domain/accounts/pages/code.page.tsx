import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html, refused, seeOther, sessionCookie, text } from '../../../kernel/http/index.ts';
import { giveCode } from '../give-code.ts';
import { keptFormIn } from '../kept-form.ts';
import { hashToken } from '../session.ts';
import { findAwaiting } from '../sessions.store.ts';
import { cameIn } from './came-in.tsx';
import { CodeView } from './code.view.tsx';
import { comingFrom, failureOf, signInPath, wantedPath } from './door.ts';

const form = z.object({ code: text(20) });

/** Asks for the code of whoever has given their password. */
export async function codePage(ask: Ask<Actor | null>): Promise<Response> {
  const token = ask.cookie(sessionCookie) ?? '';
  if (ask.actor) return seeOther(wantedPath(ask));
  if (!(await findAwaiting(hashToken(token), ask.now))) return seeOther(signInPath);
  return html(<CodeView ask={ask} wanted={wantedPath(ask)} />);
}

/** Judges the code. */
export async function codeFormPage(ask: Ask<Actor | null>): Promise<Response> {
  const kept = keptFormIn(ask.typed);
  const wanted = wantedPath(ask);
  const read = ask.form(form);
  if (!read.ok) return html(<CodeView ask={ask} wanted={wanted} kept={kept} errors={read.errors} />, 422);
  try {
    const token = ask.cookie(sessionCookie) ?? '';
    const entry = await giveCode({ token, code: read.value.code, ...comingFrom(ask) }, ask.now);
    return cameIn(ask, entry, kept);
  } catch (error) {
    const failure = failureOf(error);
    const errors = { code: failure.sentence(ask.locale) };
    return refused(<CodeView ask={ask} wanted={wanted} kept={kept} errors={errors} />, failure);
  }
}
