import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  id,
  seeOther,
  statusOf,
  text,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReplyFor } from '../access.ts';
import { replyToRectification } from '../deal-with-request.ts';
import { getRectification, listAskings } from '../rectifications.store.ts';
import { rectificationFailures, rectificationWords } from '../words.ts';
import { replyPath } from './paths.ts';
import { ReplyView } from './reply.view.tsx';

interface Refusal {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { errors = {}, failure }: Refusal = {}): Promise<Response> {
  const request = await getRectification(ask.id('rectification'));
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const askings = (await listAskings(request.id)).filter(({ bodyId }) =>
    canReplyFor(ask.actor, bodyId, tree),
  );
  permit(askings.length > 0, rectificationFailures.noSuchRequest);
  const view = (
    <ReplyView
      ask={ask}
      tree={tree}
      request={request}
      askings={askings}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}

/** What the newsroom asks a body about a request, without who made it. */
export function replyFormPage(ask: Ask): Promise<Response> {
  return show(ask);
}

const form = z.object({ bodyId: id(), reply: text(4000) });

/** A body says what is right. */
export async function replyPage(ask: Ask): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return show(ask, { errors: read.errors });
  const request = ask.id('rectification');
  try {
    await replyToRectification(ask.actor, { id: request, ...read.value }, ask.now);
    return seeOther(replyPath(request), rectificationWords[ask.locale].replied);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'missing') throw error;
    return show(ask, { failure: error });
  }
}
