import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '../../database/seed/accounts.ts';
import { findAccountByUsername } from '../../src/domain/accounts/index.ts';
import { listHistory } from '../../src/kernel/record/index.ts';
import { tolerate, useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity();

/** Browsers keep keys for names, not for numbers. */
const at = (path: string) => `${city.address.replace('127.0.0.1', 'localhost')}${path}`;

interface Device {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
}

/** A window on a machine that has keys of its own and whose person is always there. */
async function aDevice({ verified = true, offers = true } = {}): Promise<Device> {
  const page = await city.open();
  if (!offers)
    await page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = async () => false');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: verified,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
  return { page, cdp, authenticatorId };
}

/** Keys are answered with only while the person is there. */
const present = ({ cdp, authenticatorId }: Device, enabled: boolean) =>
  cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });

async function enterByPassword(page: Page, username: string): Promise<void> {
  await page.goto(at('/dang-nhap'));
  await page.getByLabel(/^Tên đăng nhập/).fill(username);
  await page.getByLabel(/^Mật khẩu/).fill(demoPassword);
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}

async function addKey(page: Page, name: string): Promise<void> {
  await page.goto(at('/tai-khoan/khoa-truy-cap'));
  await page.getByLabel(/^Tên khóa/).fill(name);
  await page.getByLabel(/^Mật khẩu hiện tại/).fill(demoPassword);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Tạo khóa' }).click();
}

async function leave(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'banle_session' });
  await page.goto(at('/dang-nhap'));
}

/** A device of this person that has a key for the system, before the door. */
async function withKey(username: string, name: string, { offers = true } = {}): Promise<Device> {
  const device = await aDevice({ offers });
  await present(device, false);
  await enterByPassword(device.page, username);
  await present(device, true);
  await addKey(device.page, name);
  await device.page.getByText(`Đã thêm khóa «${name}».`).waitFor();
  return device;
}

const byKey = (page: Page) => page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' });
const inside = (page: Page) => page.waitForURL((url) => url.pathname === '/nhiem-vu');

describe('a passkey', () => {
  it('is made on a device, opens the door without a name, is renamed and removed', async () => {
    const { page } = await withKey('sonoivu', 'Máy tính cơ quan', { offers: false });
    await leave(page);
    await byKey(page).click();
    await inside(page);
    expect(await page.locator('.account-name').first().textContent()).toBe('Phạm Văn Đức');

    await page.goto(at('/tai-khoan/khoa-truy-cap'));
    expect(await page.locator('main').textContent()).not.toContain('chưa lần nào');
    await page.getByText('Đổi tên').click();
    await page.getByLabel('Tên mới').fill('Máy ở phòng');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã đổi tên khóa.').waitFor();
    await page.getByText('Gỡ', { exact: true }).click();
    await page.getByRole('button', { name: 'Gỡ khóa này' }).click();
    await page.getByText('Đã gỡ khóa.').waitFor();

    tolerate(page, 422);
    await leave(page);
    await byKey(page).click();
    await page.getByText('Khóa truy cập này không còn dùng được ở đây').waitFor();

    const account = await findAccountByUsername('sonoivu');
    const deeds = (await listHistory('account', account?.id ?? '')).map(({ action }) => action);
    expect(deeds).toEqual(
      expect.arrayContaining(['account.passkey_added', 'account.passkey_renamed', 'account.passkey_removed']),
    );
  });

  it('is offered in the field of the username, and opens the door when it is chosen', async () => {
    const device = await withKey('anlac', 'Điện thoại');
    await leave(device.page);
    // The person is there, so the one key that the device offers is chosen.
    await inside(device.page);
    expect(await device.page.locator('.account-name').first().textContent()).toBe('Đỗ Thị Ánh');
  });

  it('asks for no code where a second factor is set: the device has verified the person', async () => {
    const device = await withKey('vanthu', 'Máy văn thư');
    await asOwner(
      `update accounts.account set totp_secret = 'v1.x', totp_confirmed_at = now() where username = 'vanthu'`,
    );
    await leave(device.page);
    await device.page.waitForURL((url) => url.pathname !== '/dang-nhap');
    expect(new URL(device.page.url()).pathname).not.toBe('/dang-nhap/ma');
    expect(await device.page.locator('.account-name').first().textContent()).toBe('Lý Thu Trang');
  });

  it('is not made where the device cannot verify the person', async () => {
    const device = await aDevice({ verified: false });
    await present(device, false);
    await enterByPassword(device.page, 'bientap');
    await present(device, true);
    await addKey(device.page, 'Không xác minh');
    await device.page.getByText('Chưa xong: anh/chị đã hủy').waitFor();
    const account = await findAccountByUsername('bientap');
    expect(await asOwner('select from accounts.passkey where account_id = $1', [account?.id])).toEqual([]);
  });

  it('whose counter went back is refused as a copy, on the record, and the page says what to do', async () => {
    const device = await withKey('giamdocnv', 'Khóa bị chép');
    await asOwner(`update accounts.passkey set counter = 1000 where name = 'Khóa bị chép'`);
    tolerate(device.page, 403);
    await leave(device.page);
    await device.page.getByText('có dấu hiệu bị sao chép').waitFor();
    const account = await findAccountByUsername('giamdocnv');
    const last = (await listHistory('account', account?.id ?? '')).at(-1);
    expect(last?.action).toBe('account.passkey_refused');
    expect(last?.facts).toMatchObject({ passkey: 'Khóa bị chép', kept: 1000 });
  });

  it('opens no account that is closed or out of use', async () => {
    const device = await withKey('kiemtra', 'Máy kiểm tra');
    const { page } = device;
    tolerate(page, 403);
    const set = (what: string) => asOwner(`update accounts.account set ${what} where username = 'kiemtra'`);
    await set(`locked_until = now() + interval '1 hour'`);
    await leave(page);
    await page.getByText('Tài khoản đang tạm khóa').waitFor();
    await set('locked_until = null, disabled_at = now()');
    await leave(page);
    await page.getByText('Tài khoản này đã ngừng sử dụng').waitFor();
    await set('disabled_at = null');
  });

  it('is not spoken of at an address where none can work', async () => {
    const page = await city.open();
    await page.goto('/dang-nhap');
    expect(await byKey(page).count()).toBe(0);
    const signedIn = await city.open({ as: 'chuyenvien' });
    await signedIn.goto('/tai-khoan/khoa-truy-cap');
    await signedIn.getByText('Khóa truy cập chưa dùng được ở địa chỉ này').waitFor();
    expect(await signedIn.getByLabel(/^Tên khóa/).count()).toBe(0);
  });
});
