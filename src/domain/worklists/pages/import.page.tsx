import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, choice, html, seeOther, whole } from '../../../kernel/http/index.ts';
import { loadCalendar } from '../../calendar/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { nameBodies } from '../../tasks/index.ts';
import { listGivenNumbers, listRows } from '../lines.store.ts';
import { getList } from '../lists.store.ts';
import { giveUpImport, scopes, startImport, stopImport } from '../start-import.ts';
import { importWords } from '../words.ts';
import { ImportView } from './import.view.tsx';
import { importPath, importsPath, stateNames, statesShown } from './paths.ts';

const pageSize = 100;
const asked = z.object({ loc: choice(statesShown), trang: whole(1, 100) });
const confirmation = z.object({ scope: choice(scopes) });
/** Seconds after which the page of a list that is being written is asked for anew. */
const renewedAfter = 2;

/** A list: what each row comes to, how far it is, or what came of it. */
export function worklistPage(ask: Ask): Promise<Response> {
  return show(ask);
}

async function show(ask: Ask, refusal?: string): Promise<Response> {
  const list = await getList(ask.actor, ask.id('id'));
  const { loc, trang: page = 1 } = ask.query(asked);
  const state = loc && stateNames[loc];
  const offset = (page - 1) * pageSize;
  const isRunning = list.state === 'running';
  const rows = isRunning ? [] : await listRows({ listId: list.id, state, size: pageSize, offset });
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const named = rows.flatMap(({ order }) => (order ? [order.leadId, ...order.coordinatingIds] : []));
  const view = (
    <ImportView
      ask={ask}
      list={list}
      shown={{ rows, state, page, pageSize }}
      calendar={await loadCalendar()}
      nameOf={await nameBodies(named, tree)}
      given={list.state === 'done' ? await listGivenNumbers(list.id) : []}
      refusal={refusal}
    />
  );
  const answer = html(view, refusal ? 422 : 200);
  if (isRunning) answer.headers.set('refresh', String(renewedAfter));
  return answer;
}

/** Whoever brought the list confirms it. */
export async function startImportPage(ask: Ask): Promise<Response> {
  const listId = ask.id('id');
  const read = ask.form(confirmation);
  if (!read.ok) return show(ask, read.errors.scope);
  try {
    await startImport(ask.actor, { listId, scope: read.value.scope }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'missing') throw error;
    return show(ask, error.sentence(ask.locale));
  }
  return seeOther(importPath(listId), importWords[ask.locale].started);
}

/** Whoever brought the list stops it. */
export async function stopImportPage(ask: Ask): Promise<Response> {
  const listId = ask.id('id');
  await stopImport(ask.actor, listId, ask.now);
  return seeOther(importPath(listId), importWords[ask.locale].stopped);
}

/** Whoever brought the list gives it up. */
export async function giveUpImportPage(ask: Ask): Promise<Response> {
  await giveUpImport(ask.actor, ask.id('id'));
  return seeOther(importsPath, importWords[ask.locale].gaveUp);
}
