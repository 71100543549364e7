import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  flag,
  judged,
  optionalId,
  optionalText,
  seeOther,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { changeView } from '../change-view.ts';
import { keepView } from '../keep-view.ts';
import {
  bodiesOf,
  canChangeView,
  canSeeView,
  keptQuery,
  type Place,
  placePaths,
  type SavedView,
  viewHref,
} from '../view.ts';
import { getView, listViews } from '../views.store.ts';
import { viewWords } from '../words/views.ts';
import { boardFailures } from '../words.ts';
import { tellQueries } from './tell-query.ts';
import { ViewFormView } from './view-form.view.tsx';
import { readPlace } from './view-paths.ts';

const facts = { name: text(100), bodyId: optionalId(), query: optionalText(4000) };
const newView = z.object({ ...facts, chosen: flag() });
const change = z.object({ ...facts, version: whole(1, 1_000_000) });

/** The form that keeps what is asked now under a name. */
export function newViewPage(ask: Ask): Promise<Response> {
  const { searchParams } = ask.url;
  const place = readPlace(searchParams.get('noi'));
  return show(ask, { place, typed: { query: keptQuery(place, searchParams.get('dieuKien') ?? '') } });
}

/** Keeps the view and opens it. */
export async function keepViewPage(ask: Ask): Promise<Response> {
  const place = readPlace(ask.url.searchParams.get('noi'));
  const read = ask.form(newView);
  if (!read.ok) return show(ask, { place, typed: ask.typed, errors: read.errors });
  const { bodyId = null, ...rest } = read.value;
  return attempt(ask, { place }, async () => {
    await keepView(ask.actor, { ...rest, bodyId, place }, ask.now);
    const query = keptQuery(place, rest.query);
    return seeOther(viewHref({ place, query }), viewWords[ask.locale].kept(rest.name));
  });
}

/** The form of a view that is kept. */
export async function editViewPage(ask: Ask): Promise<Response> {
  const view = await getOwn(ask);
  const other = ask.url.searchParams.get('dieuKien');
  const query = other === null ? view.query : keptQuery(view.place, other);
  return show(ask, { place: view.place, view, typed: { ...typedFrom(view), query } });
}

/** Changes the view; where someone else did meanwhile, both versions are shown. */
export async function changeViewPage(ask: Ask): Promise<Response> {
  const view = await getOwn(ask);
  const read = ask.form(change);
  const { place } = view;
  if (!read.ok) return show(ask, { place, view, typed: ask.typed, errors: read.errors });
  const { bodyId = null, ...rest } = read.value;
  return attempt(ask, { place, view }, async () => {
    await changeView(ask.actor, { ...rest, id: view.id, bodyId }, ask.now);
    return seeOther('/bang/bo-loc', viewWords[ask.locale].changed(rest.name));
  });
}

async function getOwn(ask: Ask): Promise<SavedView> {
  const view = await getView(ask.id('view'));
  permit(canSeeView(ask.actor, view), boardFailures.noSuchView);
  permit(canChangeView(ask.actor, view), boardFailures.notYourView);
  return view;
}

const typedFrom = ({ name, bodyId, query, version }: SavedView): Typed => ({
  name,
  bodyId: bodyId ?? '',
  query,
  version: String(version),
});

interface Shown {
  readonly place: Place;
  /** The view as it is kept now; undefined while it is new. */
  readonly view?: SavedView | undefined;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

/** What can be mended is said beside the form, with all that was typed; the rest goes its way. */
async function attempt(
  ask: Ask,
  shown: Pick<Shown, 'place' | 'view'>,
  deed: () => Promise<Response>,
): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Failure) || !['invalid', 'conflict'].includes(error.kind)) throw error;
    const view = shown.view && (await getView(shown.view.id));
    return show(ask, { ...shown, view, typed: ask.typed, failure: error });
  }
}

async function show(ask: Ask, { place, view, typed, errors, failure }: Shown): Promise<Response> {
  const tree = await bodyTreeOn(ask.today);
  const query = String(typed.query ?? '');
  const [told = ''] = await tellQueries(ask, [{ query }]);
  const bodies = bodiesOf(ask.actor).map((id) => ({ id, name: tree.nameOf(id) }));
  const shared = view?.bodyId;
  const known = shared && !bodies.some(({ id }) => id === shared);
  const others = view
    ? []
    : (await listViews(ask.actor, place)).filter((one) => canChangeView(ask.actor, one));
  return judged(
    <ViewFormView
      ask={ask}
      place={place}
      view={view}
      typed={typed}
      told={told}
      bodies={known ? [...bodies, { id: shared, name: tree.nameOf(shared) }] : bodies}
      others={others}
      back={view ? '/bang/bo-loc' : `${placePaths[place]}?${query}`}
      errors={errors ?? {}}
      failure={failure}
    />,
    { ...(errors ? { errors } : {}), failure },
  );
}
