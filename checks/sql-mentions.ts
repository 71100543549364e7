import ts from 'typescript';
import { walk } from './syntax.ts';

/** A table, view or function as SQL names it, and whether the statement changes it. */
export interface Mention {
  /** Undefined when the name stands without its schema. */
  readonly schema: string | undefined;
  readonly table: string;
  readonly writes: boolean;
  /** Counted from 1, in the file. */
  readonly line: number;
}

const name = '"?([a-z_][a-z0-9_]*)"?';
const writeWords = [
  'insert\\s+into',
  'update(?:\\s+only)?',
  'delete\\s+from(?:\\s+only)?',
  'merge\\s+into',
  'truncate(?:\\s+table)?',
  'copy',
  '(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+)?(?:materialized\\s+)?(?:table|view|function|procedure|sequence|type|domain|index)(?:\\s+if\\s+(?:not\\s+)?exists)?',
  'create\\s+(?:unique\\s+)?index[^;()]*?\\son',
  '(?:create|drop)\\s+(?:or\\s+replace\\s+)?(?:constraint\\s+)?(?:trigger|policy)[^;]*?\\son',
].join('|');
const writing = new RegExp(`\\b(?:${writeWords})\\s+${name}\\.${name}`, 'gi');
const joining = new RegExp(`\\b(?:join|insert\\s+into|delete\\s+from)\\s+${name}\\.${name}`, 'gi');

/** The names in a text of SQL, each with what is done to it; schemas that nobody owns are named too. */
export function mentionsInSql(text: string, known: readonly string[]): Mention[] {
  const sql = withoutComments(text);
  const lineOf = (index: number) => sql.slice(0, index).split('\n').length;
  const written = new Map([...sql.matchAll(writing)].map((match) => [endOf(match), match]));
  const anyKnown = new RegExp(`(?<![\\w.])"?(${known.join('|')})"?\\.${name}`, 'g');
  const mentions = new Map<number, Mention>();
  for (const match of [...sql.matchAll(joining), ...sql.matchAll(anyKnown), ...written.values()]) {
    const [, schema, table = ''] = match;
    const writes = written.has(endOf(match));
    mentions.set(endOf(match), { schema, table, writes, line: lineOf(endOf(match)) });
  }
  return [...mentions.values()];
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text.replace(/--.*$/gm, blank).replace(/\/\*[\s\S]*?\*\//g, blank);
}

const reads = new Set([
  'selectFrom',
  'from',
  'using',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
]);
const writes = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);

/** The tables that a store asks for: in kysely's calls, and in every other text of it. */
export function mentionsInStore(source: ts.SourceFile, known: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  const named = namesOfCommonTables(source);
  const inCalls = new Set<ts.Node>();
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  walk(source, (node) => {
    for (const literal of tablesOfCall(node)) {
      const [path = ''] = literal.text.split(/\s+as\s+/);
      const [table = '', schema] = path.split('.').reverse();
      inCalls.add(literal);
      if (schema === undefined && named.has(table)) continue;
      mentions.push({ schema, table, writes: writes.has(methodOf(node) ?? ''), line: lineOf(literal) });
    }
    const sql = textOf(node);
    if (sql === undefined || inCalls.has(node)) return;
    for (const mention of mentionsInSql(sql, known))
      mentions.push({ ...mention, line: mention.line + lineOf(node) - 1 });
  });
  return mentions;
}

function methodOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return node.expression.name.text;
}

/** The table names handed to a query call; a subquery or a `sql` template is read where it stands. */
function tablesOfCall(node: ts.Node): ts.StringLiteralLike[] {
  const method = methodOf(node);
  if (!method || !ts.isCallExpression(node) || !(reads.has(method) || writes.has(method))) return [];
  if (isPlainFrom(node)) return [];
  const [first] = node.arguments;
  if (!first) return [];
  const handed = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
  return handed.filter(ts.isStringLiteralLike);
}

/** `Array.from('…')`, `Buffer.from('…')`: a name with a capital is no query. */
function isPlainFrom(node: ts.CallExpression): boolean {
  const { expression } = node;
  return ts.isPropertyAccessExpression(expression) && /^[A-Z]/.test(expression.expression.getText());
}

/** `with('late', …)` gives a name that later calls use without a schema. */
function namesOfCommonTables(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(source, (node) => {
    if (!/^with(Recursive)?$/.test(methodOf(node) ?? '')) return;
    const [first] = (node as ts.CallExpression).arguments;
    if (first && ts.isStringLiteralLike(first)) names.add(first.text.replace(/\(.*/, ''));
  });
  return names;
}

/** The text of a literal; what is filled into a template leaves a gap, its lines stay. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return ts.isImportDeclaration(node.parent) ? undefined : node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const gap = (text: string) => text.replace(/[^\n]/g, ' ');
  return node.templateSpans.reduce(
    (text, span) => `${text} ${gap(span.expression.getText())} ${span.literal.text}`,
    node.head.text,
  );
}
