import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { getArticle } from './articles.store.ts';
import { beginArticle } from './begin-article.ts';
import { aContent, aPublishedArticle } from './fixtures.ts';
import { publishArticle } from './publish-article.ts';
import { stampArticle } from './published.store.ts';

useFreshDatabase();

const now = readClock();
let city: City;

beforeAll(async () => {
  city = await foundCity();
});

interface Public {
  readonly slug: string;
  readonly body_text: string;
  readonly stamp: string;
}

const publicRow = async (id: string) =>
  (await asOwner<Public>('select * from articles.published_article where article_id = $1', [id]))[0];

describe('an article', () => {
  it('is begun by an editor for their own newsroom, and by nobody else', async () => {
    const begun = { newsroomId: city.bodies.office, content: aContent(), how: 'written' as const };
    const id = await beginArticle(city.actors.editor, begun, now);
    expect(await getArticle(id)).toMatchObject({
      state: 'draft',
      version: 1,
      savedBy: city.actors.editor.accountId,
    });
    expect(await listHistory('article', id)).toMatchObject([{ action: 'article.begun' }]);
    await expect(beginArticle(city.actors.officer, begun, now)).rejects.toThrow('articles.notYourNewsroom');
    const elsewhere = { ...begun, newsroomId: city.bodies.ward };
    await expect(beginArticle(city.actors.editor, elsewhere, now)).rejects.toThrow(
      'articles.notYourNewsroom',
    );
  });

  it('is not published by its writer', async () => {
    const begun = { newsroomId: city.bodies.office, content: aContent(), how: 'written' as const };
    const id = await beginArticle(city.actors.editor, begun, now);
    await expect(publishArticle(city.actors.editor, { id, version: 1 }, now)).rejects.toThrow(
      'articles.notYours',
    );
  });
});

describe('what is public', () => {
  it('has an address of its own even where two have one headline', async () => {
    const headline = 'Đảng ủy phường An Lạc tổng kết năm: “đổi mới”';
    const first = await aPublishedArticle({ newsroomId: city.bodies.office, headline });
    const second = await aPublishedArticle({ newsroomId: city.bodies.office, headline });
    expect(first.slug).toBe('dang-uy-phuong-an-lac-tong-ket-nam-doi-moi');
    expect(second.slug).toBe(`${first.slug}-2`);
    expect((await publicRow(first.id))?.body_text).toContain('\nCác cơ quan gửi danh mục');
  });

  it('bears a stamp that grows with every change of its page', async () => {
    const { id } = await aPublishedArticle({ newsroomId: city.bodies.office });
    const before = Number((await publicRow(id))?.stamp);
    await stampArticle(id);
    expect(Number((await publicRow(id))?.stamp)).toBeGreaterThan(before);
  });
});
