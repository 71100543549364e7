import ts from 'typescript';
import type { Finding } from './rule.ts';
import { listFiles, readText } from './tree.ts';

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of one TypeScript file; parsed once for all rules while its text stays the same. */
export function parse(root: string, path: string): ts.SourceFile {
  const text = readText(root, path);
  const key = `${root}\n${path}`;
  const known = parsed.get(key);
  if (known?.text === text) return known;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  parsed.set(key, source);
  return source;
}

/** Visits a node and everything below it, from the top. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The breach at a node, with its line. */
export function at(node: ts.Node, says: string): Finding {
  const source = node.getSourceFile();
  const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return { file: source.fileName, line, says };
}

/** Runs one look at every node of the TypeScript files that a rule is about, and gathers the breaches. */
export function inspect(
  root: string,
  isAbout: (path: string) => boolean,
  look: (node: ts.Node) => Finding | undefined,
): Finding[] {
  const findings: Finding[] = [];
  for (const path of listFiles(root, /\.tsx?$/).filter(isAbout)) {
    walk(parse(root, path), (node) => {
      const finding = look(node);
      if (finding) findings.push(finding);
    });
  }
  return findings;
}
