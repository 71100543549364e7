import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tellReaders } from '../../src/domain/announcements/index.ts';
import { answerOn } from '../../src/domain/comments/fixtures.ts';
import { tellOfRequests } from '../../src/domain/rectifications/index.ts';
import { dayOf, readClock, writeDay } from '../../src/kernel/time/index.ts';
import { useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity();
const title = 'Nộp bản tự đánh giá quý trước giờ họp giao ban';

const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

describe('an announcement to the staff', { timeout: 60_000 }, () => {
  it('is published by another with its file, read with one press, and those who have not read it are reminded', async () => {
    const writer = await city.open({ as: 'chuyenvien' });
    await writer.goto('/soan-thong-bao/moi');
    await writer.getByLabel(/^Tiêu đề/).fill(title);
    await writer.getByLabel(/^Nội dung/).fill('Mỗi cơ quan nộp một bản.\n\n- Hạn: 17 giờ thứ Sáu.');
    await button(writer, 'Lưu bản thảo').click();
    await writer.getByText('Thông báo chờ người khác duyệt đăng').waitFor();
    const path = new URL(writer.url()).pathname;
    const file = {
      name: 'mau-tu-danh-gia.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Mẫu tự đánh giá'),
    };
    await writer.locator('input[type=file]').setInputFiles(file);
    await button(writer, 'Kèm tệp').click();
    await writer.getByRole('link', { name: 'mau-tu-danh-gia.txt' }).waitFor();

    const leader = await city.open({ as: 'truongban' });
    await leader.goto(path);
    await leader.getByRole('main').locator('summary', { hasText: 'Duyệt đăng' }).click();
    await leader.getByRole('button', { name: 'Duyệt đăng', exact: true }).click();
    await leader.getByText('Thông báo đã được duyệt đăng.').waitFor();
    await tellReaders(readClock());

    const reader = await city.open({ as: 'anlac', width: 390, scripts: false });
    await reader.goto('/thong-bao');
    await reader.getByRole('link', { name: 'Trần Quốc Hưng gửi một thông báo đến anh/chị' }).first().click();
    await reader.getByRole('heading', { name: title, level: 1 }).waitFor();
    await button(reader, 'Đã đọc').click();
    await reader.getByText('Đã ghi nhận anh/chị đã đọc thông báo.').waitFor();

    await writer.goto(path);
    const ward = writer.getByRole('row', { name: /Đảng ủy phường An Lạc/ });
    expect(await ward.textContent()).toContain('1/2');
    await button(writer, 'Nhắc người chưa đọc').click();
    await writer.getByText('Người chưa đọc sẽ nhận được thông báo nhắc.').waitFor();
    await tellReaders(readClock());

    const other = await city.open({ as: 'sonoivu' });
    await other.goto('/thong-bao?loai=announcement_reminded');
    await other
      .getByRole('link', { name: 'Nguyễn Thị Mai Lan nhắc anh/chị đọc một thông báo' })
      .first()
      .click();
    await other.getByRole('heading', { name: title, level: 1 }).waitFor();
    const [told] = await asOwner<{ reminded: number }>(
      `select count(*)::int as reminded from notices.notice n
       join announcements.announcement a on a.id::text = n.facts ->> 'announcementId'
       join accounts.account p on p.id = n.account_id
       where n.kind = 'announcement_reminded' and a.title = $1 and p.username = 'anlac'`,
      [title],
    );
    expect(told?.reminded).toBe(0);
  });
});

describe('a request to correct an article', { timeout: 60_000 }, () => {
  it('comes from a reader without scripts, and is answered by a correction that stands dated under the article', async () => {
    const [article] = await asOwner<{ id: string; slug: string; lead: string }>(
      `select article_id as id, slug, lead from articles.published_article
       where headline like 'Luân chuyển 16 cán bộ%'`,
    );
    const reader = await city.open({ width: 390, scripts: false });
    await reader.goto(`/tin/${article?.slug}`);
    await reader.getByRole('link', { name: 'Đề nghị đính chính' }).click();
    await reader.getByLabel(/^Họ tên/).fill('Phan Thị Tư');
    await reader.getByLabel(/^Thư điện tử/).fill('phan.thi.tu@thu.example');
    await reader.getByLabel(/^Chỗ chưa đúng/).fill('Bản phân công là cho mười hai tháng đầu.');
    await reader.locator('[name=answer]').fill(answerOn(await reader.content()));
    await button(reader, 'Gửi đề nghị').click();
    await reader.getByRole('heading', { name: /^Đề nghị đính chính số \d+$/ }).waitFor();
    const own = reader.url();
    await tellOfRequests(readClock());

    const writer = await city.open({ as: 'bientap' });
    await writer.goto(`/toa-soan/bai/${article?.id}/sua`);
    await writer.getByLabel(/^Sapo/).fill(`${article?.lead} Bản phân công là cho mười hai tháng đầu.`);
    await button(writer, 'Lưu bài').click();
    await writer.waitForURL(/\/bai\/[0-9a-f-]+$/);

    const editor = await city.open({ as: 'thuky' });
    await editor.goto('/thong-bao');
    await editor.getByRole('link', { name: 'Có đề nghị đính chính một bài đã đăng' }).first().click();
    await button(editor, 'Nhận xử lý').click();
    await editor.getByText('Chu Minh Tuấn đang xử lý').waitFor();
    await editor.getByLabel('Đính chính bài viết').check();
    await editor
      .getByLabel(/^Câu trả lời/)
      .fill('Bản phân công là cho mười hai tháng đầu, không phải sáu tháng.');
    await button(editor, 'Gửi trả lời').click();
    await editor.getByText('Đã trả lời đề nghị.').waitFor();

    await reader.goto(`/tin/${article?.slug}`);
    const shown = (await reader.getByRole('main').textContent()) ?? '';
    expect(shown).toContain('không phải sáu tháng');
    expect(shown).toContain(writeDay(dayOf(readClock())));
    expect(shown).not.toContain('Phan Thị Tư');
    await reader.goto(own);
    await reader.getByText('Đã đính chính bài viết').first().waitFor();
  });
});
