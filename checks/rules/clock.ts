import ts from 'typescript';
import type { Finding, Rule } from '../rule.ts';
import { at, inspect } from '../syntax.ts';
import { isTest, listFiles, readText } from '../tree.ts';

/**
 * Who may look at a clock besides kernel/time: benchmarks measure with it, the checks time themselves and must
 * run when the kernel does not, and a page in the browser is not on the server's clock.
 */
const excepted = /^src\/kernel\/time\/|^src\/ui\/browser\/|^bench\/|^checks\//;

const readings: Readonly<Record<string, ReadonlySet<string>>> = {
  Temporal: new Set(['Now']),
  performance: new Set(['now', 'timeOrigin']),
  process: new Set(['hrtime', 'uptime']),
};
const sqlReadings =
  /\b(now|clock_timestamp|transaction_timestamp|statement_timestamp)\s*\(\s*\)|\b(current_date|current_timestamp|localtimestamp)\b/i;

/** The clock is read only in kernel/time, once a request; it can be moved only because nobody else looks. */
export const clock: Rule = {
  name: 'one clock',
  async run(root) {
    const inCode = inspect(root, (path) => !excepted.test(path), lookAtClock);
    return [...inCode, ...lookAtMigrations(root)];
  },
};

function lookAtClock(node: ts.Node): Finding | undefined {
  if (ts.isIdentifier(node) && node.text === 'Date' && !isNameOfSomethingElse(node))
    return at(node, 'uses Date; take now or today from kernel/time');
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const { text } = node.expression;
    if (readings[text]?.has(node.name.text))
      return at(node, `reads the clock with ${text}.${node.name.text}`);
  }
  if (ts.isImportDeclaration(node) && (node.moduleSpecifier as ts.StringLiteral).text === 'temporal-polyfill')
    return at(node, 'imports temporal-polyfill; Temporal comes from kernel/time');
  if (isSqlTemplate(node) && !isTest(node.getSourceFile().fileName)) {
    const reading = sqlReadings.exec(node.template.getText());
    if (reading)
      return at(node, `lets the database read its own clock with ${reading[0]}; pass now or today`);
  }
  return undefined;
}

function isNameOfSomethingElse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return ts.isPropertyAssignment(parent) && parent.name === node;
}

function isSqlTemplate(node: ts.Node): node is ts.TaggedTemplateExpression {
  return ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql';
}

/** Rows that a migration itself writes may bear its moment; what it leaves behind may not look at a clock. */
function lookAtMigrations(root: string): Finding[] {
  return listFiles(root, /^database\/migrations\/.*\.sql$/).flatMap((file) => {
    const sql = readText(root, file).replace(/--.*$/gm, (comment) => ' '.repeat(comment.length));
    return [...sql.matchAll(statement)].flatMap(({ 0: text, index }) => {
      const reading = /^\s*(insert|update)\b/i.test(text) ? null : sqlReadings.exec(text);
      if (!reading) return [];
      const line = sql.slice(0, index + reading.index).split('\n').length;
      return [{ file, line, says: `leaves behind what reads the database's own clock with ${reading[0]}` }];
    });
  });
}

/** Up to a semicolon; a body between dollars and a text between quotes are one piece each. */
const statement = /(?:\$\$[\s\S]*?\$\$|'[^']*'|[^;'])+/g;
