import { couldNotRun, runInstalled } from '../command.ts';
import type { Finding, Rule } from '../rule.ts';

interface Named {
  readonly name: string;
  readonly line?: number;
}

type Issue = { readonly file: string } & Readonly<Record<string, string | readonly Named[]>>;

/** Nothing is kept that nobody uses: no file, no export, no package. */
export const unused: Rule = {
  name: 'nothing unused',
  async run(root) {
    const outcome = await runInstalled('knip', ['--reporter', 'json', '--no-progress'], root);
    const start = outcome.out.indexOf('{"issues"');
    if (start < 0) return [couldNotRun('knip', outcome)];
    const { issues } = JSON.parse(outcome.out.slice(start)) as { issues: Issue[] };
    return issues.flatMap(describe);
  },
};

function describe({ file, ...kinds }: Issue): Finding[] {
  return Object.entries(kinds).flatMap(([kind, named]) =>
    typeof named === 'string'
      ? []
      : named.map(({ name, line }) => ({
          file,
          ...(line === undefined ? {} : { line }),
          says: kind === 'files' ? 'is used by nobody' : `${kind}: ${name}`,
        })),
  );
}
