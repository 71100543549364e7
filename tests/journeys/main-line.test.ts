import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDocx } from '../../src/kernel/files/fixtures.ts';
import { dayOf, readClock, writeDay } from '../../src/kernel/time/index.ts';
import { signIn, useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';
import { aJourneyDirective, unseenOrder } from './directive-text.ts';

const city = useServedCity();
const directive = aJourneyDirective('161-KL/TU');
const digitising = 'Số hóa hồ sơ cán bộ của các phường, xã';
const comparing = 'Đối chiếu toàn bộ hồ sơ đảng viên của phường';
const moving = 'Chuyển hồ sơ giấy về kho lưu trữ chung';

/** Windows that stay open from one step to the next, one for each person. */
const windows = new Map<string, Page>();

async function windowOf(username: string): Promise<Page> {
  const open = windows.get(username);
  if (open) return open;
  const page = await city.open();
  await signIn(page, username);
  windows.set(username, page);
  return page;
}

const main = (page: Page) => page.getByRole('main');
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const row = (page: Page, title: string) =>
  page.getByRole('table').getByRole('link', { name: new RegExp(title) });
const card = (page: Page, title: string | RegExp) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });

async function said(page: Page, words: string | RegExp): Promise<void> {
  await main(page).getByText(words).first().waitFor();
}

let isBroken = false;
// Each step stands on the one before: a story that broke is not told further.
beforeEach((context) => context.skip(isBroken, 'an earlier step failed'));
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail';
});

describe('from a directive to an accepted result', { timeout: 60_000 }, () => {
  it('the registrar sends in a file, checks what was read of it and enters it', async () => {
    const page = await windowOf('vanthu');
    await page.getByRole('link', { name: 'Đăng ký văn bản' }).click();
    await page.getByLabel('Tệp văn bản').setInputFiles({
      name: 'ket-luan-161.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: aDocx(...directive.lines),
    });
    await button(main(page), 'Tiếp tục').click();
    await page.getByRole('heading', { name: 'Kiểm tra và ghi vào sổ', level: 1 }).waitFor();
    expect(await page.getByLabel('Số, ký hiệu', { exact: true }).inputValue()).toBe(directive.symbol);
    expect(await page.getByLabel('Trích yếu').inputValue()).toContain('ố hóa hồ sơ cán bộ, đảng viên');
    expect(await page.getByLabel('Người ký', { exact: true }).inputValue()).toBe('Đặng Thị Minh Nguyệt');
    await page.getByLabel(/^Ghi vào sổ của/).selectOption({ label: 'Thành ủy Minh Châu' });
    await button(main(page), 'Ghi vào sổ').click();
    await said(page, `Đã ghi Kết luận số ${directive.symbol} vào sổ.`);
  });

  it('the officer confirms an order by keyboard', async () => {
    const page = await windowOf('chuyenvien');
    await page.goto('/ban-doc');
    await main(page)
      .getByRole('link', { name: new RegExp(directive.symbol) })
      .click();
    await button(main(page), 'Đọc văn bản').click();
    await said(page, /Đã đọc xong/);
    await walkTo(page, digitising);
    await page.keyboard.press('Enter');
    await said(page, /Đã giao thành nhiệm vụ NV-\d+/);
    await card(page, new RegExp(digitising)).getByText('Đã xác nhận').waitFor();
  });

  it('corrects one, and both what was proposed and what was decided stay', async () => {
    const page = await windowOf('chuyenvien');
    await card(page, /[Đđ]ối chiếu hồ sơ đảng viên/)
      .getByRole('link', { name: 'Sửa rồi giao' })
      .click();
    await page.getByLabel(/^Việc phải làm/).fill(comparing);
    await page.getByLabel(/^Sản phẩm phải nộp/).fill('Biên bản đối chiếu');
    await button(main(page), 'Giao nhiệm vụ').click();
    await said(page, /Đã giao thành nhiệm vụ NV-\d+/);
    const corrected = card(page, /ối chiếu/);
    await corrected.getByText('Đề xuất và quyết định khác nhau').click();
    await corrected.getByText('Biên bản đối chiếu').waitFor();
  });

  it('puts one aside with a reason', async () => {
    const page = await windowOf('chuyenvien');
    await card(page, /[Rr]à soát hồ sơ viên chức/)
      .getByRole('link', { name: 'Bỏ qua' })
      .click();
    await page.getByLabel('Không thuộc phạm vi theo dõi').check();
    await button(main(page), 'Bỏ qua').click();
    await said(page, 'Đã bỏ qua đề xuất.');
  });

  it('adds one that the reader did not see, by selecting its words', async () => {
    const page = await windowOf('chuyenvien');
    await selectWords(page, unseenOrder);
    expect(await page.getByLabel(/^Thêm giao việc/).inputValue()).toBe(unseenOrder);
    await button(main(page), 'Tiếp tục').click();
    await page.getByLabel(/^Việc phải làm/).fill(moving);
    await choose(page.getByRole('combobox', { name: /^Chủ trì/ }), {
      typed: 'truong chinh tri',
      name: 'Trường Chính trị Minh Châu',
    });
    await page.getByLabel('Ngày cụ thể').check();
    await page
      .getByRole('textbox', { name: /hết ngày|^Ngày/ })
      .first()
      .fill(writeDay(directive.due));
    await button(main(page), 'Giao nhiệm vụ').click();
    await said(page, /Đã giao thành nhiệm vụ NV-\d+/);
  });

  it('sees that a wish and a request upward become no task by themselves', async () => {
    const page = await windowOf('chuyenvien');
    const wish = card(page, /[Tt]iếp tục đổi mới/);
    expect(await button(wish, 'Xác nhận').count()).toBe(0);
    expect(await wish.getByRole('link', { name: 'Giao thành nhiệm vụ…' }).count()).toBe(1);
    const upward = card(page, /hướng dẫn mẫu hồ sơ điện tử/);
    expect(await upward.getByText('không thành nhiệm vụ ở đây').count()).toBe(1);
    expect(await button(upward, 'Xác nhận').count()).toBe(0);
    expect(await upward.getByRole('link', { name: /Giao thành nhiệm vụ|Sửa rồi giao/ }).count()).toBe(0);
    await button(upward, 'Đã xem').click();
    await said(page, 'Đã ghi nhận.');
  });

  it('takes a confirmation back while no work has begun', async () => {
    const page = await windowOf('chuyenvien');
    const dossiers = card(page, /[Ll]ập danh mục hồ sơ dự án/);
    await button(dossiers, 'Xác nhận').click();
    await said(page, /Đã giao thành nhiệm vụ NV-\d+/);
    await button(dossiers, 'Hoàn tác').click();
    await said(page, 'Đã hoàn tác. Đề xuất trở lại chờ quyết định.');
    await button(dossiers, 'Xác nhận').waitFor();
    const tasks = await asOwner<{ title: string; state: string }>(
      `select t.title, t.state from tasks.task t join documents.directive d on d.id = t.directive_id
       where d.symbol = $1 order by t.passage_start`,
      [directive.symbol],
    );
    expect(tasks.filter(({ state }) => state === 'assigned').map(({ title }) => title)).toEqual([
      expect.stringContaining(digitising),
      comparing,
      moving,
    ]);
    expect(tasks.filter(({ state }) => state === 'withdrawn')).toHaveLength(1);
  });

  it('the body takes the task on, reports and hands in a result with evidence', async () => {
    const page = await windowOf('sonoivu');
    await page.goto('/nhiem-vu');
    await row(page, digitising).click();
    await button(main(page), 'Tiếp nhận nhiệm vụ').click();
    await said(page, 'Đã tiếp nhận nhiệm vụ.');
    await openForm(page, 'Báo cáo tiến độ');
    await page.getByLabel(/^Việc đã làm/).fill('Đã quét 1.200 hồ sơ của sáu phường.');
    await page.getByRole('textbox', { name: /^Mức hoàn thành/ }).fill('45');
    await button(main(page), 'Báo cáo tiến độ').click();
    await said(page, 'Đã ghi báo cáo tiến độ.');
    await handIn(page, 'Báo cáo số 88-BC/SNV', 'bao-cao-88.txt');
  });

  it('the leader returns it with a reason', async () => {
    const page = await windowOf('truongban');
    await page.goto('/nhiem-vu');
    await row(page, digitising).click();
    await main(page)
      .getByRole('link', { name: /bao-cao-88\.txt/ })
      .waitFor();
    await page.getByLabel(/^Nhận xét/).fill('Thiếu số liệu của các xã.');
    await button(main(page), 'Trả lại để bổ sung').click();
    await said(page, 'Đã trả lại kết quả để bổ sung.');
  });

  it('the body hands it in again, the leader accepts, and the board counts it', async () => {
    const body = await windowOf('sonoivu');
    await body.reload();
    await said(body, 'Lý do: Thiếu số liệu của các xã.');
    await handIn(body, 'Báo cáo số 92-BC/SNV', 'bao-cao-92.txt');
    const leader = await windowOf('truongban');
    const before = await countDoneInTime(leader);
    await leader.goto('/nhiem-vu');
    await row(leader, digitising).click();
    await button(main(leader), 'Xác nhận hoàn thành').click();
    await said(leader, 'Đã xác nhận hoàn thành nhiệm vụ.');
    expect(await countDoneInTime(leader)).toBe(before + 1);
  });

  it('the number on the board opens the rows behind it, and the list is exported', async () => {
    const page = await windowOf('truongban');
    await page.goto('/bang');
    await doneInTime(page).click();
    await page.waitForURL(/danh-sach/);
    await page.goto(`/bang/danh-sach?tim=${encodeURIComponent(digitising)}`);
    await row(page, digitising).waitFor();
    const href = await main(page).getByRole('link', { name: /CSV/ }).getAttribute('href');
    const file = await page.request.get(href ?? '');
    expect(file.headers()['content-disposition']).toContain('attachment');
    expect(await file.text()).toContain(digitising);
  });

  it('the task tells its history, and its sentence is one click away', async () => {
    const page = await windowOf('truongban');
    await row(page, digitising).click();
    await main(page)
      .getByText(/^Lịch sử \(\d+ lần ghi\)/)
      .click();
    for (const deed of [/giao nhiệm vụ/, /tiếp nhận/, /tiến độ/, /trình kết quả/, /trả lại/, /xác nhận/])
      await page.locator('#lich-su').getByText(deed).first().waitFor();
    await page.getByRole('link', { name: 'Mở văn bản tại câu này' }).click();
    await page.waitForURL(/van-ban\/.*#/);
    await main(page)
      .getByText(/Giao Sở Nội vụ/)
      .first()
      .waitFor();
  });

  it('more time is asked for and granted, and both deadlines stay', async () => {
    const wanted = writeDay(dayOf(readClock()).add({ days: 120 }));
    const body = await windowOf('anlac');
    await body.goto('/nhiem-vu');
    await row(body, comparing).click();
    await openForm(body, 'Xin gia hạn');
    await body.getByLabel(/^Xin gia hạn đến hết ngày/).fill(wanted);
    await body.getByLabel(/^Lý do xin gia hạn/).fill('Chờ bàn giao hồ sơ từ đơn vị cũ.');
    await button(main(body), 'Xin gia hạn').click();
    await said(body, 'Đã gửi đề nghị gia hạn.');
    const leader = await windowOf('truongban');
    await leader.goto('/nhiem-vu');
    await row(leader, comparing).click();
    await button(main(leader), 'Đồng ý gia hạn').click();
    await said(leader, 'Đã đồng ý gia hạn.');
    await said(leader, /Hạn ban đầu/);
    await said(leader, new RegExp(`Hạn điều chỉnh lần 1: đến hết ngày ${wanted}`));
  });

  it('the inspector sees it all and has nothing to press', async () => {
    const page = await windowOf('kiemtra');
    await page.goto(`/bang/danh-sach?tim=${encodeURIComponent(digitising)}`);
    await row(page, digitising).click();
    await said(page, 'Đã xác nhận hoàn thành');
    expect(await main(page).getByRole('button').count()).toBe(0);
  });
});

/** Goes from the first finding to the next by the keys k and j until the one wanted is current. */
async function walkTo(page: Page, title: string): Promise<void> {
  const current = page.locator('article[aria-current="true"]');
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press(steps === 0 ? 'k' : 'j');
    if ((await current.getByRole('heading').textContent())?.includes(title)) return;
  }
  throw new Error(`no finding is called ${title}`);
}

/** Selects words of the text with the mouse, as a person does. */
async function selectWords(page: Page, words: string): Promise<void> {
  const ends = (await page.evaluate(`(() => {
    const text = document.querySelector('[data-selection-target="text"]');
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const wanted = ${JSON.stringify(words)};
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement.scrollIntoView({ block: 'end' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const frame = text.closest('.split-text');
      frame.scrollBy(0, range.getBoundingClientRect().top - frame.getBoundingClientRect().top - 120);
      const boxes = [...range.getClientRects()];
      const last = boxes.at(-1);
      return { from: [boxes[0].left, boxes[0].top + 4], to: [last.right, last.bottom - 4] };
    }
    throw new Error('these words are not in the text');
  })()`)) as { from: [number, number]; to: [number, number] };
  await page.mouse.move(...ends.from);
  await page.mouse.down();
  await page.mouse.move(...ends.to, { steps: 4 });
  await page.mouse.up();
}

/** Finds a body in a long list by typing a part of its name. */
async function choose(field: Locator, { typed, name }: { typed: string; name: string }): Promise<void> {
  await field.fill(typed);
  await field.page().getByRole('option', { name }).click();
}

/** Opens one of the forms that stand folded on a task's page. */
async function openForm(page: Page, name: string): Promise<void> {
  await page.locator('#viec summary').filter({ hasText: name }).click();
}

async function handIn(page: Page, product: string, file: string): Promise<void> {
  await openForm(page, 'Trình kết quả');
  const form = page.locator('#viec form').filter({ has: button(page, 'Trình kết quả') });
  await form.getByLabel(/^Sản phẩm trình/).fill(product);
  await form.getByLabel(/^Tóm tắt kết quả/).fill('Đã số hóa toàn bộ hồ sơ cán bộ của các phường, xã.');
  await form
    .getByLabel(/^Tệp minh chứng/)
    .setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from('Bảng tổng hợp hồ sơ.') });
  await button(form, 'Trình kết quả').click();
  await said(page, 'Đã trình kết quả, chờ nơi giao xác nhận.');
}

const doneInTime = (page: Page) =>
  main(page)
    .getByRole('link', { name: /Hoàn thành đúng hạn/ })
    .first();

async function countDoneInTime(page: Page): Promise<number> {
  await page.goto('/bang');
  const words = (await doneInTime(page).textContent()) ?? '';
  return Number(/đúng hạn\D*([\d.]+)/.exec(words)?.[1]?.replaceAll('.', ''));
}
