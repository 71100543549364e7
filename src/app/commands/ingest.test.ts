import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { foundCity } from '../../../tests/support/city.ts';
import { asOwner, here, useFreshDatabase } from '../../../tests/support/database.ts';
import { anActor } from '../../domain/accounts/fixtures.ts';
import { command } from './ingest.ts';

useFreshDatabase();

const document = [
  'THÀNH ỦY MINH CHÂU',
  'Số: 31-KL/TU',
  'Minh Châu, ngày 15 tháng 01 năm 2026',
  'KẾT LUẬN',
  'về sắp xếp tổ chức bộ máy',
  '1. Giao Sở Nội vụ rà soát vị trí việc làm của các phòng, báo cáo kết quả trước ngày 30/6/2026.',
].join('\n');
const article =
  'Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm nay\n\n(Tin Minh Châu) - Đồng chí Bí thư mong muốn Sở Nội vụ tiếp tục cố gắng.';

let folder = '';
let said: string[] = [];

beforeAll(async () => {
  const city = await foundCity();
  await anActor({ username: 'vanthu.thu', roles: [{ role: 'officer', bodyId: city.bodies.commission }] });
  folder = await mkdtemp(join(tmpdir(), 'banle-ingest-'));
  vi.stubEnv('BANLE_DATA', folder);
  vi.stubEnv('DATABASE_URL', here.ownerUrl);
  for (const channel of ['log', 'error'] as const) {
    vi.spyOn(console, channel).mockImplementation((line: unknown) => void said.push(String(line)));
  }
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function ingest(
  name: string,
  text: string,
  ...more: string[]
): Promise<{ code: number; said: string }> {
  said = [];
  const file = join(folder, name);
  await writeFile(file, text);
  const code = await command.run([file, '--as', 'vanthu.thu', ...more]);
  return { code, said: said.join('\n') };
}

const registered = () =>
  asOwner<{ symbol: string; type: string; title: string; proposals: number; decided: number }>(
    `select d.symbol, d.type, d.title, count(p.id)::int as proposals, count(p.decided)::int as decided
     from documents.directive d left join reading.proposal p on p.directive_id = d.id group by d.id order by d.registered_at`,
  );

describe('banle ingest', () => {
  it('registers a document from its own frame, reads it, tells what was proposed and confirms nothing', async () => {
    const { code, said } = await ingest('ket-luan.txt', document, '--register', 'TU');
    expect(code).toBe(0);
    expect(said).toContain('31-KL/TU');
    expect(said).toMatch(/1 giao việc/);
    expect(said).toContain('Sở Nội vụ → Sở Nội vụ');
    expect(said).toContain('30/06/2026');
    expect(await registered()).toMatchObject([{ symbol: '31-KL/TU', type: 'party.ket_luan', decided: 0 }]);
    expect(
      await asOwner('select from accounts.session where revoked_at is null and browser = $1', [
        'banle ingest',
      ]),
    ).toEqual([]);
  });

  it('says that a document is registered already, and goes on', async () => {
    const { code, said } = await ingest('lai.txt', document, '--register', 'TU');
    expect(code).toBe(1);
    expect(said).toContain('31-KL/TU');
    expect(await registered()).toHaveLength(1);
  });

  it('takes a text without a frame for an article, under its headline', async () => {
    const { code } = await ingest('tin.txt', article);
    expect(code).toBe(0);
    const [, made] = await registered();
    expect(made).toMatchObject({
      type: 'press.bai_viet',
      title: 'Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm nay',
    });
  });

  it.each([
    [['a.txt'], /in whose name/],
    [['a.txt', '--as', 'khong.co.ai'], /Nobody here/],
  ])('%j is not done', async (args, says) => {
    await expect(command.run(args)).rejects.toThrow(says);
  });

  it('names the registers that the person keeps when another is asked for', async () => {
    const { code, said } = await ingest(
      'khac.txt',
      `${document} `.replace('31-KL', '32-KL'),
      '--register',
      'SNV',
    );
    expect(code).toBe(1);
    expect(said).toContain('BTCTU, TU');
  });
});
