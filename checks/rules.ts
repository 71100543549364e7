import type { Rule } from './rule.ts';
import { clock } from './rules/clock.ts';
import { browserTypes, types } from './rules/compiler.ts';
import { databaseAccess } from './rules/database-access.ts';
import { docstrings } from './rules/docstrings.ts';
import { honestTests, nothingInline, nothingUnfinished, typed } from './rules/honesty.ts';
import { imports } from './rules/imports.ts';
import { landedMigrations } from './rules/landed-migrations.ts';
import { links } from './rules/links.ts';
import { migrations } from './rules/migrations.ts';
import { exactVersions, licences } from './rules/packages.ts';
import { fileSize, folderNames, parameters } from './rules/sizes.ts';
import { glossary, sliceShape } from './rules/slices.ts';
import { sqlDownward } from './rules/sql.ts';
import { style } from './rules/style.ts';
import { unused } from './rules/unused.ts';
import { wordsInViews } from './rules/words-in-views.ts';

/** The rules whose work is done by a program of its own, the longest first. */
export const rulesByPrograms: readonly Rule[] = [types, unused, imports, browserTypes, style];

/** The rules that read the tree themselves; together they parse each file once. */
export const rulesByReading: readonly Rule[] = [
  sqlDownward,
  migrations,
  landedMigrations,
  databaseAccess,
  wordsInViews,
  clock,
  fileSize,
  parameters,
  folderNames,
  sliceShape,
  glossary,
  links,
  docstrings,
  honestTests,
  nothingUnfinished,
  nothingInline,
  typed,
  exactVersions,
  licences,
];
