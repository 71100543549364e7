import { expect, it } from 'vitest';
import { tolerate, useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity();
const timeout = 60_000;

it('a reader with a narrow phone and no scripts goes from the front page to a section, an article, its related news and the archive', {
  timeout,
}, async () => {
  const page = await city.open({ scripts: false, width: 390 });
  await page.goto('/');
  await page.getByRole('link', { name: 'Trang tin' }).first().click();
  await page.getByText(/^(Thứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật), ngày \d+ tháng \d+ năm \d+$/).waitFor();

  // By keyboard: the first stop leads past everything that stands around.
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>("document.activeElement.getAttribute('href')")).toBe('#noi-dung');

  const sections = page.getByRole('navigation', { name: 'Chuyên mục' });
  await sections.getByRole('link', { name: 'Thời sự' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thời sự' }).waitFor();
  expect(await sections.getByRole('link', { name: 'Thời sự' }).getAttribute('aria-current')).toBe('page');

  await page.getByRole('link', { name: 'Hội nghị Ban Chấp hành Đảng bộ thành phố' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hội nghị Ban Chấp hành' }).waitFor();
  await page.getByRole('heading', { name: 'Đính chính' }).waitFor();
  await page.getByText('Đang thực hiện, quá hạn').waitFor();
  const published = page.getByRole('link', { name: 'Xem tiến độ từng nhiệm vụ' });
  expect(await published.getAttribute('href')).toMatch(/^\/cong-khai\/.+\/nhiem-vu$/);

  const related = page.getByRole('region', { name: 'Tin liên quan' }).getByRole('link').first();
  const next = (await related.textContent()) ?? '';
  await related.click();
  await page.getByRole('heading', { level: 1, name: next }).waitFor();

  await page.getByRole('link', { name: 'Lưu trữ theo ngày' }).click();
  await page
    .getByRole('link', { name: /, có tin$/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Tin ngày \d+ tháng \d+ năm \d+$/ }).waitFor();
  expect(await page.locator('.turn > li').count()).toBeGreaterThan(0);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
});

it('a very long headline and foreign writing keep to the width of a phone', { timeout }, async () => {
  const [shown] = await asOwner<{ slug: string }>(
    `update articles.published_article set headline = $1, lead = '', photos = '[]', lead_photo_id = null
     where article_id = (select article_id from articles.published_article order by published_at desc limit 1) returning slug`,
    [`${'Nghiêng'.repeat(30)} ${'rất dài '.repeat(12)} \u202E🎉 אבג`],
  );
  const page = await city.open({ scripts: false, width: 390 });
  for (const path of ['/tin', `/tin/${shown?.slug}`, `/tin/${shown?.slug}/in`]) {
    await page.goto(path);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth'), path).toBe(390);
  }
});

it('what was taken back is said in words, and what never was in the look of the portal', {
  timeout,
}, async () => {
  const [gone] = await asOwner<{ slug: string }>('select slug from articles.withdrawn_article limit 1');
  const page = await city.open({ scripts: false, width: 390 });
  tolerate(page, 410, 404);
  await page.goto(`/tin/${gone?.slug}`);
  await page.getByRole('heading', { level: 1, name: 'Bài này đã được gỡ' }).waitFor();
  await page.goto('/tin/khong/co/gi');
  await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' }).waitFor();
  await page.getByRole('link', { name: 'Về trang tin' }).click();
  await page.getByRole('navigation', { name: 'Chuyên mục' }).waitFor();
});
