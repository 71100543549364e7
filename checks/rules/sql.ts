import type { Finding, Rule } from '../rule.ts';
import { type Mention, mentionsInSql, mentionsInStore } from '../sql-mentions.ts';
import { parse } from '../syntax.ts';
import { isTest, listFiles, listFloors, readText } from '../tree.ts';

/** Read by every slice, written by the kernel alone. */
const kernelSchemas = ['kernel', 'record', 'files', 'pgboss'];
/** Where the migrator keeps its ledger, before any schema of ours stands. */
const ledger = 'public';
/** PostgreSQL's own; extensions live in public. */
const systemSchemas = ['pg_catalog', 'information_schema', 'public'];

const storePath = /^src\/(?:domain\/([^/]+)|kernel)\/(?:.*\.store\.ts|db\/.*\.ts)$/;
const migrationPath = /^database\/migrations\/(\d{4})__([a-z]+)__[a-z0-9_]+\.sql$/;

/** Each slice owns the schema of its name: its SQL reads lower slices and writes only at home. */
export const sqlDownward: Rule = {
  name: 'SQL reads downward and writes at home',
  async run(root) {
    const floors = listFloors(root);
    const known = [...floors, ...kernelSchemas, ...systemSchemas];
    const stores = listFiles(root, storePath).filter((file) => !isTest(file));
    return [
      ...stores.flatMap((file) => {
        const home = storePath.exec(file)?.[1] ?? 'kernel';
        return mentionsInStore(parse(root, file), known).flatMap((mention) =>
          judge({ file, home, floors, mention }),
        );
      }),
      ...listFiles(root, /^database\/migrations\//).flatMap((file) => {
        const named = migrationPath.exec(file)?.[2] ?? '';
        const home = kernelSchemas.includes(named) ? 'kernel' : named;
        if (home !== 'kernel' && !floors.includes(home)) return [misnamed(file)];
        return mentionsInSql(readText(root, file), known).flatMap((mention) =>
          judge({ file, home, floors, mention }),
        );
      }),
      ...numberedTwice(root),
    ];
  },
};

interface Case {
  readonly file: string;
  readonly home: string;
  readonly floors: readonly string[];
  readonly mention: Mention;
}

function judge({ file, home, floors, mention }: Case): Finding[] {
  const { schema, table, writes, line } = mention;
  const complain = (says: string) => [{ file, line, says }];
  if (schema === undefined) return complain(`names ${table} without its schema`);
  const atHome = home === 'kernel' ? [...kernelSchemas, ledger].includes(schema) : schema === home;
  if (atHome || (systemSchemas.includes(schema) && !writes)) return [];
  if (writes) return complain(`writes ${schema}.${table}, which is not ${home}'s own`);
  if (kernelSchemas.includes(schema)) return [];
  if (!floors.includes(schema)) return complain(`reads ${schema}.${table}, a schema of no slice`);
  const isLower = home !== 'kernel' && floors.indexOf(schema) < floors.indexOf(home);
  return isLower ? [] : complain(`reads ${schema}.${table}, which stands above ${home}`);
}

function misnamed(file: string): Finding {
  return { file, says: 'is not named NNNN__slice__table__change.sql after a slice or the kernel' };
}

function numberedTwice(root: string): Finding[] {
  const seen = new Set<string>();
  return listFiles(root, migrationPath).flatMap((file) => {
    const number = migrationPath.exec(file)?.[1] ?? '';
    if (seen.has(number)) return [{ file, says: `has the number ${number} a second time` }];
    seen.add(number);
    return [];
  });
}
