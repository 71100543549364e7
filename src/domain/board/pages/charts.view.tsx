import type { Child } from 'hono/jsx';
import {
  BarList,
  ButtonLink,
  Card,
  Columns,
  MonthColumns,
  PageHead,
  Section,
  ShareList,
  Stack,
  writeNumber,
  writeShare,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ageing, filterOfAge, filterOfMonth, filterOfPart, listHref, totalOf } from '../board.ts';
import type { ComparedKind } from '../bodies-compared.ts';
import { briefWords } from '../words/brief.ts';
import { boardWords } from '../words.ts';
import { BoardFilterFields } from './board-filter.view.tsx';
import { Bounds } from './bounds.view.tsx';
import { type Chart, type ChartsProps, chartsHref, pictureHref, titleOf } from './charts-view.ts';
import { Ignored } from './ignored.view.tsx';

/** Done by month, bodies among their kind, and how long overdue: each with its numbers, and as a file. */
export function ChartsView(props: ChartsProps) {
  const { ask, filter, seen, counts } = props;
  const words = briefWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.chartsTitle}
      sheet="board"
      breadcrumb={[{ label: boardWords[ask.locale].title, href: '/bang' }, { label: words.chartsTitle }]}
    >
      <PageHead title={words.chartsTitle} lead={words.chartsLead(totalOf(counts.standings), seen.today)} />
      <BoardFilterFields {...props} action="/bang/bieu-do" hrefOf={chartsHref} />
      <Stack gap="wide">
        <Ignored locale={ask.locale} fields={props.ignored} />
        <Bounds ask={ask} filter={filter} seen={seen} hrefOf={chartsHref} />
        <ChartSection {...props} chart="months">
          <Months {...props} />
        </ChartSection>
        <ChartSection {...props} chart="bodies">
          <Bodies {...props} />
        </ChartSection>
        <ChartSection {...props} chart="ageing">
          <Ageing {...props} />
        </ChartSection>
      </Stack>
    </Page>
  );
}

function ChartSection(props: ChartsProps & { chart: Chart; children?: Child }) {
  const { ask, filter, chart } = props;
  return (
    <Section
      title={titleOf(chart, props)}
      actions={
        <ButtonLink href={pictureHref(chart, filter)} icon="download" small download>
          {briefWords[ask.locale].download}
        </ButtonLink>
      }
    >
      {props.children}
    </Section>
  );
}

function Months({ ask, filter, counts }: ChartsProps) {
  const words = boardWords[ask.locale];
  return (
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
        href: listHref({ ...filter, ...filterOfMonth(month) }),
      }))}
    />
  );
}

function Bodies(props: ChartsProps) {
  const { ask, compared, rateFrom } = props;
  const words = briefWords[ask.locale];
  if (compared.length === 0) return <p class="quiet">{words.nothingDue}</p>;
  return (
    <Stack>
      <p class="quiet">
        {words.byBodyLead} {boardWords[ask.locale].fewLead(rateFrom)}
      </p>
      <Columns count={2}>
        {compared.map((kind) => (
          <Kind {...props} kind={kind} />
        ))}
      </Columns>
    </Stack>
  );
}

function Kind({ ask, filter, names, kind, rateFrom }: ChartsProps & { kind: ComparedKind }) {
  const words = boardWords[ask.locale];
  const name = ask.locale === 'vi' ? kind.kind.nameVi : kind.kind.nameEn;
  const bodies = kind.bodies.map((body) => ({
    ...body,
    label: names.bodyName(body.bodyId) || words.unknownBody,
    href: listHref({ ...filter, ...filterOfPart('lead', body.bodyId) }),
  }));
  return (
    <Card title={name}>
      <ShareList
        tone="done"
        title={name}
        locale={ask.locale}
        heads={figureHeads(ask.locale)}
        items={bodies.map(({ label, href, rate, inTime, outOf }) => ({
          label,
          href,
          share: rate,
          said: words.timelinessOf(inTime, outOf, rateFrom),
          figures: [
            writeNumber(inTime, ask.locale),
            writeNumber(outOf, ask.locale),
            rate === undefined ? briefWords[ask.locale].few : writeShare(rate, ask.locale),
          ],
        }))}
      />
    </Card>
  );
}

function figureHeads(locale: ChartsProps['ask']['locale']): readonly string[] {
  const words = briefWords[locale];
  return [words.inTimeHead, words.outOfHead, words.rateHead];
}

function Ageing({ ask, filter, counts }: ChartsProps) {
  const words = boardWords[ask.locale];
  return (
    <BarList
      locale={ask.locale}
      items={ageing.map((step, nth) => ({
        label: words.age(step.from, step.to),
        value: counts.ageing[nth] ?? 0,
        tone: 'overdue' as const,
        href: listHref({ ...filter, ...filterOfAge(step) }),
      }))}
    />
  );
}
