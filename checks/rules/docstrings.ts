import ts from 'typescript';
import type { Finding, Rule } from '../rule.ts';
import { at, parse } from '../syntax.ts';
import { isExample, isGenerated, isTest, listFiles } from '../tree.ts';

/** Every exported function says in one sentence, in the words of the domain, what it does. */
export const docstrings: Rule = {
  name: 'a sentence on every exported function',
  async run(root) {
    const files = listFiles(root, /\.tsx?$/).filter((file) => isSupport(file) || !isExempt(file));
    return files.flatMap((file) => parse(root, file).statements.flatMap(undescribed));
  },
};

function isSupport(file: string): boolean {
  return file.startsWith('tests/support/');
}

function isExempt(file: string): boolean {
  return isTest(file) || isExample(file) || isGenerated(file) || file.endsWith('.d.ts');
}

function undescribed(statement: ts.Statement, index: number, all: readonly ts.Statement[]): Finding[] {
  if (!isExported(statement)) return [];
  if (ts.isFunctionDeclaration(statement)) {
    if (isDescribed(statement) || isLaterOverload(statement, all[index - 1])) return [];
    return [complain(statement, statement.name?.text ?? 'default')];
  }
  if (!ts.isVariableStatement(statement) || isDescribed(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && isFunction(initializer))
    .map((declaration) => complain(declaration, declaration.name.getText()));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isFunction(node: ts.Expression): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isDescribed(node: ts.Node): boolean {
  return ts
    .getJSDocCommentsAndTags(node)
    .some((doc) => ts.isJSDoc(doc) && ts.getTextOfJSDocComment(doc.comment)?.trim());
}

function isLaterOverload(node: ts.FunctionDeclaration, before: ts.Statement | undefined): boolean {
  return before !== undefined && ts.isFunctionDeclaration(before) && before.name?.text === node.name?.text;
}

function complain(node: ts.Node, name: string): Finding {
  return at(node, `exports ${name} without a sentence about it`);
}
