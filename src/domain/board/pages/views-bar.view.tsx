import type { Ask } from '../../../kernel/http/index.ts';
import { safeHref } from '../../../ui/index.ts';
import { keptQuery, type ListedView, type Place, viewHref } from '../view.ts';
import { viewWords } from '../words/views.ts';
import { viewFormHref } from './view-paths.ts';

interface ViewsBarProps {
  ask: Ask;
  place: Place;
  /** The question that is asked now, as an address tells it. */
  query: string;
  views: readonly ListedView[];
}

/** The saved views of a place, one press away; and the way to save what is asked now. */
export function ViewsBar({ ask, place, query, views }: ViewsBarProps) {
  const words = viewWords[ask.locale];
  const asked = keptQuery(place, query);
  const isKept = views.some((view) => view.query === asked);
  if (views.length === 0 && asked === '') return null;
  return (
    <nav class="views" aria-label={words.bar}>
      {views.length > 0 ? (
        <ul>
          {views.map((view) => (
            <li>
              <a
                class="chip"
                href={safeHref(viewHref(view))}
                aria-current={view.query === asked ? 'true' : undefined}
              >
                {view.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {isKept ? null : <a href={viewFormHref(place, asked)}>{words.keep}</a>}
      <a href="/bang/bo-loc">{words.manage}</a>
    </nav>
  );
}
