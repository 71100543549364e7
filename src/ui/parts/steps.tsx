import type { Locale } from '../../kernel/words/index.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../words.ts';

interface StepsProps {
  locale: Locale;
  steps: readonly string[];
  /** Which step one is at, counted from 0; all are done when it is their number. */
  current: number;
}

/** The steps of a course of work: done, at hand, to come. */
export function Steps({ locale, steps, current }: StepsProps) {
  const words = uiWords[locale];
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li
          class={index < current ? 'step-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span class="step-number number" aria-hidden="true">
            {index < current ? <Icon name="check" /> : index + 1}
          </span>
          <span>
            {step}
            <span class="visually-hidden">
              {` (${index < current ? words.done : index === current ? words.currentStep : words.stepToCome})`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
