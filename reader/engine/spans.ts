import type { Span } from './text.ts';

/** Index of the first span that starts at or after an offset, in spans sorted by start. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that lie within a stretch, from spans sorted by start. */
export function inside<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  const found: S[] = [];
  for (let i = firstFrom(spans, start); i < spans.length && spans[i]!.start < end; i += 1) {
    if (spans[i]!.end <= end) found.push(spans[i]!);
  }
  return found;
}

/** The last of the spans that lie within a stretch, from spans sorted by start. */
export function lastInside<S extends Span>(spans: readonly S[], { start, end }: Span): S | undefined {
  for (let i = firstFrom(spans, end) - 1; i >= 0 && spans[i]!.start >= start; i -= 1)
    if (spans[i]!.end <= end) return spans[i];
  return undefined;
}

/** The span that begins exactly at an offset, from spans sorted by start. */
export function at<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const found = spans[firstFrom(spans, offset)];
  return found?.start === offset ? found : undefined;
}
