import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { faultsByAxe } from '../support/axe.ts';
import { tolerate, useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity();

const aFile = async (name: string, colour: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 800, height: 500, channels: 3, background: colour } })
    .jpeg()
    .toBuffer(),
});

describe('photos of the newsroom', { timeout: 90_000 }, () => {
  it('are sent each by itself, one that failed once more, and get their words and focal point', async () => {
    const editor = await city.open({ as: 'bientap' });
    // One is cut off on its way, another refused.
    tolerate(editor, 0, 422);
    await editor.goto('/toa-soan/anh/moi');
    expect(await faultsByAxe(editor)).toEqual([]);
    let isCutOff = true;
    await editor.route('**/toa-soan/anh/moi', (route) => {
      const isSent = route.request().method() === 'POST';
      if (!isSent || !isCutOff) return route.continue();
      isCutOff = false;
      return route.abort('connectionreset');
    });
    const bad = { name: 'hinh.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="a"/>') };
    await editor.locator('input[type=file]').setInputFiles([await aFile('ben-song.jpg', '#4a90a4'), bad]);
    await editor.getByRole('button', { name: 'Gửi ảnh' }).click();
    await editor.locator('.send-each-row', { hasText: '“hinh.svg” không thuộc loại được nhận' }).waitFor();
    await editor.getByRole('button', { name: 'Gửi lại' }).click();
    await editor.locator('.send-each-row', { hasText: 'Đã vào kho' }).waitFor();
    expect(await faultsByAxe(editor)).toEqual([]);

    await editor.getByRole('link', { name: 'Ghi chú thích' }).click();
    await editor.getByLabel('Chú thích').fill('Bờ sông buổi chiều.');
    await editor.getByLabel('Mô tả thay ảnh').fill('Mặt sông phẳng lặng.');
    await editor.getByRole('button', { name: 'Lưu lời của ảnh' }).click();
    await editor.getByText('Đã lưu lời của ảnh.').waitFor();
    await editor.locator('.focal-picture').click({ position: { x: 60, y: 40 } });
    await editor.getByRole('button', { name: 'Đặt điểm chính' }).click();
    await editor.getByText('Đã đặt điểm chính').waitFor();
    expect(await faultsByAxe(editor)).toEqual([]);
    const [kept] = await asOwner<{ x: number; y: number }>(
      "select focal_x as x, focal_y as y from photos.photo where caption = 'Bờ sông buổi chiều.'",
    );
    expect(kept?.x).toBeLessThan(0.2);
    expect(kept?.y).toBeLessThan(0.3);
  });

  it('are chosen for an article and placed in its text by an editor without scripts', async () => {
    const [draft] = await asOwner<{ id: string }>(
      "select id from articles.article where state = 'draft' order by touched_at desc limit 1",
    );
    const editor = await city.open({ as: 'bientap', scripts: false });
    await editor.goto(`/toa-soan/bai/${draft?.id}/anh`);
    await editor.getByLabel(/^Bờ sông buổi chiều/).check();
    await editor.getByRole('button', { name: 'Đưa ảnh đã chọn vào bài' }).click();
    await editor.getByText('Đã đưa 1 ảnh vào bài.').waitFor();
    await editor.getByLabel('Chỗ đặt trong bài').last().selectOption({ index: 2 });
    await editor.getByRole('button', { name: 'Lưu ảnh của bài' }).click();
    await editor.getByText('Đã lưu ảnh của bài.').waitFor();
    await editor.goto(`/toa-soan/bai/${draft?.id}`);
    await editor.getByRole('main').getByRole('img', { name: 'Mặt sông phẳng lặng.' }).waitFor();
  });
});
