import type { MarkKind } from './marked-text.tsx';

/** What each look of a mark means on this page. */
export function MarkLegend({ items }: { items: readonly { kind: MarkKind; label: string }[] }) {
  return (
    <ul class="mark-legend">
      {items.map((item) => (
        <li>
          <mark class={`mark mark-${item.kind}`}>{item.label}</mark>
        </li>
      ))}
    </ul>
  );
}
