import { type Ask, day } from '../../../kernel/http/index.ts';
import type { Temporal } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  Card,
  DefinitionList,
  FieldGroup,
  FieldRow,
  Row,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { type AnnexPage, type AnnexReport, isOpen, type TaskAnnex } from '../../tasks/index.ts';
import { parseAmount } from '../amount.ts';
import { annexName } from '../define-measure.ts';
import type { MeasureWithActuals } from '../measure.ts';
import { listMeasures } from '../measures.store.ts';
import { periodsUpTo } from '../period.ts';
import { reportActual } from '../report-actual.ts';
import { measureWords } from '../words.ts';
import { MeasureChart, MeasureState, tellMeasure } from './measure-figures.view.tsx';
import { measurePath, measuresPath } from './paths.ts';

/** What is measured in a task, on its page and in the lead's report of progress. */
export const measuresAnnex: TaskAnnex = {
  name: annexName,
  draw: async (ask, page) => {
    const measures = await listMeasures(page.task.id);
    return {
      main: <Measures ask={ask} page={page} measures={measures} />,
      progress: <ProgressFields ask={ask} page={page} measures={measures} />,
    };
  },
  begin: (ask, page) => (mayDefine(page) ? { aside: <Begin ask={ask} page={page} /> } : {}),
  readProgress,
};

const mayDefine = ({ task, played }: AnnexPage) => isOpen(task.state) && played.has('giver');

interface Props {
  ask: Ask;
  page: AnnexPage;
}

function Begin({ ask, page }: Props) {
  return (
    <div>
      <ButtonLink href={`${measuresPath(page.task.id)}/moi`} manner="quiet">
        {measureWords[ask.locale].begin}
      </ButtonLink>
    </div>
  );
}

function Measures({ ask, page, measures }: Props & { measures: readonly MeasureWithActuals[] }) {
  const words = measureWords[ask.locale];
  return (
    <Card
      title={words.title}
      id="chi-tieu"
      actions={
        mayDefine(page) ? (
          <ButtonLink href={`${measuresPath(page.task.id)}/moi`} small>
            {words.add}
          </ButtonLink>
        ) : null
      }
    >
      <Stack gap="wide">
        {measures.map((measure) => (
          <One ask={ask} page={page} measure={measure} />
        ))}
      </Stack>
    </Card>
  );
}

function One({ ask, page, measure }: Props & { measure: MeasureWithActuals }) {
  const { locale } = ask;
  const words = measureWords[locale];
  const told = tellMeasure(measure, locale);
  const last = measure.actuals.at(-1);
  return (
    <Stack gap="tight">
      <Row apart>
        <h3>{measure.name}</h3>
        <MeasureState measure={measure} locale={locale} />
      </Row>
      <DefinitionList
        locale={locale}
        items={[
          [words.reachedLabel, last ? `${told.reached} (${words.takenSo[measure.taken]})` : ''],
          [words.targetLabel, told.target],
          last
            ? [
                words.fields.source,
                words.sourceOf(words.period(last.periodFrom, measure.cadence), last.source),
              ]
            : false,
        ]}
      />
      <MeasureChart measure={measure} locale={locale} />
      <Row>
        <ButtonLink href={measurePath(measure)} small>
          {page.played.has('lead') && isOpen(page.task.state) && !measure.endedAt ? words.report : words.open}
        </ButtonLink>
        {mayDefine(page) && !measure.endedAt ? (
          <ButtonLink href={measurePath(measure, 'sua')} manner="quiet" small>
            {words.change}
          </ButtonLink>
        ) : null}
      </Row>
    </Stack>
  );
}

const fieldOf = (what: 'period' | 'amount' | 'source', measureId: string) => `measure-${what}-${measureId}`;

function ProgressFields({ ask, page, measures }: Props & { measures: readonly MeasureWithActuals[] }) {
  const { locale, today } = ask;
  const words = measureWords[locale];
  const followed = measures.filter(({ endedAt }) => !endedAt);
  if (followed.length === 0) return null;
  return (
    <FieldGroup legend={words.alongside} hint={words.alongsideHint}>
      {followed.map((measure) => {
        const periods = periodsUpTo(today, {
          first: measure.firstFrom,
          cadence: measure.cadence,
        }).toReversed();
        const named = (what: 'period' | 'amount' | 'source') =>
          page.progressField(fieldOf(what, measure.id), words.fields[what]);
        const amount = named('amount');
        return (
          <FieldRow>
            <SelectField
              {...named('period')}
              options={periods.map((from) => ({
                value: from.toString(),
                label: words.period(from, measure.cadence),
              }))}
              empty={false}
              width="medium"
            />
            <TextField
              {...amount}
              label={measure.unit ? `${measure.name} (${measure.unit})` : measure.name}
              inputmode="decimal"
              maxlength={24}
              width="medium"
              optional
            />
            <TextField {...named('source')} maxlength={500} optional />
          </FieldRow>
        );
      })}
    </FieldGroup>
  );
}

interface TypedFigure {
  readonly measureId: string;
  readonly periodFrom: Temporal.PlainDate;
  readonly amount: number;
  readonly source: string;
}

/** The figures typed into a report of progress; those left empty are not reported. */
async function readProgress(ask: Ask, taskId: string): Promise<AnnexReport | undefined> {
  const words = measureWords[ask.locale];
  const typed = (name: string) => {
    const value = ask.typed[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const prefix = fieldOf('amount', '');
  const ids = Object.keys(ask.typed).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
  const errors: Record<string, string> = {};
  const figures: TypedFigure[] = [];
  for (const measureId of ids) {
    const given = typed(fieldOf('amount', measureId));
    if (given === '') continue;
    const amount = parseAmount(given, ask.locale);
    const source = typed(fieldOf('source', measureId));
    const period = day().safeParse(typed(fieldOf('period', measureId)));
    if (amount === undefined) errors[fieldOf('amount', measureId)] = words.noAmount;
    if (source === '') errors[fieldOf('source', measureId)] = words.sourceNeeded;
    if (amount !== undefined && period.success)
      figures.push({ measureId, periodFrom: period.data, amount, source });
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  if (figures.length === 0) return undefined;
  return {
    ok: true,
    keep: async () => {
      for (const figure of figures) {
        await reportActual(ask.actor, { ...figure, taskId, evidence: undefined }, ask.now);
      }
    },
  };
}
