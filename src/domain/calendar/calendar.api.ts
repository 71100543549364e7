import { z } from 'zod';
import { answerDay, apiDay, endpoint, writtenDay } from '../../kernel/api/index.ts';
import { loadCalendar } from './calendar.store.ts';
import { dayKind, entryOn } from './calendar.ts';
import { computeDeadline } from './deadline.ts';
import { deadlineExplanation } from './deadline-explanation.ts';
import { datedPart, spelledRule, timeOfDay, timeOfRule } from './deadline-rule.ts';
import { deadlineSentence, deadlineWarnings } from './explain-deadline.ts';
import { horizonSentence } from './tell-deadline.ts';
import { calendarFailures } from './words.ts';
import { isWorkingDay } from './working-day.ts';

const mostDays = 400;

const oneDay = z
  .object({
    day: answerDay(),
    working: z.boolean(),
    /** Why it differs from the ordinary week; nothing where it does not. */
    because: z
      .object({ kind: dayKind, name: z.string(), source: z.string(), verified: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'CalendarDay' });

/** Which days of a span are working days, and why where the ordinary week does not hold. */
export const listDays = endpoint({
  name: 'listDays',
  about: {
    vi: `Các ngày từ «from» đến hết «to», nhiều nhất ${mostDays} ngày: ngày nào làm việc, và vì sao khi khác tuần thường.`,
    en: `The days from “from” up to and with “to”, at most ${mostDays}: which are working days, and why where the ordinary week does not hold.`,
  },
  query: z.strictObject({ from: apiDay(), to: apiDay() }),
  answer: z.object({ workingDays: z.int(), rows: z.array(oneDay) }),
  async handle({ query: { from, to }, locale }) {
    const days = from.until(to, { largestUnit: 'day' }).days + 1;
    if (days < 1 || days > mostDays) throw calendarFailures.spanTooLong({ days: mostDays });
    const calendar = await loadCalendar();
    const rows = Array.from({ length: days }, (_, nth) => from.add({ days: nth })).map((day) => {
      const entry = entryOn(day, calendar);
      return {
        day: writtenDay(day),
        working: isWorkingDay(day, calendar),
        because: entry
          ? { kind: entry.kind, name: entry.name[locale], source: entry.source, verified: entry.verified }
          : null,
      };
    });
    return { body: { workingDays: rows.filter(({ working }) => working).length, rows } };
  },
});

const computed = z
  .object({
    /** Nothing for a horizon, which never falls due. */
    due: answerDay().nullable(),
    time: timeOfDay.nullable(),
    sentence: z.string(),
    warnings: z.array(z.string()),
    explanation: deadlineExplanation.nullable(),
  })
  .meta({ id: 'ComputedDeadline' });

/** The day a deadline comes to, with the sentence that says how it was found. */
export const askDeadline = endpoint({
  name: 'computeDeadline',
  about: {
    vi: 'Thời hạn rơi vào ngày nào theo lịch làm việc hiện có, kèm câu giải thích. Không lưu gì.',
    en: 'The day a deadline comes to by the present calendar, with the sentence that explains it. Nothing is kept.',
  },
  body: z.strictObject({ rule: spelledRule }),
  answer: computed,
  async handle({ body: { rule }, locale }) {
    const dated = datedPart(rule);
    if (!dated) {
      const sentence = rule.kind === 'horizon' ? horizonSentence(rule.year, locale) : '';
      return { body: { due: null, time: null, sentence, warnings: [], explanation: null } };
    }
    const { due, explanation } = computeDeadline(dated, await loadCalendar());
    return {
      body: {
        due: writtenDay(due),
        time: timeOfRule(rule) ?? null,
        sentence: deadlineSentence(explanation, locale),
        warnings: deadlineWarnings(explanation, locale),
        explanation,
      },
    };
  },
});
