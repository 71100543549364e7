import type { Ask } from '../../../kernel/http/index.ts';
import { Sparkline, StateBadge, TargetColumns, type Tone } from '../../../ui/index.ts';
import { isWithin, judge, type MeasureWithActuals } from '../measure.ts';
import { measureWords } from '../words.ts';

type Locale = Ask['locale'];

/** At most so many periods are drawn, the latest ones; the page of the measure tells all. */
const drawn = 12;

const missedTones = { more: 'open', less: 'overdue', range: 'near' } as const;

/** Whether a measure reaches its target, by shape and words. */
export function MeasureState({ measure, locale }: { measure: MeasureWithActuals; locale: Locale }) {
  const words = measureWords[locale];
  if (measure.endedAt) return <StateBadge tone="cancelled">{words.ended}</StateBadge>;
  const judged = judge(measure, measure.actuals);
  if (!judged) return <StateBadge tone="neutral">{words.noFigure}</StateBadge>;
  const { direction } = measure;
  return judged.reached ? (
    <StateBadge tone="done">{words.reached[direction]}</StateBadge>
  ) : (
    <StateBadge tone={missedTones[direction]}>{words.missed[direction]}</StateBadge>
  );
}

/** What was reached and what is to be, in words: `1.240 hồ sơ, cộng dồn các kỳ · phải đạt ít nhất 2.000 hồ sơ`. */
export function tellMeasure(
  measure: MeasureWithActuals,
  locale: Locale,
): { reached: string; target: string } {
  const words = measureWords[locale];
  const judged = judge(measure, measure.actuals);
  return {
    reached: judged ? words.amount(judged.amount, measure.unit) : words.noFigure,
    target: words.target(measure),
  };
}

/** The periods of a measure as columns against the target. */
export function MeasureChart({ measure, locale }: { measure: MeasureWithActuals; locale: Locale }) {
  const words = measureWords[locale];
  const { cadence, unit } = measure;
  if (measure.actuals.length === 0) return null;
  // A sum is to reach the target as a whole; a single period of it is not held against that.
  const isWhole = measure.taken === 'latest';
  const toneOf = (amount: number): Tone =>
    isWhole ? (isWithin(amount, measure) ? 'done' : missedTones[measure.direction]) : 'open';
  return (
    <TargetColumns
      locale={locale}
      title={words.byPeriod(measure.name)}
      titleHidden
      head={words.reachedLabel}
      low={isWhole ? measure.low : undefined}
      high={isWhole ? measure.high : undefined}
      columns={measure.actuals.slice(-drawn).map(({ periodFrom, amount }) => ({
        label: words.periodShort(periodFrom, cadence),
        name: words.period(periodFrom, cadence),
        value: amount,
        text: words.amount(amount, unit === '%' ? unit : ''),
        tone: toneOf(amount),
      }))}
    />
  );
}

/** The course of a measure in the height of a line, for tables that say its numbers beside it. */
export function MeasureCourse({ measure, locale }: { measure: MeasureWithActuals; locale: Locale }) {
  const words = measureWords[locale];
  const recent = measure.actuals.slice(-drawn);
  if (recent.length < 2) return null;
  const said = recent.map(
    ({ periodFrom, amount }) =>
      `${words.period(periodFrom, measure.cadence)}: ${words.amount(amount, measure.unit)}`,
  );
  return <Sparkline values={recent.map(({ amount }) => amount)} label={said.join('; ')} />;
}
