import ts from 'typescript';
import type { Finding, Rule } from '../rule.ts';
import { at, inspect } from '../syntax.ts';
import { isExample, isGenerated, isTest, listFiles, readText } from '../tree.ts';

const mostLines = 300;
const mostParameters = 3;
const tables = /(^|\/)words\.ts$|(^|\/)words\/|^reader\/lexicon\/|^reader\/corpus\/|^src\/app\/routes\.ts$/;
const drawers = new Set(['utils', 'helpers', 'common', 'types', 'lib', 'services']);

/** A file is split at 300 lines; tests, cases, words, lexicon, the one list of routes and generated tables may be longer. */
export const fileSize: Rule = {
  name: 'files of at most 300 lines',
  async run(root) {
    const findings: Finding[] = [];
    for (const file of listFiles(root, /\.(tsx?|mjs|cjs)$/)) {
      if (isTest(file) || isExample(file) || isGenerated(file) || tables.test(file)) continue;
      const lines = readText(root, file).trimEnd().split('\n').length;
      if (lines > mostLines) findings.push({ file, says: `has ${lines} lines; split it at ${mostLines}` });
    }
    return findings;
  },
};

/** At most three positional parameters, then one object. */
export const parameters: Rule = {
  name: 'at most three parameters',
  async run(root) {
    return inspect(
      root,
      (path) => !isGenerated(path),
      (node) => {
        if (!isFunction(node) || isHandedOver(node)) return undefined;
        const taken = node.parameters.filter((parameter) => parameter.name.getText() !== 'this').length;
        if (taken <= mostParameters) return undefined;
        return at(node, `takes ${taken} parameters; after ${mostParameters} hand over one object`);
      },
    );
  },
};

/** A function written in place for a call takes what that call gives it. */
function isHandedOver(node: ts.FunctionLikeDeclaration): boolean {
  return ts.isCallExpression(node.parent) && node.parent.arguments.some((argument) => argument === node);
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node)
  );
}

/** No folder is a drawer: what has no noun has not been understood yet. */
export const folderNames: Rule = {
  name: 'no drawers',
  async run(root) {
    const found = new Set<string>();
    for (const file of listFiles(root).filter((path) => /^(src|reader)\//.test(path))) {
      const folders = file.split('/').slice(0, -1);
      const drawer = folders.findIndex((folder) => drawers.has(folder));
      if (drawer >= 0) found.add(folders.slice(0, drawer + 1).join('/'));
    }
    return [...found].map((file) => ({ file, says: 'is a drawer; name the folder after its noun' }));
  },
};
