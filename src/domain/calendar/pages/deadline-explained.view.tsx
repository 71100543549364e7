import type { Locale } from '../../../kernel/words/index.ts';
import { Notice, Stack } from '../../../ui/index.ts';
import type { DeadlineExplanation } from '../deadline-explanation.ts';
import { deadlineSentence, deadlineWarnings } from '../explain-deadline.ts';
import { calendarWords } from '../words.ts';

interface DeadlineExplainedProps {
  locale: Locale;
  explanation: DeadlineExplanation;
}

/** How a deadline was found, and what whoever relies on it should beware of. */
export function DeadlineExplained({ locale, explanation }: DeadlineExplainedProps) {
  const warnings = deadlineWarnings(explanation, locale);
  return (
    <Stack gap="tight">
      <p>{deadlineSentence(explanation, locale)}</p>
      {warnings.length > 0 ? (
        <Notice tone="warning" locale={locale} title={calendarWords[locale].beware}>
          {warnings.map((warning) => (
            <p>{warning}</p>
          ))}
        </Notice>
      ) : null}
    </Stack>
  );
}
