import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { links } from './links.ts';

test.each([
  'See [the tasks](src/domain/tasks/TASKS.md).',
  '![a picture](picture.png)',
  'See [the terms](GLOSSARY.md#words).',
  'See [below](#below).',
  '[a]: gone.md',
])('a link that leads nowhere is reported: %s', async (line) => {
  expect(await breaches(links, { 'README.md': `# Tidy\n\n${line}\n` })).toEqual([
    expect.stringContaining('README.md:3 '),
  ]);
});

test('links to files, folders, headings and other sites lead somewhere; code holds no links', async () => {
  const text = `# Việc đến hạn: «đỏ trước»

[tasks](src/domain/tasks/) [readme](src/domain/tasks/README.md "tasks") [here](#việc-đến-hạn-đỏ-trước)
[terms](GLOSSARY.md#terms) [site](https://example.org/a.md) \`[no](link.md)\`

\`\`\`
[no](link.md)
\`\`\`
`;
  expect(await breaches(links, { 'README.md': text })).toEqual([]);
});
