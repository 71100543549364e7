import type { Ask } from '../../../kernel/http/index.ts';
import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  type Column,
  DataTable,
  EmptyState,
  PageHead,
  Stack,
  type Tone,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { labelOf, TaskBadge, taskPath, taskWords, toneOf } from '../../tasks/index.ts';
import { type TaskFilter, writeFilter } from '../filter.ts';
import { type FilterNames, tellFilter } from '../filter-words.ts';
import { type Order, type Turn, writeOrder } from '../order.ts';
import type { PlacedRow, TaskList } from '../task-row.ts';
import { selectWords } from '../words/select.ts';
import { boardWords } from '../words.ts';
import { orderedHref } from './task-list-view.ts';

interface Props {
  ask: Ask;
  asked: { readonly filter: TaskFilter; readonly order: Order };
  /** The day that is shown, and from when a task is near due. */
  seen: { readonly today: Temporal.PlainDate; readonly nearDueDays: number };
  list: TaskList;
  names: FilterNames;
  ticked: ReadonlySet<number>;
  turn: Turn | undefined;
}

/** A list in which tasks are ticked, to be dealt with at once. */
export function SelectView(props: Props) {
  const { ask, asked, list, names } = props;
  const words = selectWords[ask.locale];
  const conditions = tellFilter(asked.filter, names, ask.locale).map(({ label }) => label);
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={[
        { label: boardWords[ask.locale].title, href: '/bang' },
        { label: boardWords[ask.locale].list, href: orderedHref(asked) },
        { label: words.title },
      ]}
      sheet="board"
    >
      <PageHead
        title={words.title}
        meta={boardWords[ask.locale].listCount(list.total)}
        lead={words.lead}
        actions={
          <ButtonLink href={orderedHref(asked)} manner="quiet">
            {words.back}
          </ButtonLink>
        }
      />
      {conditions.length > 0 ? (
        <p class="quiet">
          {words.conditions} {conditions.join(' · ')}
        </p>
      ) : null}
      {list.total === 0 ? (
        <EmptyState title={boardWords[ask.locale].nothingMatches}>
          {boardWords[ask.locale].nothingMatchesLead}
        </EmptyState>
      ) : (
        <Choosing {...props} />
      )}
    </Page>
  );
}

/** One form with everything that is ticked, here and on other pages; each button sends it to another place. */
function Choosing(props: Props) {
  const { ask, asked, list, ticked } = props;
  const words = selectWords[ask.locale];
  const here = new Set(list.rows.map(({ number }) => number));
  const elsewhere = [...ticked].filter((number) => !here.has(number));
  return (
    <form method="get" action="/hang-loat/moi">
      {[...writeOrder(writeFilter(asked.filter), asked.order)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {elsewhere.length > 0 ? <input type="hidden" name="so" value={elsewhere.join('.')} /> : null}
      <Stack>
        <CheckboxField
          locale={ask.locale}
          name="tatCa"
          value="1"
          label={words.whole(list.total)}
          hint={words.wholeHint}
        />
        <ButtonRow>
          <Button>{words.goOn}</Button>
          <Button manner="secondary" name="caTrang" value={pageOf(props)} formaction="/bang/chon">
            {words.markPage(list.rows.length)}
          </Button>
        </ButtonRow>
        {elsewhere.length > 0 ? <p class="quiet">{words.elsewhere(elsewhere.length)}</p> : null}
        <Rows {...props} />
        <Turning {...props} />
        <ButtonRow>
          <Button>{words.goOn}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function Rows(props: Props) {
  const { ask, seen, list } = props;
  return (
    <DataTable
      locale={ask.locale}
      caption={boardWords[ask.locale].list}
      captionHidden
      columns={columnsOf(props)}
      rows={list.rows}
      rowTone={(row): Tone => toneOf(labelOf(row, seen.today, seen.nearDueDays))}
    />
  );
}

/** The place of this page as a value: an address in a form's action would lose what stands behind its question mark. */
function pageOf({ turn }: Props): string {
  return writeOrder(new URLSearchParams(), 'red first', turn).toString() || '1';
}

const markOf = ({ number }: PlacedRow) => `so-${number}`;

function columnsOf({ ask, seen, names, ticked }: Props): Column<PlacedRow>[] {
  const { locale } = ask;
  const words = boardWords[locale];
  const numberOf = (row: PlacedRow) => taskWords[locale].number(row.number);
  return [
    {
      key: 'mark',
      label: selectWords[locale].marks,
      width: 'fit',
      cell: (row) => (
        <input
          type="checkbox"
          id={markOf(row)}
          name="so"
          value={row.number}
          checked={ticked.has(row.number)}
          aria-label={selectWords[locale].mark(numberOf(row))}
        />
      ),
    },
    {
      key: 'task',
      label: words.task,
      primary: true,
      width: 'wide',
      cell: (row) => (
        <>
          <a href={taskPath(row.id)}>{numberOf(row)}</a> <label for={markOf(row)}>{row.title}</label>
        </>
      ),
    },
    {
      key: 'lead',
      label: words.fields.lead,
      cell: (row) => names.bodyName(row.leadId) || words.unknownBody,
    },
    {
      key: 'due',
      label: words.dueOn,
      width: 'fit',
      cell: (row) => (row.dueOn ? writeDay(row.dueOn) : words.noDue),
    },
    {
      key: 'standing',
      label: words.standing,
      width: 'fit',
      cell: (row) => <TaskBadge label={labelOf(row, seen.today, seen.nearDueDays)} locale={locale} />,
    },
  ];
}

/** Turning the page sends the form, so that what is ticked goes along. */
function Turning({ ask, list }: Props) {
  const { rows, before, total } = list;
  const words = selectWords[ask.locale];
  const [first, last] = [rows[0], rows.at(-1)];
  const placeOf = ({ rank, number }: PlacedRow) => `${rank}.${number}`;
  const to = before + rows.length;
  return (
    <nav class="pagination" aria-label={boardWords[ask.locale].list}>
      <p class="number">{words.shown(before + 1, to, total)}</p>
      <ButtonRow>
        {before > 0 && first ? (
          <Button manner="secondary" name="truoc" value={placeOf(first)} formaction="/bang/chon" small>
            {words.previous}
          </Button>
        ) : null}
        {to < total && last ? (
          <Button manner="secondary" name="sau" value={placeOf(last)} formaction="/bang/chon" small>
            {words.next}
          </Button>
        ) : null}
      </ButtonRow>
    </nav>
  );
}
