import {
  BarList,
  ButtonLink,
  Card,
  Columns,
  EmptyState,
  FilterBar,
  MonthColumns,
  PageHead,
  Section,
  Stack,
  StatTile,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ageing, countedStandings, filterOfAge, filterOfMonth, listHref, totalOf } from '../board.ts';
import { boardFields, labels, without } from '../filter.ts';
import { tellFilter } from '../filter-words.ts';
import { boardWords } from '../words.ts';
import { type BoardProps, boardHref, tabName } from './board-view.ts';
import { Bounds } from './bounds.view.tsx';
import { BreakdownView } from './breakdown.view.tsx';
import {
  AloneField,
  BodyField,
  DayField,
  DirectiveField,
  EndedField,
  keptBy,
  SpanField,
} from './filter-fields.view.tsx';
import { Ignored } from './ignored.view.tsx';
import { labelTones, standingTones } from './tones.ts';
import { WorstTasks } from './worst-tasks.view.tsx';

/** The board: red first, each number a way to its tasks. */
export function BoardView(props: BoardProps) {
  const { ask, asked, counts, maySet, seen } = props;
  const words = boardWords[ask.locale];
  const total = totalOf(counts.standings);
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.inAll(total, seen.today)}
        actions={
          <>
            <ButtonLink href={listHref(asked.filter)}>{words.openList}</ButtonLink>
            {maySet ? (
              <ButtonLink href="/bang/thiet-lap" manner="quiet">
                {words.settings}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <BoardFilter {...props} />
      <Stack>
        <Ignored locale={ask.locale} fields={asked.ignored} />
        <Bounds
          ask={ask}
          filter={asked.filter}
          seen={seen}
          hrefOf={(filter) => boardHref({ ...asked, filter })}
        />
        {total + counts.standings.closed === 0 ? <Nothing {...props} /> : <Numbers {...props} />}
      </Stack>
    </Page>
  );
}

function Nothing({ ask, asked }: BoardProps) {
  const words = boardWords[ask.locale];
  if (Object.keys(asked.filter).length === 0)
    return <EmptyState title={words.nothing}>{words.nothingLead}</EmptyState>;
  return (
    <EmptyState
      title={words.nothingMatches}
      actions={<ButtonLink href="/bang">{words.clearFilter}</ButtonLink>}
    >
      {words.nothingMatchesLead}
    </EmptyState>
  );
}

function Numbers(props: BoardProps) {
  const words = boardWords[props.ask.locale];
  const { closed } = props.counts.standings;
  return (
    <Stack gap="wide">
      <Stack gap="tight">
        <Tiles {...props} />
        {closed > 0 ? (
          <p class="quiet">
            <a href={listHref({ ...props.asked.filter, standing: 'closed' })}>{words.asideClosed(closed)}</a>
          </p>
        ) : null}
      </Stack>
      <WorstTasks {...props} />
      <Columns count={2}>
        <Labels {...props} />
        <Ageing {...props} />
      </Columns>
      <Months {...props} />
      <BreakdownView {...props} />
    </Stack>
  );
}

function Tiles({ ask, asked, counts }: BoardProps) {
  const words = boardWords[ask.locale];
  const total = totalOf(counts.standings);
  return (
    <Columns count={4}>
      {countedStandings.map((standing) => (
        <StatTile
          locale={ask.locale}
          label={words.standings[standing]}
          value={counts.standings[standing]}
          of={total}
          tone={standingTones[standing]}
          href={listHref({ ...asked.filter, standing })}
        />
      ))}
    </Columns>
  );
}

function Labels({ ask, asked, counts, seen }: BoardProps) {
  const words = boardWords[ask.locale];
  return (
    <Card title={words.labelsTitle}>
      <Stack>
        <BarList
          locale={ask.locale}
          items={labels.map((label) => ({
            label: words.labels[label],
            note: label === 'near due' ? words.nearDue(seen.nearDueDays) : undefined,
            value: counts.labels[label],
            tone: labelTones[label],
            href: listHref({ ...asked.filter, label }),
          }))}
        />
        <p class="quiet">{words.labelsLead}</p>
      </Stack>
    </Card>
  );
}

function Ageing({ ask, asked, counts }: BoardProps) {
  const words = boardWords[ask.locale];
  return (
    <Card title={words.ageingTitle}>
      <BarList
        locale={ask.locale}
        items={ageing.map((step, index) => ({
          label: words.age(step.from, step.to),
          value: counts.ageing[index] ?? 0,
          tone: 'overdue' as const,
          href: listHref({ ...asked.filter, ...filterOfAge(step) }),
        }))}
      />
    </Card>
  );
}

function Months({ ask, asked, counts }: BoardProps) {
  const words = boardWords[ask.locale];
  return (
    <Section title={words.monthsTitle}>
      <MonthColumns
        locale={ask.locale}
        title={words.monthsTitle}
        titleHidden
        series={[
          { label: words.inTime, tone: 'done' },
          { label: words.late, tone: 'late-done' },
        ]}
        months={counts.months.map(({ month, inTime, late }) => ({
          label: words.month(month),
          name: words.monthInFull(month),
          values: [inTime, late],
          href: listHref({ ...asked.filter, ...filterOfMonth(month) }),
        }))}
      />
    </Section>
  );
}

function BoardFilter({ ask, asked, seen, names }: BoardProps) {
  const words = boardWords[ask.locale];
  const { filter, by } = asked;
  const field = { ask, filter };
  const hidden = { ...keptBy(filter, shownFields), ...(by === 'lead' ? {} : { theo: tabName(by) }) };
  return (
    <FilterBar
      locale={ask.locale}
      action="/bang"
      submit={words.apply}
      hidden={hidden}
      clearHref={boardHref({ ...asked, filter: {} })}
      chips={tellFilter(filter, names, ask.locale).map(({ field: name, label }) => ({
        label,
        removeHref: boardHref({
          ...asked,
          filter: without(filter, name, ...(name === 'lead' ? (['alone'] as const) : [])),
        }),
      }))}
      more={
        <>
          <EndedField {...field} />
          <BodyField {...field} name="giver" tree={seen.tree} />
          {moreDays.map((name) => (
            <DayField {...field} name={name} />
          ))}
          <AloneField {...field} />
        </>
      }
    >
      <BodyField {...field} name="lead" tree={seen.tree} />
      <SpanField {...field} />
      <DirectiveField {...field} />
    </FilterBar>
  );
}

const moreDays = ['known', 'givenFrom', 'givenTo', 'dueFrom', 'dueTo'] as const;
const shownFields = boardFields.filter(
  (name) => name !== 'coordinating' && name !== 'force' && name !== 'speaker',
);
