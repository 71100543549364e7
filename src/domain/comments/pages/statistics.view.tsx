import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  type Column,
  DataTable,
  DefinitionList,
  EmptyState,
  Narrow,
  PageHead,
  Section,
  Stack,
  writeNumber,
} from '../../../ui/index.ts';
import { PaperPage, type Section as PaperSection } from '../../paper/index.ts';
import type { KeptSetting, Reason } from '../setting.ts';
import type { Month } from '../statistics.ts';
import { publicWords } from '../words/public.ts';
import { rulesPath, statisticsPath } from './paths.ts';

interface StatisticsProps {
  ask: Ask<Actor | null>;
  months: readonly Month[];
  reasons: readonly Reason[];
  sections: readonly PaperSection[];
}

/** How comments were judged, month by month. */
export function StatisticsView(props: StatisticsProps) {
  const { ask, months } = props;
  const words = publicWords[ask.locale];
  const counted = months[0]?.countedAt;
  return (
    <PaperPage
      ask={ask}
      title={words.statistics}
      description={words.statisticsLead}
      sections={props.sections}
      speaks
    >
      <PageHead title={words.statistics} lead={words.statisticsLead} />
      <Stack gap="wide">
        {months.length === 0 ? (
          <EmptyState title={words.none}>{words.noneHint}</EmptyState>
        ) : (
          <Months {...props} />
        )}
        {months.length === 0 ? null : <ByReason {...props} />}
        {counted ? <p class="quiet">{words.countedAt(writeMoment(counted))}</p> : null}
        <p>
          <a href={rulesPath}>{words.rules}</a>
        </p>
      </Stack>
    </PaperPage>
  );
}

function Months({ ask, months }: StatisticsProps) {
  const { locale } = ask;
  const words = publicWords[locale];
  const count = (key: 'received' | 'published' | 'refused' | 'waiting' | 'erased'): Column<Month> => ({
    key,
    label: words[key],
    align: 'end',
    cell: (month) => writeNumber(month[key], locale),
  });
  const wait = (key: 'medianMinutes' | 'p90Minutes', label: string): Column<Month> => ({
    key,
    label,
    align: 'end',
    cell: ({ [key]: minutes }) => (minutes === null ? '–' : words.minutes(minutes)),
  });
  return (
    <DataTable
      locale={locale}
      caption={words.statistics}
      captionHidden
      figures
      rows={months}
      columns={[
        {
          key: 'month',
          label: words.month,
          primary: true,
          cell: ({ month }) => words.monthOf(month.year, month.month),
        },
        count('received'),
        count('published'),
        count('refused'),
        count('waiting'),
        count('erased'),
        wait('medianMinutes', words.median),
        wait('p90Minutes', words.p90),
      ]}
    />
  );
}

const monthsInTable = 6;

function ByReason({ ask, months, reasons }: StatisticsProps) {
  const { locale } = ask;
  const words = publicWords[locale];
  const shown = months.slice(0, monthsInTable);
  return (
    <Section title={words.byReason}>
      <DataTable
        locale={locale}
        caption={words.byReason}
        captionHidden
        figures
        rows={reasons}
        columns={[
          { key: 'reason', label: words.reason, primary: true, cell: ({ name }) => name },
          ...shown.map(
            ({ month, byReason }): Column<Reason> => ({
              key: month.toString(),
              label: words.monthOf(month.year, month.month),
              align: 'end',
              cell: ({ code }) => writeNumber(byReason[code] ?? 0, locale),
            }),
          ),
        ]}
      />
    </Section>
  );
}

interface RulesProps {
  ask: Ask<Actor | null>;
  setting: KeptSetting;
  reasons: readonly Reason[];
  sections: readonly PaperSection[];
}

/** How comments are taken, judged and kept. */
export function RulesView({ ask, setting, reasons, sections }: RulesProps) {
  const words = publicWords[ask.locale];
  const { publishing, appealDays, addressDays, emailMonths, refusedMonths } = setting;
  return (
    <PaperPage ask={ask} title={words.rules} description={words.rulesLead} sections={sections} speaks>
      <PageHead title={words.rules} lead={words.rulesLead} />
      <Narrow>
        <Stack gap="wide">
          <Section title={words.howTitle}>
            <Points points={words.how(publishing === 'known')} />
          </Section>
          <Section title={words.reasonsTitle}>
            <DefinitionList
              locale={ask.locale}
              items={reasons.map(({ name, said }) => [name, said] as const)}
            />
          </Section>
          <Section title={words.appealTitle}>
            <p>{words.appeal(appealDays)}</p>
          </Section>
          <Section title={words.dataTitle}>
            <Points points={words.data(addressDays, emailMonths, refusedMonths)} />
            <p class="quiet">{words.defaults}</p>
          </Section>
          <p>
            <a href={statisticsPath}>{words.statistics}</a>
          </p>
        </Stack>
      </Narrow>
    </PaperPage>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  );
}
