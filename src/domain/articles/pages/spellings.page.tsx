import { z } from 'zod';
import { holds } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  html,
  optionalText,
  seeOther,
  statusOf,
  text,
} from '../../../kernel/http/index.ts';
import { addSpelling, dropSpelling } from '../keep-spelling.ts';
import { listSpellings } from '../proof.store.ts';
import { proofWords } from '../words/proof.ts';
import { spellingsPath } from './paths.ts';
import { SpellingsView } from './spellings.view.tsx';

/** How the house spells, as everybody in the newsroom sees it. */
export function spellingsPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

const form = z.object({
  wrong: text(80),
  instead: text(80),
  note: optionalText(200),
  severity: choice(['error', 'warning']),
});

/** An editor adds a spelling. */
export async function addSpellingPage(ask: Ask): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return show(ask, { errors: read.errors });
  return trying(ask, async () => {
    await addSpelling(ask.actor, read.value, ask.now);
    return proofWords[ask.locale].added;
  });
}

/** An editor ends a spelling. */
export function endSpellingPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await dropSpelling(ask.actor, ask.id('spelling'), ask.now);
    return proofWords[ask.locale].ended;
  });
}

async function trying(ask: Ask, act: () => Promise<string>): Promise<Response> {
  try {
    return seeOther(spellingsPath, await act());
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
    return show(ask, { failure: error });
  }
}

async function show(
  ask: Ask,
  { errors = {}, failure }: { errors?: FieldErrors; failure?: Failure },
): Promise<Response> {
  const view = (
    <SpellingsView
      ask={ask}
      spellings={await listSpellings()}
      mayKeep={holds(ask.actor, 'editor')}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
