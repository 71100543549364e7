import ts from 'typescript';
import type { Finding, Rule } from '../rule.ts';
import { at, inspect } from '../syntax.ts';
import { isExample, isTest } from '../tree.ts';

/** The name of the product is the same in every language. */
const wordmark = 'Bản Lề';

/** Attributes that a person reads or hears. */
const readAttributes =
  /^(title|placeholder|alt|label|hint|legend|heading|caption|summary|text|message|content|(aria|data)-(.*-)?(label|description|placeholder|valuetext|roledescription|confirm|message|text|title))$/;

/** A view has no words of its own: all that a user reads comes from words.ts, in their language. */
export const wordsInViews: Rule = {
  name: 'views without words',
  async run(root) {
    return inspect(
      root,
      (path) => /^src\/.*\.tsx$/.test(path) && !isTest(path) && !isExample(path),
      lookAtWords,
    );
  },
};

function lookAtWords(node: ts.Node): Finding | undefined {
  if (ts.isJsxText(node)) return isWord(node.text) && !isKey(node) ? complain(node, node.text) : undefined;
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return lookAtShown(node.expression);
  if (!ts.isJsxAttribute(node) || !node.initializer) return undefined;
  if (!isRead(node)) return undefined;
  return lookAtShown(ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer);
}

/** `<meta content>` speaks to browsers, and only a button shows its value. */
function isRead(attribute: ts.JsxAttribute): boolean {
  const name = attribute.name.getText();
  const element = attribute.parent.parent.tagName.getText();
  if (name === 'content') return element !== 'meta';
  if (name === 'value')
    return element === 'input' && /type="(submit|button|reset)"/.test(attribute.parent.getText());
  return readAttributes.test(name);
}

function lookAtShown(shown: ts.Node | undefined): Finding | undefined {
  if (!shown) return undefined;
  for (const [node, text] of literalsOf(shown)) {
    if (isWord(text)) return complain(node, text);
  }
  return undefined;
}

/** The literals that reach the page from an expression, whichever way it turns out. */
function literalsOf(node: ts.Node): [ts.Node, string][] {
  if (ts.isStringLiteralLike(node)) return [[node, node.text]];
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    return parts.map((part) => [node, part]);
  }
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && joins.has(node.operatorToken.kind))
    return [...literalsOf(node.left), ...literalsOf(node.right)];
  return [];
}

const joins = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

function isWord(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(wordmark, '').replace(/&#?\w+;/g, ''));
}

/** What is printed on a key of the keyboard is the same in every language. */
function isKey(node: ts.JsxText): boolean {
  return ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === 'kbd';
}

function complain(node: ts.Node, text: string): Finding {
  return at(node, `has words of its own, «${text.trim().slice(0, 40)}»; take them from words.ts`);
}
