import { transaction } from '../../kernel/db/index.ts';
import type { Ask } from '../../kernel/http/index.ts';
import {
  choiceColumn,
  identityColumn,
  type ListColumn,
  textColumn,
  yesNoColumn,
} from '../../kernel/sheets/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { byIdentity, type Standing, wholeList } from '../imports/index.ts';
import { type BodyTree, bodyColumn, bodyTreeOn } from '../organisation/index.ts';
import { changeView, chooseView } from './change-view.ts';
import { keepView } from './keep-view.ts';
import { viewsPath } from './pages/view-paths.ts';
import { canChangeView, canShareIn, keptQuery, type ListedView, type Place, places } from './view.ts';
import { listViews } from './views.store.ts';
import { viewWords } from './words/views.ts';
import { boardFailures } from './words.ts';

/** What a file says of a view. */
interface ViewLine {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** As it stands in an address. */
  readonly query: string;
  /** The body within which it is shared; empty while it is one's own. */
  readonly bodyId: string;
  readonly chosen: boolean;
}

const label = (of: (words: (typeof viewWords)['vi']) => string) => eachSays(viewWords, of);

function columnsOf(locale: Locale, tree: BodyTree): ListColumn<ViewLine>[] {
  const text = textColumn<ViewLine>;
  return [
    text(locale, {
      field: 'name',
      label: label((words) => words.name),
      width: 40,
      most: 100,
      required: true,
      isKey: true,
    }),
    choiceColumn<ViewLine>(locale, {
      field: 'place',
      label: label((words) => words.place),
      width: 18,
      isKey: true,
      values: new Map(places.map((place) => [place, label((words) => words.places[place])])),
    }),
    text(locale, { field: 'query', label: label((words) => words.conditions), width: 50, most: 4_000 }),
    bodyColumn<ViewLine>(locale, {
      field: 'bodyId',
      label: label((words) => words.sharedIn),
      tree,
      optional: true,
    }),
    yesNoColumn<ViewLine>(locale, { field: 'chosen', label: label((words) => words.choose), width: 16 }),
    identityColumn<ViewLine>(),
  ];
}

function lineOf({ id, name, place, query, bodyId, chosen }: ListedView): ViewLine {
  return { id, name, place, query, bodyId: bodyId ?? '', chosen };
}

const placeOf = ({ place }: ViewLine): Place => places.find((one) => one === place) ?? 'list';
const factsOf = (line: ViewLine) => ({
  name: line.name,
  bodyId: line.bodyId === '' ? null : line.bodyId,
  query: line.query,
});

function standing(
  { actor, locale, now }: Ask,
  { views, tree }: { readonly views: readonly ListedView[]; readonly tree: BodyTree },
): Standing<ViewLine, ListedView> {
  const rows = views.map((handle) => ({ facts: lineOf(handle), handle }));
  const own = rows.filter(({ handle }) => handle.ownerId === actor.accountId);
  const { settle = (line: ViewLine) => line } = byIdentity(own, likeness);
  const { keyOf } = byIdentity(rows, likeness);
  return {
    columns: columnsOf(locale, tree),
    blank: { id: '', name: '', place: '', query: '', bodyId: '', chosen: false },
    rows,
    settle: (line) => ({
      ...(rows.some(({ facts }) => facts.id === line.id) ? line : settle(line)),
      query: keptQuery(placeOf(line), line.query.replace(/^.*\?/, '')),
    }),
    keyOf,
    refuse: (line, before) => refuse(line, before?.handle),
    create: async (line) => {
      await keepView(actor, { ...factsOf(line), place: placeOf(line), chosen: line.chosen }, now);
    },
    change: ({ handle }, line) =>
      transaction(async () => {
        const { id, version } = handle;
        const after = factsOf(line);
        const isOtherwise =
          after.name !== handle.name || after.bodyId !== handle.bodyId || after.query !== handle.query;
        if (isOtherwise) await changeView(actor, { ...after, id, version }, now);
        if (line.chosen !== handle.chosen) await chooseView(actor, { id, chosen: line.chosen }, now);
      }),
  };

  function refuse(line: ViewLine, held: ListedView | undefined): Readonly<Record<string, string>> {
    const words = viewWords.vi;
    const told = held && lineOf(held);
    const isOtherwise =
      told && (['name', 'query', 'bodyId'] as const).some((field) => told[field] !== line[field]);
    const bodyId = line.bodyId === '' ? null : line.bodyId;
    const said = (failure: () => { sentence(spoken: Locale): string }) => failure().sentence(locale);
    return {
      ...(held && isOtherwise && !canChangeView(actor, held)
        ? { [words.name]: said(boardFailures.notYourView) }
        : {}),
      ...(bodyId !== held?.bodyId && !canShareIn(actor, bodyId)
        ? { [words.sharedIn]: said(boardFailures.notYourBody) }
        : {}),
      ...(held && line.place !== held.place ? { [words.place]: viewWords[locale].placeStays } : {}),
    };
  }
}

const likeness = ({ name, place }: ViewLine) => `${place} ${name.toLocaleLowerCase('vi')}`;

/** The saved views as they are given out and taken back. */
export const viewList = wholeList({
  name: 'views',
  path: viewsPath,
  title: label((words) => words.title),
  hint: {
    vi: 'Bộ lọc được nhận ra theo mã; không có mã thì theo tên và chỗ mở của bộ lọc do anh/chị lập. Điều kiện ghi như phần sau dấu hỏi trong địa chỉ của bảng hoặc danh sách.',
    en: 'A view is known by its ID; without one, by its name and place among your own. Its conditions are written as they stand after the question mark in the address of the board or list.',
  },
  stand: async (ask) => {
    const [views, tree] = await Promise.all([listViews(ask.actor), bodyTreeOn(ask.today, ask.stamps)]);
    return standing(ask, { views, tree });
  },
});
