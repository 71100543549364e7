import { couldNotRun, runInstalled } from '../command.ts';
import type { Rule } from '../rule.ts';

interface Report {
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly category: string;
    readonly message: string;
    readonly location: { readonly path: string; readonly start?: { readonly line: number } };
  }[];
}

/** One format and one set of lint rules, Biome's. */
export const style: Rule = {
  name: 'style',
  async run(root) {
    const outcome = await runInstalled(
      'biome',
      ['ci', '--error-on-warnings', '--reporter=json', '--max-diagnostics=500', '.'],
      root,
    );
    if (outcome.code === 0) return [];
    // Around the report Biome writes the codes that reset a terminal's colours.
    const report = /\{.*\}/s.exec(outcome.out)?.[0];
    if (!report) return [couldNotRun('biome', outcome)];
    const { diagnostics } = JSON.parse(report) as Report;
    const counted = diagnostics.filter(({ severity }) => severity !== 'info');
    return counted.map(({ category, message, location }) => ({
      file: location.path,
      ...(location.start?.line ? { line: location.start.line } : {}),
      says: `${message} [${category}]`,
    }));
  },
};
