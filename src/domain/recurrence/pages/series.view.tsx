import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  Card,
  type Column,
  Columns,
  DataTable,
  DefinitionList,
  Notice,
  PageHead,
  Quote,
  Stack,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Directive } from '../../documents/index.ts';
import { labelOf, passagePath, TaskBadge, taskPath, taskWords, toneOf } from '../../tasks/index.ts';
import { type Coming, hasEnded, type MadeTask, orderOn, type Series } from '../series.ts';
import { recurrenceWords } from '../words.ts';
import { seriesListPath, seriesPath } from './paths.ts';
import { ComingOccurrences } from './series-fields.view.tsx';
import { SeriesState } from './series-state.view.tsx';

interface SeriesProps {
  ask: Ask;
  series: Series;
  source: Directive;
  coming: readonly Coming[];
  tasks: readonly MadeTask[];
  madeCount: number;
  nameOf: (bodyId: string) => string;
  nearDueDays: number;
  mayKeep: boolean;
}

/** What recurs: the sentence, when, what comes and what was given. */
export function SeriesView(props: SeriesProps) {
  const { ask, series, source, mayKeep } = props;
  const { locale, today } = ask;
  const words = recurrenceWords[locale];
  const order = orderOn(series.versions, today);
  if (!order) return null;
  const ended = hasEnded(series, today);
  return (
    <Page
      ask={ask}
      title={order.title}
      breadcrumb={[{ label: words.title, href: seriesListPath }, { label: order.title }]}
    >
      <PageHead
        title={order.title}
        meta={
          <>
            <SeriesState ask={ask} series={series} />
            <span>{words.when(order.rule)}</span>
            <span>{props.nameOf(order.leadId)}</span>
          </>
        }
        actions={
          mayKeep && !ended ? (
            <ButtonLink href={seriesPath(series.id, 'sua')}>{words.change}</ButtonLink>
          ) : null
        }
      />
      <Columns count="main">
        <Stack>
          <Quote
            locale={locale}
            text={series.passage.text}
            source={<a href={`/van-ban/${source.id}`}>{words.orderedBy(source.symbol)}</a>}
            href={passagePath(series)}
            linkLabel={words.openPassage}
          />
          <Notices {...props} />
          <Made {...props} />
        </Stack>
        <Stack>
          <Card title={words.ruleTitle}>
            <p>{words.sentence(order.rule, order.daysBefore)}</p>
          </Card>
          <ComingOccurrences ask={ask} coming={props.coming} />
          <Facts {...props} order={order} />
          {series.versions.length > 1 ? <Versions {...props} /> : null}
        </Stack>
      </Columns>
    </Page>
  );
}

function Notices({ ask, series }: SeriesProps) {
  const { locale } = ask;
  const words = recurrenceWords[locale];
  return (
    <>
      {series.hindrance ? (
        <Notice tone="danger" locale={locale} title={words.hinderedTitle}>
          <p>{words.hinderedLead}</p>
        </Notice>
      ) : null}
      {series.endedOn ? (
        <Notice tone="info" locale={locale}>
          <p>{words.endedNotice(series.endedOn)}</p>
          <p>{whyEnded(ask, series)}</p>
        </Notice>
      ) : null}
    </>
  );
}

function whyEnded({ locale }: Ask, { endedOn, endedBecause, versions }: Series): string {
  const words = recurrenceWords[locale];
  if (endedBecause) return words.because(endedBecause);
  const began = versions[0]?.valid.from;
  return endedOn && began?.equals(endedOn) ? words.takenBack : words.planned;
}

function Made({ ask, tasks, madeCount, nearDueDays, nameOf }: SeriesProps) {
  const { locale, today } = ask;
  const words = recurrenceWords[locale];
  const columns: Column<MadeTask>[] = [
    {
      key: 'task',
      label: words.made,
      primary: true,
      width: 'wide',
      cell: (row) =>
        `${taskWords[locale].number(row.number)} · ${row.dueOn ? words.dueDay(row.dueOn) : row.title}`,
    },
    { key: 'lead', label: words.leadBody, cell: (row) => nameOf(row.leadId) },
    { key: 'given', label: words.comingHeads.given, width: 'fit', cell: (row) => writeDay(row.givenOn) },
    {
      key: 'state',
      label: words.columns.state,
      width: 'fit',
      cell: (row) => (
        <span>
          <TaskBadge label={labelOf(row, today, nearDueDays)} locale={locale} />
          <br />
          <span class="quiet">{taskWords[locale].states[row.state]}</span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words.madeCount(madeCount)}
      columns={columns}
      rows={tasks}
      rowHref={(row) => taskPath(row.id)}
      rowTone={(row) => toneOf(labelOf(row, today, nearDueDays))}
      empty={<p>{words.noneMade}</p>}
    />
  );
}

function Facts({ ask, order, nameOf }: SeriesProps & { order: Series['versions'][number] }) {
  const words = recurrenceWords[ask.locale];
  const { factNames } = words;
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [factNames.product, order.product],
          [factNames.lead, nameOf(order.leadId)],
          order.coordinatingIds.length > 0 && [
            factNames.coordinating,
            order.coordinatingIds.map((id) => <div>{nameOf(id)}</div>),
          ],
          [factNames.giver, nameOf(order.giverId)],
        ]}
      />
    </Card>
  );
}

function Versions({ ask, series, nameOf }: SeriesProps) {
  const words = recurrenceWords[ask.locale];
  return (
    <Card title={words.versions}>
      <Timeline
        events={series.versions.toReversed().map((version) => ({
          title: words.versionOf(
            version.valid.from ? writeDay(version.valid.from) : '',
            version.valid.until ? writeDay(version.valid.until.subtract({ days: 1 })) : null,
          ),
          meta: words.setBy(version.setBy, writeMoment(version.setAt)),
          body: (
            <>
              <p>{words.sentence(version.rule, version.daysBefore)}</p>
              <p>{nameOf(version.leadId)}</p>
              {version.reason ? <p>{words.because(version.reason)}</p> : null}
            </>
          ),
        }))}
      />
    </Card>
  );
}
