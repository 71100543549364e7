import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { publishDue } from '../../src/domain/articles/index.ts';
import { dayOf, moveClock, readClock, startOfDay, writeDay } from '../../src/kernel/time/index.ts';
import { useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity();
const headline = 'Phường Tân Thịnh sơ kết sáu tháng đối chiếu hồ sơ đảng viên';

const brought = `Trang chủ
Thứ Hai, ngày 9 tháng 3 năm 2026

${headline}

(MCO) - Tại Hội nghị sơ kết sáu tháng đối chiếu hồ sơ đảng viên do Đảng ủy phường Tân Thịnh tổ chức ngày 27/2/2026, các chi bộ báo cáo việc đã làm và phần còn thiếu.

Chín trong mười chi bộ đã đối chiếu xong , chi bộ còn lại đang bổ xung ảnh.

Mỗi bí thư chi bộ giữ một danh sách ngắn những điều cần hỏi lại.

Thanh Hà

Ý kiến bạn đọc
refresh
Tin khác`;

const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

async function step(page: Page, name: string, fill?: () => Promise<void>): Promise<void> {
  await page.getByRole('main').locator('summary', { hasText: name }).click();
  await fill?.();
  await page.getByRole('button', { name, exact: true }).click();
}

describe('from a page to a published article', { timeout: 90_000 }, () => {
  it('is imported, mended, written in, reviewed by another, scheduled, and goes out at its minute', async () => {
    const writer = await city.open({ as: 'bientap' });
    await writer.goto('/toa-soan/nhap');
    await writer.getByLabel('Hoặc dán chữ của trang').fill(brought);
    await writer.getByLabel(/^Chuyên mục/).selectOption({ label: 'Từ cơ sở' });
    await button(writer, 'Nhập trang này').click();
    await writer.getByRole('heading', { name: headline, level: 1 }).waitFor();
    const address = new URL(writer.url()).pathname;
    expect(await writer.getByRole('main').textContent()).not.toContain('refresh');

    await writer.goto(`${address}/doc-soat`);
    await button(writer, 'Sửa 2 chỗ đã chắc').click();
    await writer.getByText('Không còn chỗ nào cần xem').waitFor();

    await writer.goto(`${address}/sua`);
    const surface = writer.locator('.rich-text-surface');
    await surface.click();
    await writer.keyboard.press('Control+End');
    await writer.keyboard.type(' Thêm một câu gõ trong trình soạn.');
    await writer.getByText('Đã tự lưu').waitFor();
    await button(writer, 'Lưu bài').click();
    await writer.getByText('Thêm một câu gõ trong trình soạn.').waitFor();

    await step(writer, 'Chuyển đọc soát');
    await writer.getByText('Bài đã chuyển sang đọc soát.').waitFor();
    await step(writer, 'Trình duyệt');
    await writer.getByText('Bài chờ người khác duyệt').waitFor();

    const reviewer = await city.open({ as: 'thuky' });
    await reviewer.goto(address);
    const tomorrow = dayOf(readClock()).add({ days: 1 });
    await step(reviewer, 'Hẹn giờ đăng', async () => {
      await reviewer.getByLabel(/^Ngày đăng/).fill(writeDay(tomorrow));
      await reviewer.getByLabel(/^Giờ đăng/).fill('07:30');
    });
    await reviewer.getByText('Đã hẹn giờ đăng bài.').waitFor();

    const minute = startOfDay(tomorrow).add({ hours: 7, minutes: 30 });
    await publishDue(minute.subtract({ minutes: 1 }));
    expect(await publicOnes()).toEqual([]);
    moveClock(minute);
    await publishDue(readClock());
    expect(await publicOnes()).toEqual([
      { slug: 'phuong-tan-thinh-so-ket-sau-thang-doi-chieu-ho-so-dang-vien' },
    ]);
    // The night has ended their sessions.
    const nextDay = await city.open({ as: 'thuky' });
    await nextDay.goto(address);
    await nextDay.getByText('Đã đăng', { exact: true }).first().waitFor();
  });
});

const publicOnes = () =>
  asOwner<{ slug: string }>('select slug from articles.published_article where headline = $1', [headline]);
