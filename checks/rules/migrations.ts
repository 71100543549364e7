import type { Finding, Rule } from '../rule.ts';
import { listFiles, readText } from '../tree.ts';

/** Types that lose something, each with the one that does not. */
const poorTypes: readonly (readonly [poor: RegExp, instead: string])[] = [
  [/\btimestamp\b(?!\s*(\(\d\)\s*)?with time zone)/i, 'timestamptz: a moment without its zone is none'],
  [
    /\b(var)?char(acter)?( varying)?\s*\(\d+\)/i,
    'text: a length is a rule and belongs in a check with a name',
  ],
  [/\b(big|small)?serial\b/i, 'an identity or uuidv7()'],
  [/\b(money|json)\b(?=\s*(,|not\b|default\b|$))/i, 'numeric or jsonb'],
];

/** Migrations use the types that lose nothing, and say beside each index which question it answers. */
export const migrations: Rule = {
  name: 'migrations with reasons',
  async run(root) {
    return listFiles(root, /^database\/migrations\/.*\.sql$/).flatMap((file) => {
      const lines = readText(root, file).split('\n');
      return lines.flatMap((line, index) => [
        ...lookAtIndex(lines, index).map((says) => ({ file, line: index + 1, says })),
        ...lookAtTypes(line).map((says) => ({ file, line: index + 1, says })),
      ]);
    }) satisfies Finding[];
  },
};

const anIndex = /^\s*create\s+(unique\s+)?index\b/i;

/** A reason stands on the line, or above it, or above the group of indexes that the line belongs to. */
function lookAtIndex(lines: readonly string[], index: number): string[] {
  const line = lines[index] ?? '';
  if (!anIndex.test(line) || line.includes('--')) return [];
  const above = lines.slice(0, index).findLast((each) => !anIndex.test(each)) ?? '';
  return /^\s*--/.test(above) ? [] : ['makes an index without saying what for'];
}

function lookAtTypes(line: string): string[] {
  const code = line.replace(/--.*/, '').replace(/'[^']*'/g, '');
  return poorTypes
    .filter(([poor]) => poor.test(code))
    .map(([, instead]) => `has a poor type; use ${instead}`);
}
