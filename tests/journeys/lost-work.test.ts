import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../database/seed/accounts.ts';
import { tolerate, useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity();
const megabyte = 1024 * 1024;
const huge = join(tmpdir(), `banle-huge-${process.pid}.txt`);

// A file with a hole in it: 200 MB to whoever reads it, next to nothing on the disk.
beforeAll(async () => {
  const file = await open(huge, 'w');
  await file.truncate(200 * megabyte);
  await file.close();
});
afterAll(() => rm(huge, { force: true }));

const draftFound = 'Còn phần anh/chị đã nhập dở trên máy này.';
const note = 'Đã đối chiếu xong 320 hồ sơ, còn 45 hồ sơ chờ đơn vị cũ bàn giao.';

describe('what was typed is not lost', { timeout: 60_000 }, () => {
  it('when the session ends while typing: one signs in again and sends it on', async () => {
    const { page, lead } = await openReport();
    await asOwner('update accounts.session set revoked_at = now() where revoked_at is null');
    tolerate(page, 401);
    await send(page);
    await page.getByRole('heading', { name: 'Phiên đăng nhập đã hết' }).waitFor();
    await page.getByLabel(/^Tên đăng nhập/).fill(lead);
    await page.getByLabel(/^Mật khẩu/).fill(demoPassword);
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Những gì anh/chị đã gõ vẫn còn' }).waitFor();
    await page.getByText('Xem lại nội dung đã gõ').waitFor();
    await page.getByRole('button', { name: 'Gửi tiếp' }).click();
    await page.getByText('Đã ghi báo cáo tiến độ.').waitFor();
    await page.locator('#tien-do').getByText(note).waitFor();
    expect(await page.getByText(draftFound).count()).toBe(0);
  });

  it('when the connection drops while sending: the draft is offered back', async () => {
    const { page } = await openReport();
    const task = page.url();
    tolerate(page, 0);
    await page.context().setOffline(true);
    await send(page);
    await page.waitForURL('chrome-error://chromewebdata/');
    await page.context().setOffline(false);
    await page.goto(task);
    await page.getByText(draftFound).waitFor();
    await page.getByRole('button', { name: 'Lấy lại phần đã nhập' }).click();
    expect(await page.getByLabel(/^Việc đã làm/).inputValue()).toBe(note);
    await send(page);
    await page.getByText('Đã ghi báo cáo tiến độ.').waitFor();
    await page.goto(task);
    expect(await page.getByText(draftFound).count()).toBe(0);
  });

  it('while a file is on its way one sees how much has gone', async () => {
    const { page } = await openReport();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 400 * 1024,
    });
    await reportForm(page)
      .getByLabel(/^Tệp minh chứng/)
      .setInputFiles({ name: 'so-lieu.txt', mimeType: 'text/plain', buffer: Buffer.alloc(megabyte, 'a ') });
    await send(page);
    const gone = page.locator('.upload').filter({ visible: true });
    await gone.getByRole('progressbar', { name: 'Đang gửi…' }).waitFor();
    await gone.getByText(/^\d{1,2}%$/).waitFor();
    await page.getByText('Đã ghi báo cáo tiến độ.').waitFor();
    await page.getByRole('link', { name: /so-lieu\.txt/ }).waitFor();
  });

  it('when a file is far too large: it is refused in words and the text stays', async () => {
    const page = await city.open({ as: 'vanthu' });
    tolerate(page, 422);
    await page.goto('/van-ban/moi');
    await page.getByLabel('Hoặc dán toàn văn vào đây').fill(note);
    await page.getByLabel('Tệp văn bản').setInputFiles(huge);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText(/50 MB/).first().waitFor();
    await page
      .getByText(/quá lớn|lớn hơn|vượt/)
      .first()
      .waitFor();
    await page.getByText(note).first().waitFor();
  });
});

/** A report of progress typed and not yet sent, by whoever answers for a task under way. */
async function openReport(): Promise<{ page: Page; lead: string }> {
  const [task] = await asOwner<{ id: string; lead: string }>(
    `select t.id, a.username as lead from tasks.task t
     join accounts.held_role h on h.body_id = t.lead_id and h.role = 'assignee'
     join accounts.account a on a.id = h.account_id
     where t.state = 'in_progress' order by t.number desc limit 1`,
  );
  if (!task) throw new Error('nothing is under way in the made-up city');
  const page = await city.open({ as: task.lead });
  await page.goto(`/nhiem-vu/${task.id}`);
  await page.locator('#viec summary').filter({ hasText: 'Báo cáo tiến độ' }).click();
  await page.getByLabel(/^Việc đã làm/).fill(note);
  await page.getByRole('textbox', { name: /^Mức hoàn thành/ }).fill('60');
  return { page, lead: task.lead };
}

const reportForm = (page: Page) =>
  page.locator('#viec form').filter({ has: page.getByRole('button', { name: 'Báo cáo tiến độ' }) });

async function send(page: Page): Promise<void> {
  await reportForm(page).getByRole('button', { name: 'Báo cáo tiến độ' }).click();
}
