import { describe, expect, it } from 'vitest';
import { signIn, tolerate, useServedCity } from '../support/browser.ts';
import { listPlaces } from '../support/places.ts';

const city = useServedCity();

describe('without scripts', { timeout: 60_000 }, () => {
  it('a visitor goes from the first page to the published progress, and no script is sent', async () => {
    const page = await city.open();
    for (const { as, path } of await listPlaces()) {
      // A screen on a wall is no visitor: it shows the tasks as they are without scripts, and turns its pages with one. Nor is
      // whoever writes programs: that page is whole without its script, which copies and filters. Where a comment is written,
      // a script works instead of its reader's answering a question.
      const writes = /\/binh-luan(?:\?|$)/.test(path);
      if (as !== null || path.startsWith('/man-hinh/') || path === '/api' || writes) continue;
      await page.goto(path);
      expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0);
    }
    await page.goto('/');
    await page.getByRole('link', { name: 'Xem tiến độ được công khai' }).click();
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('an officer signs in, has a directive read and confirms what it orders', async () => {
    const page = await city.open({ scripts: false });
    await signIn(page, 'chuyenvien');
    await page.getByRole('link', { name: 'Chờ đọc' }).click();
    await page.getByRole('table').getByRole('link').first().click();
    const read = page.getByRole('button', { name: 'Đọc văn bản' });
    if ((await read.count()) > 0) await read.click();
    const order = page
      .getByRole('article')
      .filter({ hasText: 'Chỉ đạo, giao xuống' })
      .filter({ has: page.getByRole('button', { name: 'Xác nhận', exact: true }) });
    await order.first().getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await page.getByText(/Đã giao thành nhiệm vụ NV-\d+/).waitFor();
  });

  it('the body reports progress', async () => {
    const report = (await listPlaces()).find(({ name }) => name === 'nhiem-vu-in_progress-lead');
    const page = await city.open({ scripts: false, as: report?.as ?? null });
    await page.goto(report?.path ?? '');
    await page.locator('#viec summary').filter({ hasText: 'Báo cáo tiến độ' }).click();
    await page.getByLabel(/^Việc đã làm/).fill('Đã họp với các phòng chuyên môn và thống nhất mẫu biểu.');
    await page.getByRole('textbox', { name: /^Mức hoàn thành/ }).fill('70');
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await page.getByText('Đã ghi báo cáo tiến độ.').waitFor();
    await page.getByText('Đã họp với các phòng chuyên môn').waitFor();
  });

  it('what is missing in a form is said, and what was typed stays', async () => {
    const report = (await listPlaces()).find(({ name }) => name === 'nhiem-vu-in_progress-lead');
    const page = await city.open({ scripts: false, as: report?.as ?? null });
    tolerate(page, 422);
    await page.goto(report?.path ?? '');
    await page.locator('#viec summary').filter({ hasText: 'Báo cáo tiến độ' }).click();
    await page.getByLabel(/^Việc đã làm/).fill('Đã xong một nửa.');
    await page.getByRole('textbox', { name: /^Mức hoàn thành/ }).fill('năm mươi');
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel(/^Việc đã làm/).inputValue()).toBe('Đã xong một nửa.');
  });
});
