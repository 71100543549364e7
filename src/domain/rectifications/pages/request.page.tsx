import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import { type FileKind, fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import {
  type Ask,
  choice,
  download,
  type FieldErrors,
  html,
  id,
  optionalText,
  seeOther,
  statusOf,
  text,
} from '../../../kernel/http/index.ts';
import { getArticle } from '../../articles/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canDealWith } from '../access.ts';
import { answerRectification, claimRectification, passRectification } from '../deal-with-request.ts';
import { answers, type Rectification } from '../rectification.ts';
import { getRectification, listAskings } from '../rectifications.store.ts';
import { rectificationFailures, rectificationWords } from '../words.ts';
import { requestPath } from './paths.ts';
import { RequestView } from './request.view.tsx';

interface Loaded {
  readonly request: Rectification;
  readonly tree: BodyTree;
}

async function load(ask: Ask): Promise<Loaded> {
  const request = await getRectification(ask.id('rectification'));
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  permit(canDealWith(ask.actor, request, tree), rectificationFailures.noSuchRequest);
  return { request, tree };
}

interface Refusal {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { errors = {}, failure }: Refusal = {}): Promise<Response> {
  const { request, tree } = await load(ask);
  const view = (
    <RequestView
      ask={ask}
      tree={tree}
      request={request}
      askings={await listAskings(request.id)}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}

/** One request as the newsroom deals with it. */
export function requestPage(ask: Ask): Promise<Response> {
  return show(ask);
}

async function trying(ask: Ask, act: () => Promise<string>): Promise<Response> {
  try {
    const said = await act();
    return seeOther(requestPath(ask.id('rectification')), said);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'missing') throw error;
    return show(ask, { failure: error });
  }
}

/** Somebody takes a request on. */
export function claimRequestPage(ask: Ask): Promise<Response> {
  return trying(ask, async () => {
    await claimRectification(ask.actor, ask.id('rectification'), ask.now);
    return rectificationWords[ask.locale].claimed;
  });
}

const passForm = z.object({ bodyId: id(), question: text(2000) });

/** Another body is asked what is right. */
export function passRequestPage(ask: Ask): Promise<Response> {
  const read = ask.form(passForm);
  if (!read.ok) return show(ask, { errors: read.errors });
  return trying(ask, async () => {
    await passRectification(ask.actor, { id: ask.id('rectification'), ...read.value }, ask.now);
    return rectificationWords[ask.locale].passed;
  });
}

const answerForm = z.object({ state: choice(answers), answer: optionalText(4000) });

/** The newsroom answers a request. */
export async function answerRequestPage(ask: Ask): Promise<Response> {
  const read = ask.form(answerForm);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { request } = await load(ask);
  return trying(ask, async () => {
    const version =
      read.value.state === 'corrected' ? (await getArticle(request.articleId)).version : undefined;
    await answerRectification(ask.actor, { id: request.id, ...read.value, version }, ask.now);
    return rectificationWords[ask.locale].answered;
  });
}

/** The file that came with a request. */
export async function evidencePage(ask: Ask): Promise<Response> {
  const { request } = await load(ask);
  const { evidence } = request;
  if (!evidence) throw rectificationFailures.noEvidence();
  const content = await fileStore().read(evidence.sha256);
  const type = mediaTypes[evidence.kind as FileKind];
  const file = { name: evidence.name, size: evidence.size, type };
  return download(Readable.toWeb(content) as ReadableStream<Uint8Array>, file);
}
