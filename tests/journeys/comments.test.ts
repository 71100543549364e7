import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { questions } from '../../src/domain/comments/words/questions.ts';
import { signIn, useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity();
const said = 'Đề nghị nói rõ bao giờ phường tôi được làm như vậy.';

/** Opens the newest article without photos. */
async function openArticle(page: Page): Promise<string> {
  const [newest] = await asOwner<{ slug: string }>(
    "select slug from articles.published_article where photos = '[]' and comments_open order by published_at desc limit 1",
  );
  await page.goto(`/tin/${newest?.slug}`);
  await page.getByRole('heading', { name: 'Ý kiến bạn đọc' }).waitFor();
  return new URL(page.url()).pathname;
}

const totalOn = async (page: Page) =>
  Number(
    /Tổng lượt bình luận: ([\d.]+)/
      .exec((await page.getByRole('main').textContent()) ?? '')?.[1]
      ?.replace('.', ''),
  );

async function answerQuestion(page: Page): Promise<void> {
  const group = page.getByRole('group', { name: 'Câu hỏi để biết bạn không phải là máy' });
  const asked = (await group.locator('label').textContent()) ?? '';
  const found = questions.vi.find((question) => asked.includes(question.asked));
  await group.getByRole('textbox').fill(found?.answers[0] ?? '');
}

describe('what readers say', { timeout: 90_000 }, () => {
  it('without scripts: said, held, refused, appealed, and published by another; the count on the page is right', async () => {
    const reader = await city.open({ scripts: false });
    const article = await openArticle(reader);
    const before = await totalOn(reader);
    await reader.getByLabel(/^Nội dung/).fill(said);
    await reader.getByLabel(/^Tên hiển thị/).fill('Cô Hạnh');
    await reader.getByRole('button', { name: 'Tiếp tục' }).click();
    await reader.getByRole('button', { name: 'Đổi câu hỏi' }).click();
    expect(await reader.getByLabel(/^Nội dung/).inputValue()).toBe(said);
    await answerQuestion(reader);
    await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
    await reader.getByText('Đã nhận bình luận.').waitFor();
    const own = reader.url();

    const moderator = await city.open();
    await signIn(moderator, 'kiemduyet');
    await moderator.getByRole('link', { name: 'Kiểm duyệt bình luận' }).first().click();
    await moderator.getByLabel('Tìm trong tên và nội dung').fill('bao gio phuong toi');
    await moderator.keyboard.press('Enter');
    await moderator.getByText(said).waitFor();
    await moderator.keyboard.press('j');
    await moderator.keyboard.press('r');
    await moderator.getByRole('radio', { name: /^Lạc đề/ }).check();
    await moderator.getByRole('button', { name: 'Từ chối', exact: true }).click();
    await moderator.getByText('Từ chối: xong 1 bình luận.').waitFor();

    await reader.goto(own);
    await reader.getByLabel(/^Vì sao bình luận nên được đăng/).fill('Tôi hỏi đúng điều bài viết nói.');
    await reader.getByRole('button', { name: 'Gửi khiếu nại' }).click();
    await reader.getByText('đang chờ một kiểm duyệt viên khác xem lại').waitFor();

    const other = await city.open();
    await signIn(other, 'xetlai');
    await other.goto('/kiem-duyet?nhom=khieu-nai');
    const card = other.getByRole('article').filter({ hasText: said });
    await card.getByRole('link', { name: 'Chi tiết' }).click();
    await other.getByLabel(/^Trả lời người khiếu nại/).fill('Đúng chủ đề, xin cảm ơn.');
    await other.getByRole('button', { name: 'Chấp nhận, đăng bình luận' }).click();
    await other.getByText('Đã chấp nhận khiếu nại và đăng bình luận.').waitFor();

    await reader.goto(article);
    expect(await totalOn(reader)).toBe(before + 1);
    await reader.getByText(said).waitFor();
    await reader.goto(own);
    await reader.getByText('Khiếu nại được chấp nhận').waitFor();
  });

  it('with scripts the browser works instead of asking, once the form is touched', async () => {
    const reader = await city.open();
    await openArticle(reader);
    expect(await reader.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    await reader.goto(`${new URL(reader.url()).pathname}/binh-luan`);
    const question = reader.getByRole('group', { name: 'Câu hỏi để biết bạn không phải là máy' });
    await question.waitFor();
    await reader.getByLabel(/^Nội dung/).fill('Cảm ơn tòa soạn đã đưa tin này.');
    await reader.getByText('Trình duyệt đã kiểm tra xong').waitFor({ timeout: 60_000 });
    expect(await question.isVisible()).toBe(false);
    await reader.getByLabel(/^Tên hiển thị/).fill('Anh Tư');
    await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
    await reader.getByText('Đã nhận bình luận.').waitFor();
  });

  it('by keyboard alone the desk is gone through, decided and undone', async () => {
    const page = await city.open();
    await signIn(page, 'kiemduyet');
    await page.goto('/kiem-duyet');
    const first = await page.getByRole('article').first().textContent();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    await page.getByText('Đăng: xong 1 bình luận.').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Đã hoàn tác: 1 bình luận trở lại như trước.').waitFor();
    expect(await page.getByRole('article').first().textContent()).toBe(first);
  });
});
