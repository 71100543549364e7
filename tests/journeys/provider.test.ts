import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useProvider } from '../../src/kernel/provider/index.ts';
import { useServedCity } from '../support/browser.ts';
import { startProvider, type TestProvider } from '../support/provider.ts';

const city = useServedCity();
let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider([`${city.address}/dang-nhap/ben-ngoai/ve`], [`${city.address}/dang-nhap`]);
  provider.person = { subject: 'u-301', claims: { preferred_username: 'sonoivu' } };
  useProvider(provider.config);
});
afterAll(async () => {
  useProvider(undefined);
  await provider.stop();
});

describe.each([true, false])('a browser with scripts: %s', (scripts) => {
  it('goes to the provider and back, works, and signs out in both places', async () => {
    const page = await city.open({ scripts });
    await page.goto('/bang');
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng định danh Minh Châu' }).click();
    await page.waitForURL(/\/bang$/);
    expect(await page.locator('.account-name').first().textContent()).toBe('Phạm Văn Đức');
    await page.goto('/tai-khoan');
    await page.getByText('Đã gắn với «sonoivu»').waitFor();
    await page.locator('.head-end summary').click();
    await page.getByRole('button', { name: 'Đăng xuất' }).last().click();
    await page.getByText('Phiên ở đây đã kết thúc.').waitFor();
    const leave = page.getByRole('link', { name: 'Đăng xuất khỏi Cổng định danh Minh Châu' });
    expect(await leave.getAttribute('href')).toContain(provider.config.issuer.origin);
    await page.goto('/tai-khoan');
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng định danh Minh Châu' }).waitFor();
  });
});
