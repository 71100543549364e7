import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { uiWords } from '../words.ts';

/** A stretch of the text that means something: `[start, end)` in UTF-16 units of the text. */
export interface MarkedSpan {
  start: number;
  end: number;
  kind: MarkKind;
  /** The id of the mark in the page; the panel links to it. */
  id: string;
  href?: string | undefined;
  /** Said when the mark is hovered or heard. */
  title?: string | undefined;
  current?: boolean | undefined;
}

/** The looks of a mark; which meaning has which look is for the page to say in a legend. */
export type MarkKind = 'task' | 'citation' | 'date' | 'name' | 'praise' | 'doubt' | 'wish' | 'found';

interface MarkedTextProps {
  locale: Locale;
  text: string;
  spans: readonly MarkedSpan[];
  /** The form fields (by id) that take the start and end of what is selected, for adding a finding by hand. */
  selectInto?: { start: string; end: string; quote?: string | undefined } | undefined;
}

/** A text exactly as it is, with its marked stretches nested or overlapping; not one character is added. */
export function MarkedText({ locale, text, spans, selectInto }: MarkedTextProps) {
  const drawn = draw(text, { from: 0, to: text.length, spans: inOrder(spans, text.length), seen: new Set() });
  if (!selectInto) return <div class="marked">{drawn}</div>;
  const words = uiWords[locale];
  return (
    <div data-controller="selection" data-selection-into-value={JSON.stringify(selectInto)}>
      <p class="field-hint" id="selection-hint" hidden data-selection-target="hint">
        {words.selectHint}
      </p>
      <div class="marked" data-selection-target="text">
        {drawn}
      </div>
      <output class="visually-hidden" data-selection-target="said" />
    </div>
  );
}

/** Spans that lie in the text, outer before inner. */
function inOrder(spans: readonly MarkedSpan[], length: number): MarkedSpan[] {
  return spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(length, span.end) }))
    .filter((span) => span.start < span.end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

interface Stretch {
  from: number;
  to: number;
  spans: readonly MarkedSpan[];
  /** Ids already given in this page: a span cut in two by another keeps its id on the first piece. */
  seen: Set<string>;
  /** The innermost link around this stretch. */
  href?: string | undefined;
}

function draw(text: string, stretch: Stretch): Child[] {
  const pieces: Child[] = [];
  let waiting = stretch.spans;
  let at = stretch.from;
  while (at < stretch.to) {
    const [outer, ...rest] = waiting;
    if (!outer) {
      pieces.push(plain(text.slice(at, stretch.to), stretch.href));
      break;
    }
    if (outer.start > at) pieces.push(plain(text.slice(at, outer.start), stretch.href));
    const inside = rest.filter((span) => span.start < outer.end);
    pieces.push(
      <Mark span={outer} seen={stretch.seen}>
        {draw(text, {
          from: outer.start,
          to: outer.end,
          spans: inside.map((span) => ({ ...span, end: Math.min(span.end, outer.end) })),
          seen: stretch.seen,
          href: outer.href ?? stretch.href,
        })}
      </Mark>,
    );
    at = outer.end;
    waiting = rest
      .filter((span) => span.end > outer.end)
      .map((span) => ({ ...span, start: Math.max(span.start, outer.end) }))
      .sort((one, other) => one.start - other.start || other.end - one.end);
  }
  return pieces;
}

function plain(text: string, href: string | undefined): Child {
  return href && text ? <a href={safeHref(href)}>{text}</a> : text;
}

function Mark({ span, seen, children }: { span: MarkedSpan; seen: Set<string>; children?: Child }) {
  const first = !seen.has(span.id);
  seen.add(span.id);
  return (
    <mark
      class={`mark mark-${span.kind}`}
      id={first ? span.id : undefined}
      data-span={span.id}
      title={span.title}
      aria-current={span.current ? 'true' : undefined}
    >
      {children}
    </mark>
  );
}
