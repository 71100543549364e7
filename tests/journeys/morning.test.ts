import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccountByUsername, identify, openSession } from '../../src/domain/accounts/index.ts';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { acknowledgeTask } from '../../src/domain/tasks/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { closeLive } from '../../src/kernel/http/index.ts';
import { dayOf, readClock } from '../../src/kernel/time/index.ts';
import { signIn, tolerate, useServedCity } from '../support/browser.ts';

const city = useServedCity();

const main = (page: Page) => page.getByRole('main');

async function actorCalled(username: string): Promise<Actor> {
  const now = readClock();
  const account = await findAccountByUsername(username);
  const actor = account && (await identify(await openSession(account.id, now), { now, today: dayOf(now) }));
  if (!actor) throw new Error(`nobody is called ${username}`);
  return actor;
}

const bodyOf = (actor: Actor) => actor.roles[0]?.bodyId ?? '';

/** A task that nobody has taken on yet, and the deed that takes it on, elsewhere. */
async function aTaskToTakeOn(): Promise<() => Promise<void>> {
  const [leader, lead] = [await actorCalled('bithu'), await actorCalled('sonoivu')];
  const { id } = await aTask({ giverId: bodyOf(leader), leadId: bodyOf(lead), by: leader.accountId });
  return () => acknowledgeTask(lead, id, readClock());
}

describe('a leader’s morning', { timeout: 60_000 }, () => {
  it('opens with what is red on one screen, asks why, and decides an extension', async () => {
    const page = await city.open();
    await signIn(page, 'bithu');
    await page.getByRole('link', { name: 'Điều hành hôm nay' }).click();
    await page.getByRole('heading', { name: 'Điều hành hôm nay', level: 1 }).waitFor();
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    expect(height, 'one screen of 1440 × 900').toBeLessThanOrEqual(900);
    const headings = await main(page).getByRole('heading', { level: 2 }).allTextContents();
    expect(headings[0]).toBe('Quá hạn lâu nhất');

    await main(page)
      .getByRole('link', { name: /^Vì sao chậm/ })
      .first()
      .click();
    await page.waitForURL(/\/nhiem-vu\/[^#]+#tien-do$/);
    await main(page).getByRole('heading', { name: 'Tiến độ' }).waitFor();
    await page.goBack();

    const waiting = main(page).locator('.brief-item.row-waiting').filter({ hasText: 'Xin lùi hạn' });
    const before = await waiting.count();
    expect(before).toBeGreaterThan(0);
    const title = (await waiting.first().locator('.brief-title').textContent()) ?? '';
    await waiting
      .first()
      .getByRole('link', { name: /^Xem và quyết/ })
      .click();
    await main(page).getByRole('button', { name: 'Đồng ý gia hạn', exact: true }).click();
    await main(page).getByText('Đã đồng ý gia hạn').first().waitFor();
    await page.getByRole('link', { name: 'Điều hành hôm nay' }).click();
    await main(page).getByText('việc được gia hạn').waitFor();
    expect(await main(page).locator('.brief-title').allTextContents()).not.toContain(title);
    await page.context().close();
  });
});

describe('an open board', { timeout: 60_000 }, () => {
  const inSight = (page: Page) => page.locator('[data-live-target="news"]');

  it('takes in what is done elsewhere without being loaded again, and says so', async () => {
    const takeOn = await aTaskToTakeOn();
    const page = await city.open({ as: 'bithu' });
    await page.goto('/bang/danh-sach?trangThai=moi-giao');
    const rows = main(page).locator('tbody tr');
    const before = await rows.count();
    await page.evaluate('window.sameWindow = true');
    await takeOn();
    await main(page).getByText('Số liệu đã được cập nhật.').waitFor({ state: 'attached' });
    expect(await rows.count()).toBe(before - 1);
    expect(await page.evaluate('window.sameWindow')).toBe(true);
    await page.context().close();
  });

  it('moves nothing under the hand of someone who is acting: it waits until it is wanted', async () => {
    const takeOn = await aTaskToTakeOn();
    const page = await city.open({ as: 'bithu' });
    await page.goto('/bang/danh-sach?trangThai=moi-giao');
    const rows = main(page).locator('tbody tr');
    const before = await rows.count();
    const field = main(page).getByRole('searchbox');
    await field.fill('rà so');
    await takeOn();
    await inSight(page).getByText('Có 1 thay đổi').waitFor();
    await field.pressSequentially('át', { delay: 400 });
    expect(await rows.count()).toBe(before);
    expect(await field.inputValue()).toBe('rà soát');
    await inSight(page).getByRole('button', { name: 'Xem' }).click();
    await expect.poll(() => rows.count()).toBe(before - 1);
    expect(await field.inputValue()).toBe('rà soát');
    await page.context().close();
  });

  it('catches up after a lost connection', async () => {
    const takeOn = await aTaskToTakeOn();
    const page = await city.open({ as: 'bithu' });
    // While the connection is away the browser says so of each attempt.
    tolerate(page, 0);
    await page.goto('/bang/danh-sach?trangThai=moi-giao');
    const rows = main(page).locator('tbody tr');
    const before = await rows.count();
    await page.context().setOffline(true);
    closeLive();
    await takeOn();
    await inSight(page)
      .getByText(/^Mất kết nối trực tiếp/)
      .waitFor({ timeout: 20_000 });
    expect(await rows.count()).toBe(before);
    await page.context().setOffline(false);
    await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(before - 1);
    await inSight(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });
});

describe('a screen on a wall', { timeout: 60_000 }, () => {
  it('is made by a leader, goes from part to part by itself, and keeps its last numbers when the server is away', async () => {
    const leader = await city.open({ as: 'bithu' });
    await leader.goto('/bang/man-hinh');
    await leader.getByLabel(/^Tên màn hình/).fill('Sảnh chính');
    await leader.getByRole('combobox', { name: /^Số liệu của/ }).fill('Thành ủy Minh Châu');
    await leader.keyboard.press('Enter');
    await leader.getByLabel(/^Mỗi phần hiện trong/).fill('5');
    await main(leader).getByRole('button', { name: 'Lập màn hình', exact: true }).click();
    const link =
      (await main(leader)
        .getByText(/\/man-hinh\//)
        .first()
        .textContent()) ?? '';

    const wall = await city.open();
    tolerate(wall, 0);
    await wall.goto(new URL(link).pathname);
    await wall.getByRole('heading', { name: 'Tình hình thực hiện nhiệm vụ' }).waitFor();
    await wall.getByRole('heading', { name: 'Đơn vị có việc quá hạn' }).waitFor();
    await wall.context().setOffline(true);
    await wall.getByText(/^Mất kết nối; số liệu/).waitFor();
    await wall.getByRole('heading', { name: 'Đơn vị có việc quá hạn' }).waitFor();
    await wall.context().setOffline(false);
    await wall.getByRole('heading', { name: 'Hoàn thành theo tháng, 12 tháng gần nhất' }).waitFor();

    await leader.goto('/bang/man-hinh');
    const made = main(leader).getByRole('row').filter({ hasText: 'Sảnh chính' });
    await made.getByText('Thu hồi', { exact: true }).click();
    await leader.getByRole('button', { name: 'Thu hồi liên kết' }).click();
    await main(leader).getByText('Đã thu hồi liên kết của màn hình.').waitFor();
    tolerate(wall, 0, 404);
    await wall.getByRole('heading', { name: /Không tìm thấy|Không có/ }).waitFor();
    await wall.context().close();
    await leader.context().close();
  });
});
