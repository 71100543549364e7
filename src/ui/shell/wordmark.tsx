import { still } from '../still.ts';
import { uiWords } from '../words.ts';

/** The mark: a hinge, one leaf fixed, the other opening like a page, held by one pin. */
export function HingeMark() {
  return (
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <path class="mark-pin" d="M14.5 2h3v28h-3z" />
      <path class="mark-leaf" d="M2 5h17.5v6H13v10h6.5v6H2z" />
      <path class="mark-door" d="M19 5l11-3v28l-11-3v-7.5h-6.5v-7H19z" />
    </svg>
  );
}

const nameAndMark = still(() => (
  <>
    <HingeMark />
    <span>{uiWords.vi.product}</span>
  </>
));

/** The name of the system with its mark, leading to its first page. */
export function Wordmark({ href }: { href: string }) {
  return (
    <a class="wordmark" href={href}>
      {nameAndMark('')}
    </a>
  );
}
