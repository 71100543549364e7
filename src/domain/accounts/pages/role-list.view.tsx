import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { DefinitionList } from '../../../ui/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import type { Grant } from '../account.ts';
import { accountWords } from '../words.ts';

interface RoleListProps {
  ask: Ask<Actor>;
  grants: readonly Grant[];
  tree: BodyTree;
}

/** Roles by name, each with its body and its time. */
export function RoleList({ ask, grants, tree }: RoleListProps) {
  const words = accountWords[ask.locale];
  return (
    <DefinitionList
      locale={ask.locale}
      items={grants.map((grant) => [
        words.roles[grant.role],
        <>
          {tree.nameOf(grant.bodyId)}
          <br />
          <span class="quiet">{periodOf(grant, ask)}</span>
        </>,
      ])}
    />
  );
}

/** The time of a grant in words: since a day, or from a day and before another. */
export function periodOf({ valid }: Pick<Grant, 'valid'>, ask: Ask<Actor>): string {
  const from = valid.from ? writeDay(valid.from) : '';
  return accountWords[ask.locale].kept.fromUntil(from, valid.until ? writeDay(valid.until) : null);
}
