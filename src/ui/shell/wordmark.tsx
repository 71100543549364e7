import { uiWords } from '../words.ts';

/** The mark: a hinge, one leaf fixed, the other opening like a page, held by one pin. */
export function HingeMark() {
  return (
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <path class="mark-leaf" d="M3 5h10v4.5h4v4.5h-4v4h4v4.5h-4V27H3z" />
      <path class="mark-door" d="M29 2.5v27L19 27v-4.5h-1V18h1v-4h-1V9.5h1V5z" />
      <circle class="mark-pin" cx="15" cy="7" r="1.5" />
      <circle class="mark-pin" cx="15" cy="25" r="1.5" />
    </svg>
  );
}

/** The name of the system with its mark, leading to its first page. */
export function Wordmark({ href }: { href: string }) {
  return (
    <a class="wordmark" href={href}>
      <HingeMark />
      <span>{uiWords.vi.product}</span>
    </a>
  );
}
