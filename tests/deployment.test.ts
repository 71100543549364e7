import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, settings } from '../src/kernel/config/index.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const known = new Set(settings.map(({ name }) => name));

describe('what is said of the settings', () => {
  it('says of each what it is for', () => {
    expect(settings.length).toBeGreaterThan(10);
    expect(settings.filter(({ about }) => about.length < 10)).toEqual([]);
  });

  it('is what the page on deployment says', () => {
    const rows = [...read('docs/deployment.md').matchAll(/^\| `([A-Z0-9_]+)` \| (.+) \|$/gm)];
    expect(rows.map(([, name, about]) => ({ name, about }))).toEqual(settings);
  });
});

describe('the files to copy', () => {
  it.each(['deploy/banle.service', 'deploy/banle.env.example', 'deploy/Containerfile'])(
    '%s names settings that there are',
    (path) => {
      const named = [...read(path).matchAll(/\b(BANLE_[A-Z0-9_]+|DATABASE_URL|PORT|HOST|LOG_LEVEL)=/g)];
      expect(named.length).toBeGreaterThan(0);
      expect(named.map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it('the example settings can be used as they stand, and with every line of them', () => {
    const lines = read('deploy/banle.env.example').split('\n');
    const pairs = (texts: string[]) =>
      Object.fromEntries(texts.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
    const set = lines.filter((line) => /^[A-Z0-9_]+=/.test(line));
    const all = lines
      .map((line) => line.replace(/^#(?=[A-Z0-9_]+=)/, ''))
      .filter((line) => /^[A-Z0-9_]+=/.test(line));
    expect(readConfig(pairs(set)).port).toBe(4000);
    expect(readConfig(pairs(all)).mail?.from).toContain('banle@example.vn');
  });

  it('start the program that there is, as a user without rights', () => {
    const unit = read('deploy/banle.service');
    const [, program] = /^ExecStart=\S+ --import tsx (\S+)$/m.exec(unit) ?? [];
    expect(read('package.json')).toContain(`"start": "node --import tsx ${program}"`);
    expect(read(program ?? '')).toContain('readConfig');
    expect(unit).toMatch(/^User=banle$/m);
    const container = read('deploy/Containerfile');
    expect(container).toMatch(/^USER banle$/m);
    const copied = [...container.matchAll(/^COPY --chown=banle (.+) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    );
    for (const path of copied.filter((one) => one !== '.')) expect(read(path)).not.toBe('');
  });
});
