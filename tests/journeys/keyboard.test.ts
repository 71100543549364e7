import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '../../database/seed/accounts.ts';
import { useServedCity } from '../support/browser.ts';
import { listPlaces } from '../support/places.ts';

const city = useServedCity();

describe('by keyboard alone', { timeout: 60_000 }, () => {
  it('one signs in, skips to the content and always sees where one is', async () => {
    const page = await city.open();
    await page.goto('/dang-nhap');
    await page.locator('#username:focus').waitFor();
    await page.keyboard.type('chuyenvien');
    await page.keyboard.press('Tab');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Điều hướng chính' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
    for (let stops = 0; stops < 12; stops++) {
      expect(await unseenFocus(page)).toBeNull();
      await page.keyboard.press('Tab');
    }
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung');
  });

  it('keys open the places one works in, and ? tells them', async () => {
    const page = await city.open({ as: 'chuyenvien' });
    await page.goto('/nhiem-vu');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Phím tắt' });
    await help.getByText('Bảng theo dõi').waitFor();
    await page.keyboard.press('Escape');
    expect(await help.count()).toBe(0);
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForURL('**/bang');
  });

  it('an officer goes through a desk, confirms one and takes it back', async () => {
    const page = await city.open({ as: 'chuyenvien' });
    const desk = (await listPlaces()).find(({ name }) => name === 'doc-ban');
    await page.goto(desk?.path ?? '');
    const current = page.locator('article[aria-current="true"]');
    const order = current.filter({ hasText: 'Chỉ đạo, giao xuống' });
    for (let steps = 0; steps < 20 && (await order.count()) === 0; steps++) await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText(/Đã giao thành nhiệm vụ NV-\d+/).waitFor();
    await page.getByText('Đã quyết định').first().waitFor();
    const decided = page.getByRole('article').filter({ hasText: 'Đã xác nhận' });
    await tabTo(page, decided.getByRole('button', { name: 'Hoàn tác' }));
    await page.keyboard.press('Enter');
    await page.getByText('Đã hoàn tác. Đề xuất trở lại chờ quyết định.').waitFor();
  });

  it('an officer selects a sentence of the text', async () => {
    const page = await city.open({ as: 'chuyenvien' });
    const desk = (await listPlaces()).find(({ name }) => name === 'doc-ban');
    await page.goto(desk?.path ?? '');
    await tabTo(page, page.locator('[data-selection-target="text"]'));
    for (let sentences = 0; sentences < 5; sentences++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    const taken = page.getByLabel(/^Thêm giao việc/);
    expect((await taken.inputValue()).length).toBeGreaterThan(10);
    expect(await taken.evaluate((field) => field.matches(':focus'))).toBe(true);
  });

  it('the body reports progress', async () => {
    const report = (await listPlaces()).find(({ name }) => name === 'nhiem-vu-in_progress-lead');
    const page = await city.open({ as: report?.as ?? null });
    await page.goto(report?.path ?? '');
    await tabTo(page, page.locator('#viec summary').filter({ hasText: 'Báo cáo tiến độ' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel(/^Việc đã làm/));
    await page.keyboard.type('Đã gửi phiếu lấy ý kiến.');
    await tabTo(page, page.getByRole('textbox', { name: /^Mức hoàn thành/ }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('35');
    await tabTo(page, page.getByRole('button', { name: 'Báo cáo tiến độ' }));
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi báo cáo tiến độ.').waitFor();
  });
});

/** Presses Tab until the element has the focus, as one who has no mouse does. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    if (await element.first().evaluate((one) => one.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('it is not reached by the keyboard');
}

/** The element that has the focus and does not show it; null when it shows. */
function unseenFocus(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const focused = document.activeElement;
    // A link that fills its row draws the frame around the row.
    const isSeen = [null, '::after'].some((part) => {
      const style = getComputedStyle(focused, part);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    });
    return isSeen ? null : document.activeElement.outerHTML.slice(0, 200);
  })()`);
}
