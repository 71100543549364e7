import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, Notice } from '../../../ui/index.ts';
import { endedSince, type TaskFilter, without } from '../filter.ts';
import type { Shown } from '../shown.ts';
import { boardWords } from '../words.ts';

interface BoundsProps {
  ask: Ask;
  filter: TaskFilter;
  seen: Shown;
  hrefOf: (filter: TaskFilter) => string;
}

/** Says what the numbers leave out: what was recorded after a past day, and what ended long ago. */
export function Bounds({ ask, filter, seen, hrefOf }: BoundsProps) {
  const words = boardWords[ask.locale];
  const since = endedSince(filter, seen.today);
  const isPast = !seen.today.equals(ask.today);
  return (
    <>
      {isPast ? (
        <Notice tone="info" locale={ask.locale} title={words.asKnown(seen.today)}>
          <p>{words.asKnownLead}</p>
          <p>
            <ButtonLink href={hrefOf(without(filter, 'known'))} small>
              {words.backToToday}
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
      {since ? (
        <p class="quiet">
          {words.countedSince(since)} <a href={hrefOf({ ...filter, ended: 'ever' })}>{words.countEver}</a>
        </p>
      ) : null}
    </>
  );
}
