import { z } from 'zod';
import {
  type Ask,
  type FieldErrors,
  flag,
  html,
  optionalId,
  optionalText,
  type Prepared,
  seeOther,
} from '../../../kernel/http/index.ts';
import { deleteIntake, insertIntake, listIntakes } from '../intakes.store.ts';
import { type TakenIn, takeInFiles } from '../take-in-files.ts';
import { documentWords } from '../words.ts';
import { IntakeView } from './intake.view.tsx';

const form = z.object({ pasted: optionalText(5_000_000), withoutFile: flag() });
const query = z.object({ 'dan-chieu': optionalId() });

/** The first step of a registration: files or text. */
export function newDirectivePage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Takes the text out of the files that were sent, then answers. */
export async function takeInPage(ask: Ask): Promise<Prepared> {
  const taken = await takeInFiles(ask.files('files'), ask.refusedFiles('files'), ask.locale);
  return () => keepIntake(ask, taken);
}

/** Keeps what was taken in and goes on to the form; what cannot be used is said beside the field, what was typed stays. */
async function keepIntake(ask: Ask, { files, remarks }: TakenIn): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return show(ask, read.errors);
  const pastedText = read.value.pasted.replace(/\r\n?/g, '\n');
  const nothingCame = files.length === 0 && pastedText === '';
  if (nothingCame && remarks.length > 0) return show(ask, { files: remarks.join(' ') });
  if (nothingCame && !read.value.withoutFile) {
    return show(ask, { files: documentWords[ask.locale].needSomething });
  }
  const id = await insertIntake(ask.actor.accountId, { files, pastedText, remarks }, ask.now);
  return seeOther(`/van-ban/moi/${id}${citedQuery(ask)}`);
}

/** Discards what was begun; the contents stay in the store, named by nobody. */
export async function discardIntakePage(ask: Ask): Promise<Response> {
  await deleteIntake(ask.actor.accountId, ask.id('intake'));
  return seeOther('/van-ban/moi', documentWords[ask.locale].discarded);
}

async function show(ask: Ask, errors: FieldErrors): Promise<Response> {
  const begun = await listIntakes(ask.actor.accountId);
  const isRefused = Object.keys(errors).length > 0;
  const action = `/van-ban/moi${citedQuery(ask)}`;
  const view = <IntakeView ask={ask} action={action} begun={begun} errors={errors} isRefused={isRefused} />;
  return html(view, isRefused ? 422 : 200);
}

/** The citation that is to be answered by registering its document, carried from step to step. */
function citedQuery(ask: Ask): string {
  const cited = ask.query(query)['dan-chieu'];
  return cited ? `?dan-chieu=${cited}` : '';
}
