import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Finding, Rule } from '../rule.ts';
import { at, parse, walk } from '../syntax.ts';
import { listFloors, listFolders, readText } from '../tree.ts';

const mostReadmeLines = 25;

/** Every slice has its floor, a short README, a front door of named exports, and its words in both languages. */
export const sliceShape: Rule = {
  name: 'the shape of a slice',
  async run(root) {
    const floors = listFloors(root);
    const slices = listFolders(root, 'src/domain');
    return [
      ...slices.filter((slice) => !floors.includes(slice)).map(homeless),
      ...floors.filter((slice) => !slices.includes(slice)).map(empty),
      ...slices.flatMap((slice) => [
        ...lookAtReadme(root, slice),
        ...lookAtFrontDoor(root, slice),
        ...lookAtWords(root, slice),
      ]),
    ];
  },
};

const homeless = (slice: string): Finding => ({
  file: `src/domain/${slice}`,
  says: 'stands on no floor; name it in checks/floors.cjs',
});
const empty = (slice: string): Finding => ({
  file: 'checks/floors.cjs',
  says: `names ${slice}, which is no folder in src/domain`,
});

function lookAtReadme(root: string, slice: string): Finding[] {
  const file = `src/domain/${slice}/README.md`;
  if (!existsSync(join(root, file))) return [missing(file)];
  const lines = readText(root, file).trimEnd().split('\n').length;
  return lines > mostReadmeLines ? [{ file, says: `has ${lines} lines; at most ${mostReadmeLines}` }] : [];
}

function lookAtFrontDoor(root: string, slice: string): Finding[] {
  const file = `src/domain/${slice}/index.ts`;
  if (!existsSync(join(root, file))) return [missing(file)];
  return parse(root, file).statements.flatMap((statement) => {
    const opensAll = ts.isExportDeclaration(statement) && !isNamed(statement);
    return opensAll || ts.isExportAssignment(statement)
      ? [at(statement, 'opens more than named exports; name what slices above may use')]
      : [];
  });
}

function isNamed(statement: ts.ExportDeclaration): boolean {
  return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause);
}

function lookAtWords(root: string, slice: string): Finding[] {
  const file = `src/domain/${slice}/words.ts`;
  if (!existsSync(join(root, file))) return [missing(file)];
  const named = new Set<string>();
  walk(parse(root, file), (node) => {
    if (
      ts.isVariableDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node)
    )
      named.add(node.name.getText());
  });
  return ['vi', 'en']
    .filter((locale) => !named.has(locale))
    .map((locale) => ({ file, says: `has no ${locale}` }));
}

function missing(file: string): Finding {
  return { file, says: 'is missing; every slice has one' };
}

/** Every slice stands in the glossary under its name in code. */
export const glossary: Rule = {
  name: 'the glossary names every slice',
  async run(root) {
    const file = 'GLOSSARY.md';
    if (!existsSync(join(root, file))) return [{ file, says: 'is missing' }];
    const text = readText(root, file);
    return listFloors(root)
      .filter((slice) => !new RegExp(`\\b${slice}\\b`).test(text))
      .map((slice) => ({ file, says: `does not name the slice ${slice}` }));
  },
};
