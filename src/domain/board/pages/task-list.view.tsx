import { holds } from '../../../kernel/access/index.ts';
import { ButtonLink, EmptyState, LivePart, PageHead, Pagination, Stack, Tabs } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { choosesTasks } from '../access.ts';
import { countedStandings, totalOf } from '../board.ts';
import { without } from '../filter.ts';
import { selectWords } from '../words/select.ts';
import { boardWords } from '../words.ts';
import { boardHref } from './board-view.ts';
import { Bounds } from './bounds.view.tsx';
import { Ignored } from './ignored.view.tsx';
import { ListFilter } from './list-filter.view.tsx';
import { Live } from './live.view.tsx';
import { orderedHref, type TaskListProps } from './task-list-view.ts';
import { TaskTable } from './task-table.view.tsx';
import { ViewsBar } from './views-bar.view.tsx';

/** The tasks behind a number, red first, to be narrowed, sorted, opened and taken along. */
export function TaskListView(props: TaskListProps) {
  const { ask, asked, list } = props;
  const words = boardWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.list}
      breadcrumb={[{ label: words.title, href: '/bang' }, { label: words.list }]}
      sheet="board"
    >
      <PageHead title={words.list} meta={words.listCount(list.total)} actions={<Actions {...props} />} />
      <ListFilter {...props} />
      <ViewsBar ask={ask} place="list" query={orderedHref(asked).split('?')[1] ?? ''} views={props.views} />
      <LivePart name="danh-sach">
        <Stack>
          <Ignored locale={ask.locale} fields={asked.ignored} />
          <Bounds
            ask={ask}
            filter={asked.filter}
            seen={props.seen}
            hrefOf={(filter) => orderedHref({ ...asked, filter })}
          />
          <div>
            <Standings {...props} />
            {list.rows.length === 0 ? <Nothing {...props} /> : <Rows {...props} />}
          </div>
        </Stack>
      </LivePart>
      <Live ask={ask} seen={props.seen} filter={asked.filter} since={props.since} />
    </Page>
  );
}

function Actions({ ask, asked, list }: TaskListProps) {
  const words = boardWords[ask.locale];
  const bounds = without(
    asked.filter,
    'search',
    'standing',
    'state',
    'label',
    'doneFrom',
    'doneTo',
    'lateFrom',
    'lateTo',
  );
  return (
    <>
      {list.total > 0 && choosesTasks.allows(ask.actor) ? (
        <ButtonLink
          href={orderedHref({ ...asked, filter: without(asked.filter, 'known') }, undefined, '/bang/chon')}
        >
          {selectWords[ask.locale].open}
        </ButtonLink>
      ) : null}
      {list.total > 0 ? (
        <>
          <ButtonLink href={orderedHref(asked, undefined, '/bang/danh-sach.xlsx')} icon="download" download>
            {words.xlsx}
          </ButtonLink>
          <ButtonLink href={orderedHref(asked, undefined, '/bang/danh-sach.csv')} icon="download" download>
            {words.csv}
          </ButtonLink>
        </>
      ) : null}
      {holds(ask.actor, 'officer', 'leader') ? (
        <ButtonLink href="/nhap-nhiem-vu" manner="quiet">
          {words.bringIn}
        </ButtonLink>
      ) : null}
      <ButtonLink href={boardHref({ filter: bounds, by: 'lead', whole: false })} manner="quiet">
        {words.toBoard}
      </ButtonLink>
    </>
  );
}

/** Each way of counting within the same bounds, one press away. */
function Standings({ ask, asked, list }: TaskListProps) {
  const words = boardWords[ask.locale];
  const { filter, order } = asked;
  const bounds = without(filter, 'standing');
  const shown = [...countedStandings, ...(list.standings.closed > 0 ? (['closed'] as const) : [])];
  return (
    <Tabs
      locale={ask.locale}
      label={words.fields.standing}
      tabs={[
        {
          label: words.allCounted,
          href: orderedHref({ filter: bounds, order }),
          current: filter.standing === undefined,
          count: totalOf(list.standings),
        },
        ...shown.map((standing) => ({
          label: words.standings[standing],
          href: orderedHref({ filter: { ...bounds, standing }, order }),
          current: filter.standing === standing,
          count: list.standings[standing],
        })),
      ]}
    />
  );
}

function Nothing({ ask, asked }: TaskListProps) {
  const words = boardWords[ask.locale];
  if (Object.keys(asked.filter).length === 0)
    return <EmptyState title={words.nothing}>{words.nothingLead}</EmptyState>;
  return (
    <EmptyState
      title={words.nothingMatches}
      actions={<ButtonLink href={orderedHref({ ...asked, filter: {} })}>{words.clearFilter}</ButtonLink>}
    >
      {words.nothingMatchesLead}
    </EmptyState>
  );
}

function Rows(props: TaskListProps) {
  const { ask, asked, list } = props;
  const { rows, before, total } = list;
  const [first, last] = [rows[0], rows.at(-1)];
  const to = before + rows.length;
  return (
    <>
      <TaskTable {...props} />
      <Pagination
        locale={ask.locale}
        rows={{ from: before + 1, to, total }}
        previousHref={before > 0 && first ? orderedHref(asked, { way: 'before', place: first }) : undefined}
        nextHref={to < total && last ? orderedHref(asked, { way: 'after', place: last }) : undefined}
      />
    </>
  );
}
