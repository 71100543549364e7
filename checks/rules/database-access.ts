import { posix } from 'node:path';
import ts from 'typescript';
import type { Rule } from '../rule.ts';
import { at, inspect } from '../syntax.ts';
import { isExample, isTest } from '../tree.ts';

/** Stores ask; kernel/db opens; the roof connects at start; the made-up city and measurements fill whole tables. */
const mayAsk = /\.store\.ts$|^src\/kernel\/db\/|^src\/app\/(?!.*\.(page|view)\.)|^database\/|^bench\//;

/** Only a store asks the database: `db` from kernel/db is imported nowhere else. */
export const databaseAccess: Rule = {
  name: 'only stores ask the database',
  async run(root) {
    return inspect(
      root,
      (path) => !mayAsk.test(path) && !isTest(path) && !isExample(path),
      (node) => {
        if (!ts.isImportDeclaration(node) || !leadsToDatabase(node)) return undefined;
        return takesQueries(node.importClause)
          ? at(node, 'imports db from kernel/db; ask a store')
          : undefined;
      },
    );
  },
};

function leadsToDatabase(node: ts.ImportDeclaration): boolean {
  const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
  if (!specifier.startsWith('.')) return false;
  const path = posix.join(posix.dirname(node.getSourceFile().fileName), specifier);
  return path.startsWith('src/kernel/db/');
}

function takesQueries(clause: ts.ImportClause | undefined): boolean {
  const named = clause?.namedBindings;
  if (!named) return false;
  if (ts.isNamespaceImport(named)) return true;
  return named.elements.some((element) => (element.propertyName ?? element.name).text === 'db');
}
