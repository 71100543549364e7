import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../config/index.ts';
import { BrokenSeal, presentSeal, readSealKeys, seal, unseal, useSealKeys } from './index.ts';

const [key, older, stranger] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const about = 'totp of somebody';

describe('a sealed text', () => {
  beforeEach(() => useSealKeys([key, older]));

  it('opens again, and is another one each time', () => {
    const texts = ['', 'JBSWY3DPEHPK3PXP', 'chữ có dấu, «ngoặc» và \u0000'];
    for (const text of texts) expect(unseal(seal(text, about), about)).toBe(text);
    expect(seal('một', about)).not.toBe(seal('một', about));
    expect(seal('một', about).startsWith(presentSeal())).toBe(true);
  });

  it('does not open as something else, nor with one letter changed, nor cut short', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', about);
    const changed = (at: number) =>
      `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    // The last letter of Base64 may carry bits that mean nothing.
    const everywhere = Array.from({ length: sealed.length - 1 }, (_, at) => changed(at));
    const broken = [...everywhere, sealed.slice(0, -6), presentSeal(), '', 'JBSWY3DPEHPK3PXP'];
    for (const one of broken) expect(() => unseal(one, about), one).toThrow(BrokenSeal);
    expect(() => unseal(sealed, 'totp of someone else')).toThrow(BrokenSeal);
  });

  it('opens by an older key while that one is named, and not after', () => {
    useSealKeys([older]);
    const sealed = seal('cũ', about);
    useSealKeys([key, older]);
    expect(unseal(sealed, about)).toBe('cũ');
    expect(sealed.startsWith(presentSeal())).toBe(false);
    useSealKeys([key, stranger]);
    expect(() => unseal(sealed, about)).toThrow(BrokenSeal);
  });

  it('is not made without a key', () => {
    useSealKeys([]);
    expect(() => seal('một', about)).toThrow('no key');
  });
});

describe('the keys', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banle-seal-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const named = { sealKeys: undefined, sealKeysFile: undefined };
  const inFolder = () => ({ ...named, dataDirectory: join(folder, 'data') });

  it('are made once among the data, for their owner alone', async () => {
    const both = await Promise.all([readSealKeys(inFolder()), readSealKeys(inFolder())]);
    const later = await readSealKeys(inFolder());
    expect(both).toEqual([later, later]);
    expect(later.map(({ length }) => length)).toEqual([32]);
    const path = join(folder, 'data', 'seal.keys');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o640);
    await expect(readSealKeys(inFolder())).rejects.toThrow(ConfigurationError);
    await chmod(path, 0o600);
  });

  it('come in the order in which the file has them', async () => {
    const path = join(folder, 'keys');
    await writeFile(path, `# new\n${key.toString('base64')}\n\n${older.toString('base64')}\n`, {
      mode: 0o600,
    });
    const keys = await readSealKeys({ ...inFolder(), sealKeysFile: path });
    expect(keys).toEqual([key, older]);
    expect(await readFile(path, 'utf8')).toContain('# new');
  });

  it('may stand in the settings', async () => {
    const sealKeys = `${key.toString('base64')},${older.toString('base64')}`;
    expect(await readSealKeys({ ...inFolder(), sealKeys })).toEqual([key, older]);
  });

  it.each([
    ['too short', 'c2hvcnQ='],
    ['none', '# nothing'],
  ])('that are %s are refused at the start', async (_, sealKeys) => {
    await expect(readSealKeys({ ...inFolder(), sealKeys })).rejects.toThrow(ConfigurationError);
  });

  it('in a named file that is not there are refused: it is not made', async () => {
    const sealKeysFile = join(folder, 'nowhere');
    await expect(readSealKeys({ ...inFolder(), sealKeysFile })).rejects.toThrow(ConfigurationError);
    await expect(stat(sealKeysFile)).rejects.toThrow();
  });
});
