import { Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { type Column, CountedPages, DataTable, Section, StateBadge, Tabs } from '../../../ui/index.ts';
import { type State, taskPath, taskWords } from '../../tasks/index.ts';
import { type BatchItem, type ItemState, itemStates, totalOf } from '../batch.ts';
import { actWords } from '../words/acts.ts';
import { batchWords } from '../words.ts';
import type { BatchProps } from './batch-props.ts';
import { itemsHref } from './paths.ts';

/** The tasks of a batch: of each what will happen or happened, or why not. */
export function Items(props: BatchProps) {
  const { ask, batch, counts, list } = props;
  const words = batchWords[ask.locale];
  const total = list.state ? counts[list.state] : totalOf(counts);
  return (
    <Section title={words.rowsOf}>
      <Tabs
        locale={ask.locale}
        label={words.outcome}
        tabs={[
          {
            label: words.all,
            href: itemsHref(batch.id, undefined),
            current: list.state === undefined,
            count: totalOf(counts),
          },
          ...itemStates
            .filter((state) => counts[state] > 0 || list.state === state)
            .map((state) => ({
              label: words.states[state],
              href: itemsHref(batch.id, state),
              current: list.state === state,
              count: counts[state],
            })),
        ]}
      />
      <DataTable
        locale={ask.locale}
        caption={words.rowsOf}
        captionHidden
        columns={columnsOf(props)}
        rows={list.items}
        rowHref={({ task, taskId }) => (task ? taskPath(taskId) : undefined)}
      />
      <CountedPages
        locale={ask.locale}
        page={list.page}
        size={list.pageSize}
        shown={list.items.length}
        total={total}
        hrefOf={(page) => itemsHref(batch.id, list.state, page)}
      />
    </Section>
  );
}

const tones = {
  ready: 'open',
  refused: 'cancelled',
  done: 'done',
  failed: 'near',
} as const satisfies Readonly<Record<ItemState, string>>;

function columnsOf(props: BatchProps): Column<BatchItem>[] {
  const { ask, nameOf } = props;
  const { locale } = ask;
  const words = batchWords[locale];
  return [
    {
      key: 'task',
      label: words.task,
      primary: true,
      width: 'wide',
      cell: ({ task }) =>
        task ? `${taskWords[locale].number(task.number)} · ${task.title}` : words.unknownTask,
    },
    {
      key: 'lead',
      label: words.leadBody,
      cell: ({ task }) => (task ? nameOf(task.leadId) || words.unknownBody : ''),
    },
    {
      key: 'outcome',
      label: words.outcome,
      width: 'fit',
      cell: ({ state }) => <StateBadge tone={tones[state]}>{words.states[state]}</StateBadge>,
    },
    {
      key: 'change',
      label: words.change,
      cell: (item) => (item.why ? item.why[locale] : tellChange(item, props)),
    },
  ];
}

function tellChange({ change: { from, to } }: BatchItem, { ask, batch, nameOf }: BatchProps): string {
  const { locale } = ask;
  const { unknownBody } = batchWords[locale];
  const { acts, fromTo, noDeadline, joins, leaves } = actWords[locale];
  const day = (iso: string | undefined) => (iso ? writeDay(Temporal.PlainDate.from(iso)) : noDeadline);
  const body = (id: string | undefined) => nameOf(id ?? '') || unknownBody;
  const { act } = batch.order;
  switch (act) {
    case 'extend':
    case 'ask_extension':
      return fromTo(day(from), day(to));
    case 'hand_over':
      return fromTo(body(from), body(to));
    case 'coordinate':
      return [from && leaves(body(from)), to && joins(body(to))].filter(Boolean).join(', ');
    default:
      return acts[act].change || fromTo(stateNamed(from, locale), stateNamed(to, locale));
  }
}

const stateNamed = (state: string | undefined, locale: Locale) => taskWords[locale].states[state as State];
