import { Sparkline, writeNumber } from '../../../ui/index.ts';
import { listHref } from '../board.ts';
import type { Figures } from '../brief.ts';
import { briefWords } from '../words/brief.ts';
import type { BriefProps } from './brief-props.ts';

interface Number {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly course: readonly number[];
  readonly said: string;
  readonly href: string;
  readonly tone?: 'overdue' | undefined;
}

/** Three numbers with their course over four weeks, each leading down to its tasks. */
export function BriefNumbers(props: BriefProps) {
  const words = briefWords[props.ask.locale];
  return (
    <section class="brief-part">
      <div class="brief-head">
        <h2>{words.numbers}</h2>
      </div>
      <ul class="brief-numbers">
        {numbersOf(props).map((number) => (
          <li class={number.tone ? `tone-${number.tone}` : undefined}>
            <a href={number.href}>{number.label}</a>
            <strong class="brief-number">{number.value}</strong>
            <span class="quiet">{number.note}</span>
            <Sparkline values={number.course} label={number.said} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const rateOf = ({ inTime, outOf }: Figures) => (outOf === 0 ? 0 : inTime / outOf);
/** To a tenth of a percentage point. */
const points = (rate: number) => Math.round(rate * 1000) / 10;

function numbersOf({ ask, brief, seen, rateFrom }: BriefProps): readonly Number[] {
  const { locale } = ask;
  const words = briefWords[locale];
  const { now, before } = brief;
  const days = [...before, now];
  const last = before.at(-1);
  const counted = (label: string, of: (figures: Figures) => number) => ({
    label,
    value: writeNumber(of(now), locale),
    note: last ? words.change(of(now) - of(last), last.day) : '',
    course: days.map(of),
    said: words.trend(
      label,
      days.map((day) => writeNumber(of(day), locale)),
    ),
  });
  const rate = (figures: Figures) => words.timelinessOf(figures.inTime, figures.outOf, rateFrom);
  const changed = last ? Math.round((points(rateOf(now)) - points(rateOf(last))) * 10) / 10 : 0;
  return [
    {
      ...counted(words.overdue, ({ overdue }) => overdue),
      href: listHref({ standing: 'open overdue' }),
      tone: now.overdue > 0 ? 'overdue' : undefined,
    },
    {
      ...counted(words.nearDue(seen.nearDueDays), ({ nearDue }) => nearDue),
      href: listHref({ label: 'near due' }),
    },
    {
      label: words.timeliness,
      value: rate(now),
      note: [
        words.timelinessNote(now.inTime, now.outOf),
        ...(last && now.outOf >= rateFrom ? [words.changeOfRate(changed, last.day)] : []),
      ].join('; '),
      course: days.map((day) => points(rateOf(day))),
      said: words.trend(words.timeliness, days.map(rate)),
      href: '/bang/bieu-do',
    },
  ];
}
