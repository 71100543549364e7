import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import type { Cursor, Turn } from '../turn.ts';
import { portalWords } from '../words.ts';
import { listPath } from './paths.ts';
import { TeaserView } from './teaser.view.tsx';

interface TurnProps {
  readonly ask: Ask<Actor | null>;
  readonly turn: Turn;
  /** The address of the list's beginning. */
  readonly path: string;
  /** Where this screen of the list began; nothing at its beginning. */
  readonly before: Cursor | undefined;
  readonly withSection?: boolean | undefined;
  /** The newest of all stands large above the others. */
  readonly firstLeads?: boolean | undefined;
  /** Said where there is nothing. */
  readonly none: string;
}

/** One screen of a list of articles, and the ways to what is older and to what is newest. */
export function TurnView({ ask, turn, path, before, withSection, firstLeads, none }: TurnProps) {
  const { locale } = ask;
  const words = portalWords[locale];
  if (turn.teasers.length === 0 && !before) return <p class="nothing">{none}</p>;
  return (
    <>
      {before ? <p class="when">{words.goesOn(before.at)}</p> : null}
      <ol class="plain turn">
        {turn.teasers.map((teaser, nth) => (
          <li>
            <TeaserView
              teaser={teaser}
              locale={locale}
              level={2}
              withSection={withSection}
              withLead
              picture={firstLeads && nth === 0 && !before ? 'large' : 'beside'}
            />
          </li>
        ))}
      </ol>
      {before || turn.next ? (
        <nav class="turn-ways" aria-label={words.listPages}>
          {before ? <a href={path}>{words.toNewest}</a> : null}
          {turn.next ? (
            <a href={listPath(path, turn.next)} rel="next">
              {words.older}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
