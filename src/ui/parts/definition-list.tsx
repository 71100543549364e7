import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { uiWords } from '../words.ts';

interface DefinitionListProps {
  locale: Locale;
  /** What is asked and what it is; nothing there is said as «chưa có», and `false` leaves the line out. */
  items: readonly (readonly [term: Child, value: Child] | false)[];
}

/** The facts of one thing, each beside its name. */
export function DefinitionList({ locale, items }: DefinitionListProps) {
  return (
    <dl class="definition">
      {items.map((item) =>
        item ? (
          <div>
            <dt>{item[0]}</dt>
            <dd>
              {isNothing(item[1]) ? <span class="empty-value">{uiWords[locale].emptyValue}</span> : item[1]}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function isNothing(value: Child): boolean {
  return value === null || value === undefined || value === '' || value === false;
}
