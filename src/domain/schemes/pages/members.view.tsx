import { writeDay } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  CountedPages,
  DataTable,
  Form,
  Section,
  Tabs,
  writeShare,
} from '../../../ui/index.ts';
import { labelOf, TaskBadge, taskPath, taskWords, toneOf } from '../../tasks/index.ts';
import type { MemberTask } from '../member-task.ts';
import { countedStandings, totalOf } from '../scheme.ts';
import { schemeWords } from '../words.ts';
import { membersHref, schemePath } from './paths.ts';
import { standingNames } from './scheme-badge.view.tsx';
import type { SchemeProps } from './scheme-props.ts';

/** The tasks of a scheme, each way of counting one press away; its keepers can take some out. */
export function Members(props: SchemeProps) {
  const { ask, scheme, counts, list } = props;
  const words = schemeWords[ask.locale];
  if (totalOf(counts) === 0) return null;
  const hrefOf = (standing?: (typeof countedStandings)[number], page = 1) => {
    const query = new URLSearchParams({
      ...(standing ? { tinhHinh: standingNames[standing] } : {}),
      ...(page > 1 ? { trang: String(page) } : {}),
    }).toString();
    return query ? `${schemePath(scheme.id)}?${query}` : schemePath(scheme.id);
  };
  const standing = countedStandings.find((one) => one === list.standing);
  const total = standing ? counts[standing] : totalOf(counts);
  return (
    <Section
      title={words.members}
      id="nhiem-vu"
      actions={
        <ButtonLink href={membersHref(scheme.id, standing ? standingNames[standing] : undefined)} small>
          {words.openList}
        </ButtonLink>
      }
    >
      <Tabs
        locale={ask.locale}
        label={words.standing}
        tabs={[
          { label: words.all, href: hrefOf(), current: standing === undefined, count: totalOf(counts) },
          ...countedStandings.map((one) => ({
            label: words.standings[one],
            href: hrefOf(one),
            current: standing === one,
            count: counts[one],
          })),
        ]}
      />
      <Rows {...props} />
      <CountedPages
        locale={ask.locale}
        page={list.page}
        size={list.pageSize}
        shown={list.members.length}
        total={total}
        hrefOf={(page) => hrefOf(standing, page)}
      />
    </Section>
  );
}

function Rows(props: SchemeProps) {
  const { ask, scheme, list, mayKeep } = props;
  const { locale } = ask;
  const words = schemeWords[locale];
  const table = (
    <DataTable
      locale={locale}
      caption={words.members}
      captionHidden
      columns={columnsOf(props)}
      rows={list.members}
      rowHref={(row) => taskPath(row.id)}
      rowTone={(row) => toneOf(labelOf(row, ask.today, props.nearDueDays))}
      empty={<p>{words.noMembers}</p>}
    />
  );
  if (!mayKeep || scheme.closedAt || list.members.length === 0) return table;
  return (
    <Form ask={ask} action={schemePath(scheme.id, 'nhiem-vu/bo')} class="stack">
      {table}
      <ButtonRow>
        <Button manner="secondary">{words.remove}</Button>
      </ButtonRow>
    </Form>
  );
}

function columnsOf({ ask, scheme, nameOf, nearDueDays, mayKeep }: SchemeProps): Column<MemberTask>[] {
  const { locale, today } = ask;
  const words = schemeWords[locale];
  const said = taskWords[locale];
  const choosing: Column<MemberTask> = {
    key: 'choose',
    label: words.chosen,
    width: 'fit',
    cell: (row) => (
      <input
        type="checkbox"
        name="tasks[]"
        value={row.id}
        aria-label={words.choose(said.number(row.number))}
      />
    ),
  };
  return [
    ...(mayKeep && !scheme.closedAt ? [choosing] : []),
    {
      key: 'task',
      label: words.task,
      primary: true,
      width: 'wide',
      cell: (row) => `${said.number(row.number)} · ${row.title}`,
    },
    { key: 'lead', label: words.leadBody, cell: (row) => nameOf(row.leadId) },
    { key: 'source', label: words.source, width: 'fit', cell: (row) => row.symbol },
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
      cell: (row) => (
        <span>
          <TaskBadge label={labelOf(row, today, nearDueDays)} locale={locale} />
          <br />
          <span class="quiet">{`${said.states[row.state]} · ${writeShare(row.percent / 100, locale)}`}</span>
        </span>
      ),
    },
  ];
}
