import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { style } from './style.ts';

test.each([
  ['const a = 1\nexport { a }\n', 'format'],
  ['export const now = new Date();\n', 'noRestrictedGlobals'],
  [`import { readClock } from '../time/index';\n\nexport { readClock };\n`, 'useImportExtensions'],
  [`export function long() {\n${"  console.log('a line');\n".repeat(61)}}\n`, 'noExcessiveLinesPerFunction'],
  [`import fs from 'fs';\n\nexport { fs };\n`, 'useNodejsImportProtocol'],
])('a breach of style is reported: %j', async (text, rule) => {
  const found = await breaches(style, { 'src/kernel/words/index.ts': text });
  expect(found).toContainEqual(expect.stringMatching(new RegExp(`^src/kernel/words/index.ts\\S* .*${rule}`)));
});
