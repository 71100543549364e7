import ts from 'typescript';
import type { Finding, Rule } from '../rule.ts';
import { at, inspect } from '../syntax.ts';
import { isTest, listFiles, readText } from '../tree.ts';

const starters = new Set(['it', 'test', 'describe', 'suite', 'bench']);
const evasions = new Set(['only', 'skip', 'todo', 'fails', 'skipIf', 'runIf']);

/** Every test runs, every time. */
export const honestTests: Rule = {
  name: 'every test runs',
  async run(root) {
    return inspect(root, isTest, (node) => {
      if (!ts.isPropertyAccessExpression(node) || !evasions.has(node.name.text)) return undefined;
      return starters.has(starterOf(node)) ? at(node, `uses ${node.getText()}`) : undefined;
    });
  },
};

function starterOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return starterOf(node.expression);
  return node.getText();
}

// Spelt apart so that this file does not report itself.
const unfinishedMark = new RegExp(
  `\\b(${['TO', 'FIX'].map((start, n) => start + ['DO', 'ME'][n]).join('|')})\\b`,
);

/** What is to be done is an issue, never a note in the code. */
export const nothingUnfinished: Rule = {
  name: 'nothing left to do in the code',
  async run(root) {
    const findings: Finding[] = [];
    for (const file of listFiles(root, /\.(tsx?|mjs|cjs|sql|css|md|sh)$|^\.ci\//)) {
      for (const [index, line] of readText(root, file).split('\n').entries()) {
        const mark = unfinishedMark.exec(line);
        if (mark) findings.push({ file, line: index + 1, says: `leaves a ${mark[0]}` });
      }
    }
    return findings;
  },
};

const silencers = /@ts-(ignore|nocheck)/;

/** No `any`, and no comment that silences the compiler. */
export const typed: Rule = {
  name: 'no any',
  async run(root) {
    const everywhere = () => true;
    return [
      ...inspect(root, everywhere, (node) =>
        node.kind === ts.SyntaxKind.AnyKeyword
          ? at(node, 'says any; name the type or say unknown')
          : undefined,
      ),
      ...listFiles(root, /\.tsx?$/).flatMap((file) => silencedLines(root, file)),
    ];
  },
};

function silencedLines(root: string, file: string): Finding[] {
  const lines = readText(root, file).split('\n');
  return lines.flatMap((line, index) => {
    const found = /^\s*(\/\/|\/\*|\{\/\*)/.test(line) ? silencers.exec(line) : null;
    return found ? [{ file, line: index + 1, says: `silences the compiler with ${found[0]}` }] : [];
  });
}

/** The content policy of every page refuses inline styles and scripts, so no view may write them. */
export const nothingInline: Rule = {
  name: 'no inline style or script',
  async run(root) {
    return inspect(root, (path) => path.endsWith('.tsx'), lookAtInline);
  },
};

function lookAtInline(node: ts.Node): Finding | undefined {
  if (ts.isJsxOpeningLikeElement(node) && node.tagName.getText() === 'style')
    return at(node, 'writes a style into the page; it belongs in the stylesheet');
  if (!ts.isJsxAttribute(node)) return undefined;
  const name = node.name.getText();
  if (name === 'style') return at(node, 'has a style attribute; it belongs in the stylesheet');
  if (/^on[a-z]+$/i.test(name)) return at(node, `has ${name}; behaviour belongs in a controller`);
  return undefined;
}
