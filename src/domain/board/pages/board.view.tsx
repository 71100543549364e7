import {
  BarList,
  ButtonLink,
  Card,
  Columns,
  EmptyState,
  LivePart,
  MonthColumns,
  PageHead,
  Section,
  Stack,
  StatTile,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ageing, countedStandings, filterOfAge, filterOfMonth, listHref, totalOf } from '../board.ts';
import { labels } from '../filter.ts';
import { boardWords } from '../words.ts';
import { BoardFilterFields } from './board-filter.view.tsx';
import { type BoardProps, boardHref, tabName } from './board-view.ts';
import { Bounds } from './bounds.view.tsx';
import { BreakdownView } from './breakdown.view.tsx';
import { chartsHref } from './charts-view.ts';
import { Ignored } from './ignored.view.tsx';
import { Live } from './live.view.tsx';
import { labelTones, standingTones } from './tones.ts';
import { ViewsBar } from './views-bar.view.tsx';
import { WorstTasks } from './worst-tasks.view.tsx';

/** The board: red first, each number a way to its tasks. */
export function BoardView(props: BoardProps) {
  const { ask, asked, counts, maySet, seen } = props;
  const words = boardWords[ask.locale];
  const total = totalOf(counts.standings);
  return (
    <Page ask={ask} title={words.title} sheet="board">
      <PageHead
        title={words.title}
        lead={words.inAll(total, seen.today)}
        actions={
          <>
            <ButtonLink href={listHref(asked.filter)}>{words.openList}</ButtonLink>
            <ButtonLink href={chartsHref(asked.filter)} manner="quiet">
              {words.charts}
            </ButtonLink>
            {maySet ? (
              <ButtonLink href="/bang/thiet-lap" manner="quiet">
                {words.settings}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <BoardFilterFields
        {...props}
        filter={asked.filter}
        action="/bang"
        hrefOf={(filter) => boardHref({ ...asked, filter })}
        kept={asked.by === 'lead' ? {} : { theo: tabName(asked.by) }}
      />
      <ViewsBar ask={ask} place="board" query={boardHref(asked).split('?')[1] ?? ''} views={props.views} />
      <LivePart name="so-lieu">
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
      </LivePart>
      <Live ask={ask} seen={seen} filter={asked.filter} since={props.since} />
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
      actions={<ButtonLink href={boardHref({ ...asked, filter: {} })}>{words.clearFilter}</ButtonLink>}
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
