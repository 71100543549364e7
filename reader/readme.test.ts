import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, readSymbol, version } from './index.ts';

const run = promisify(execFile);
const here = import.meta.dirname;

describe('what the readme says', () => {
  it('holds for its example', () => {
    const text =
      'Bí thư Thành ủy Minh Châu Lê Thị Ngọc Hân đề nghị Sở Nội vụ rà soát hồ sơ trước ngày 15/6/2031.';
    const [asked] = read(text).assignments;
    expect(text.slice(asked!.action.start, asked!.action.end)).toBe('rà soát hồ sơ');
    expect(asked!.addressees).toEqual(['Sở Nội vụ']);
    expect(asked!.deadline).toMatchObject({ iso: '2031-06-15', rule: 'deadlines/day' });
    expect(readSymbol('14 KL TW')).toEqual({ number: '14', type: 'KL', issuer: 'TW', printed: '14-KL/TW' });
  });

  it('names one edition of the rules in the package and in the program', async () => {
    expect(JSON.parse(await readFile(join(here, 'package.json'), 'utf8'))).toMatchObject({ version });
  });
});

describe('a rule added in three steps', () => {
  let copy = '';
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'banle-rule-'));
    await cp(here, join(copy, 'reader'), { recursive: true });
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  const add = async (path: string, after: RegExp, lines: string) => {
    const file = join(copy, 'reader', path);
    const before = await readFile(file, 'utf8');
    expect(before).toMatch(after);
    await writeFile(
      file,
      before.replace(after, (opening) => `${opening}\n${lines}`),
    );
  };
  /** The cases of the copy that its rules do not read as they should. */
  const failing = async (): Promise<string[]> => {
    const script = `
      const { read } = await import(${JSON.stringify(join(copy, 'reader/index.ts'))});
      const { dateCases } = await import(${JSON.stringify(join(copy, 'reader/rules/dates/dates.cases.ts'))});
      const told = (text) => read(text).dates.map((d) => [text.slice(d.start, d.end), d.iso, ...(d.inferred ? [true] : [])]);
      const wrong = dateCases.filter(({ text, found }) => JSON.stringify(told(text)) !== JSON.stringify(found));
      console.log(JSON.stringify(wrong.map(({ text }) => text)));`;
    const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    return JSON.parse(stdout) as string[];
  };

  it('is read after the third, with every other date as before', async () => {
    const readme = await readFile(join(here, 'README.md'), 'utf8');
    const steps = readme.slice(readme.indexOf('## Add a rule'));
    const [cases, row] = [...steps.matchAll(/```ts\n(.*?)\n```/gs)].map((block) => block[1]!);
    await add('rules/dates/dates.cases.ts', /const dateCases[^[]*\[\] = \[/, cases!);
    expect(await failing()).toEqual(['báo cáo trong tuần 23/2031']);
    await add('rules/dates/dates.ts', /const dateRows = rowsOf<Fields>\(\[/, row!);
    expect(await failing()).toEqual([]);
  });
});
