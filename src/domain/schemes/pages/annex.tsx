import type { Ask } from '../../../kernel/http/index.ts';
import { Card } from '../../../ui/index.ts';
import type { TaskAnnex } from '../../tasks/index.ts';
import { annexName } from '../gather-tasks.ts';
import { listSchemesOf, type SchemeName } from '../schemes.store.ts';
import { schemeWords } from '../words.ts';
import { schemePath } from './paths.ts';

/** The schemes that a task is in, on its page. */
export const schemesAnnex: TaskAnnex = {
  name: annexName,
  draw: async (ask, { task }) => {
    const schemes = await listSchemesOf(task.id);
    return schemes.length === 0 ? {} : { aside: <InSchemes ask={ask} schemes={schemes} /> };
  },
};

function InSchemes({ ask, schemes }: { ask: Ask; schemes: readonly SchemeName[] }) {
  const words = schemeWords[ask.locale];
  return (
    <Card title={words.inSchemes} id="chuong-trinh">
      <ul class="plain">
        {schemes.map(({ id, kind, name, symbol }) => (
          <li>
            <span class="quiet">{words.called(kind, symbol)}</span>
            <br />
            <a href={schemePath(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
