import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { onPublicRole } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { paragraphs } from './body.ts';
import { correctArticle } from './correct-article.ts';
import { aContent, aPublishedArticle } from './fixtures.ts';
import type { ArticleQuery } from './found-article.ts';
import { findArticles } from './found-articles.store.ts';
import { keyArticles } from './key-articles.ts';
import { withdrawArticle } from './withdraw-article.ts';
import { writeArticle } from './write-article.ts';

useFreshDatabase();

const at = Temporal.Instant.from('2026-05-04T01:00:00Z');
let city: City;

const texts = {
  commission: {
    headline: 'Ban Tổ chức Thành ủy giao ban quý II',
    lead: 'Bàn việc của quý sau.',
    body: paragraphs('Các phòng đã báo cáo theo Kết luận số 14-KL/TW và Nghị định số 30/2020/NĐ-CP.'),
  },
  harmony: {
    headline: 'Tổ hòa giải khu phố 3 được khen',
    lead: 'Hai mươi vụ việc thành công.',
    body: paragraphs('Ông Nguyễn Văn An, tổ trưởng, nói về cách làm ở cơ sở.'),
  },
  chemistry: {
    headline: 'Hội thi hóa giải bài toán khó',
    lead: 'Học sinh trổ tài.',
    body: paragraphs(
      'An ninh được bảo đảm; văn nghệ do trường Nguyễn Trãi trình diễn. Số 14 là số báo danh.',
    ),
  },
  road: {
    headline: 'Đường Đê Đông thông xe',
    lead: '',
    body: paragraphs(
      'Con đường dài 3 km, cấp phép theo văn bản 4240/UBND-VX.',
      'Uỷ ban nhân dân phường dự lễ.',
    ),
  },
};
type Name = keyof typeof texts;
const slugs = new Map<string, Name>();
const ids = new Map<Name, string>();

beforeAll(async () => {
  city = await foundCity();
  for (const [nth, name] of (Object.keys(texts) as Name[]).entries()) {
    const section = name === 'road' ? 'co-so' : 'thoi-su';
    const made = {
      newsroomId: city.bodies.office,
      section,
      at: at.subtract({ hours: 24 * 40 * nth }),
      ...texts[name],
    };
    const { id, slug } = await aPublishedArticle(made);
    slugs.set(slug, name);
    ids.set(name, id);
  }
});

const all: Omit<ArticleQuery, 'typed'> = { section: undefined, from: undefined, until: undefined };
const search = async (typed: string, narrowed: Partial<ArticleQuery> = {}) => {
  const { rows } = await onPublicRole(() =>
    findArticles({ ...all, typed, ...narrowed }, { from: 0, size: 20 }),
  );
  return rows.map(({ slug }) => slugs.get(slug));
};

describe('a search of the news', () => {
  it.each<[typed: string, found: Name[]]>([
    ['ban to chuc thanh uy', ['commission']],
    ['BAN TỔ CHỨC THÀNH UỶ', ['commission']],
    ['hoà giải', ['harmony', 'chemistry']],
    ['hòa giải', ['harmony', 'chemistry']],
    ['hoa giai', ['harmony', 'chemistry']],
    ['hóa giải', ['chemistry', 'harmony']],
    ['ho\u0301a gia\u0309i', ['chemistry', 'harmony']],
    ['"hoà giải"', ['harmony']],
    ['“hoa giai”', ['harmony', 'chemistry']],
    ['"giải hoà"', []],
    ['duong de dong', ['road']],
    ['Đường đê', ['road']],
    ['duong', ['road']],
    ['uy ban', ['road', 'commission']],
    ['Ủy ban nhân dân', ['road']],
    ['nguyen van an', ['harmony', 'chemistry']],
    ['"nguyen van an"', ['harmony']],
    ['14-KL/TW', ['commission']],
    ['14 KL TW', ['commission']],
    ['kl14', ['commission']],
    ['KL 14', ['commission']],
    ['Kết luận 14', ['commission']],
    ['ket luan so 14', ['commission']],
    ['30/2020/NĐ-CP', ['commission']],
    ['30/2020/nd-cp', ['commission']],
    ['nghị định 30', ['commission']],
    ['15-KL/TW', []],
    ['14-NQ/TW', []],
    ['4240/UBND-VX', ['road']],
    ['4240 ubnd vx', ['road']],
    ['giao ban quý II', ['commission']],
    ['khong co gi nhu the', []],
    ['', []],
    ['"" …', []],
  ])('for «%s» finds %j', async (typed, found) => {
    expect(await search(typed)).toEqual(found);
  });

  it('is narrowed by section and by the days of publication, both included', async () => {
    const day = Temporal.PlainDate.from('2026-05-04');
    expect(await search('so', { section: 'co-so' })).toEqual([]);
    expect(await search('duong', { section: 'co-so' })).toEqual(['road']);
    expect(await search('hoa giai', { until: day.subtract({ days: 60 }) })).toEqual(['chemistry']);
    expect(await search('ban to chuc', { from: day, until: day })).toEqual(['commission']);
    expect(await search('ban to chuc', { from: day.add({ days: 1 }) })).toEqual([]);
    expect(await search('ban to chuc', { from: day, until: day.subtract({ days: 1 }) })).toEqual([]);
  });

  it('finds a correction at once, what it replaced no more, and nothing that was taken back', async () => {
    const { id, slug } = await aPublishedArticle({
      newsroomId: city.bodies.office,
      headline: 'Khởi công cầu Rạch Vẹt',
      by: city.actors.editor,
      at,
    });
    slugs.set(slug, 'road');
    const content = aContent({ headline: 'Khởi công cầu Rạch Trĩ' });
    const version = await writeArticle(
      city.actors.editor,
      { seen: { id, version: 1 }, content, how: 'written' },
      at,
    );
    expect(await search('rach vet')).toEqual(['road']);
    await correctArticle(
      city.actors.leader,
      { seen: { id, version }, said: 'Sửa tên cầu.' },
      at.add({ hours: 1 }),
    );
    expect([await search('rach vet'), await search('rach tri')]).toEqual([[], ['road']]);
    await withdrawArticle(
      city.actors.leader,
      { seen: { id, version }, said: 'Chưa khởi công.' },
      at.add({ hours: 2 }),
    );
    expect(await search('rach tri')).toEqual([]);
  });

  it('finds in time what came past the program, and what was keyed in an older way', async () => {
    await asOwner('delete from articles.search_key where article_id = $1', [ids.get('road')]);
    await asOwner('update articles.search_key set made = 0 where article_id = $1', [ids.get('harmony')]);
    expect(await search('duong de')).toEqual([]);
    expect([await keyArticles(), await keyArticles()]).toEqual([2, 0]);
    expect(await search('duong de')).toEqual(['road']);
  });

  it('answers whatever is typed, and shows the headline spelt as typed before all others', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        "'",
        "':*",
        '\\',
        '& | !',
        '<->',
        "a' & 'b",
        '"',
        '%',
        '_',
        '\u{1F600}\u0301',
        'ŉ',
        'a\u0300\u0301\u0302',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        await search(typed.replaceAll('\0', ''));
      }),
      { numRuns: 60 },
    );
    for (const name of Object.keys(texts) as Name[])
      expect((await search(texts[name].headline))[0]).toBe(name);
  });
});
