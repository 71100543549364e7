import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweeps } from '../../src/app/jobs.ts';
import { getDirectiveText } from '../../src/domain/documents/index.ts';
import { assignTask } from '../../src/domain/tasks/index.ts';
import { runSweeps } from '../../src/kernel/jobs/index.ts';
import { dayOf, moveClock, readClock, writeDay } from '../../src/kernel/time/index.ts';
import { tolerate, useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';
import { actorCalled } from '../support/places.ts';

const city = useServedCity();
const main = (page: Page) => page.getByRole('main');
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });

async function said(page: Page, words: string | RegExp): Promise<void> {
  await main(page).getByText(words).first().waitFor();
}

let isBroken = false;
// Each step stands on the one before: a story that broke is not told further.
beforeEach((context) => context.skip(isBroken, 'an earlier step failed'));
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail';
});

const whole = 'Tổng rà soát hồ sơ viên chức của Sở';
const handed = 'Chuẩn hóa danh mục hồ sơ lưu trữ';
const pausing = 'Kiểm kê trang thiết bị số hóa';
const counted = 'Hướng dẫn nghiệp vụ ký số cho các phòng';
const weekly = 'Báo cáo tuần về tiến độ ký số';
const paths = new Map<string, string>();
const due = () => dayOf(readClock()).add({ days: 90 });

/** Four tasks of the department from the plan that digitises dossiers. */
beforeAll(async () => {
  const officer = await actorCalled('chuyenvien');
  const [found] = await asOwner<{ directive: string; giver: string; lead: string }>(
    `select d.id as directive, t.giver_id as giver, t.lead_id as lead from tasks.task t
     join documents.directive d on d.id = t.directive_id and d.symbol = '75-KH/TU'
     join organisation.body_version v on v.body_id = t.lead_id and v.name = 'Sở Nội vụ' where t.depth = 0 limit 1`,
  );
  if (!found) throw new Error('the plan gave the department nothing');
  const { text, sha256 } = await getDirectiveText(found.directive);
  const sentence = 'Giao Sở Nội vụ tổng hợp, số hóa hồ sơ cán bộ của các phòng';
  const start = text.indexOf(sentence);
  const day = { kind: 'day', date: due().toString(), inclusive: true } as const;
  const days = { kind: 'workingDays', n: 60, from: dayOf(readClock()).toString() } as const;
  for (const title of [whole, handed, pausing, counted]) {
    const { id } = await assignTask(
      officer,
      {
        title,
        product: 'Báo cáo kết quả',
        giverId: found.giver,
        leadId: found.lead,
        coordinatingIds: [],
        directiveId: found.directive,
        passage: { text: sentence, start, end: start + sentence.length, textSha256: sha256 },
        force: 'directive',
        speaker: '',
        deadline: title === counted ? days : day,
        printedDeadline: '',
      },
      readClock(),
    );
    paths.set(title, `/nhiem-vu/${id}`);
  }
});

/** Opens a task in a window of one's own. */
async function open(username: string, title: string): Promise<Page> {
  const page = await city.open({ as: username });
  await page.goto(paths.get(title) ?? '');
  return page;
}

describe('a task that is split', { timeout: 60_000 }, () => {
  it('is taken on by the director and given to two divisions', async () => {
    const page = await open('giamdocnv', whole);
    await button(main(page), 'Tiếp nhận nhiệm vụ').click();
    await said(page, 'Đã tiếp nhận nhiệm vụ.');
    await page.getByRole('link', { name: 'Chia phần việc' }).click();
    const leads = page.getByRole('combobox', { name: /^Các đơn vị nhận phần việc/ });
    await choose(leads, { typed: 'bien che', name: /Biên chế/ });
    await choose(leads, { typed: 'cong chuc', name: /Công chức, viên chức/ });
    await page.getByLabel(/^Việc phải làm/).fill('Rà soát hồ sơ do phòng quản lý');
    await button(main(page), 'Giao phần việc').click();
    await said(page, 'Đã giao 2 phần việc.');
    await said(page, '0 trong 2 phần đã được xác nhận.');
  });

  it('cannot be handed in over open parts without saying why', async () => {
    const page = await open('giamdocnv', whole);
    await openForm(page, 'Trình kết quả');
    const why = page.getByLabel(/^Vì sao trình khi các phần chưa xong/);
    await why.waitFor();
    expect(await why.getAttribute('required')).not.toBeNull();
  });

  it.each(['bienche', 'congchuc'])('%s reports its part and hands it in', async (username) => {
    const page = await city.open({ as: username });
    await page.goto('/nhiem-vu');
    await page
      .getByRole('table')
      .getByRole('link', { name: /Rà soát hồ sơ do phòng quản lý/ })
      .click();
    await said(page, /Là một phần của/);
    await button(main(page), 'Tiếp nhận nhiệm vụ').click();
    await openForm(page, 'Báo cáo tiến độ');
    await page.getByLabel(/^Việc đã làm/).fill('Đã rà soát xong một nửa số hồ sơ.');
    await page.getByRole('textbox', { name: /^Mức hoàn thành/ }).fill('50');
    await button(main(page), 'Báo cáo tiến độ').click();
    await handIn(page, 'Biên bản rà soát');
  });

  it('the director accepts both parts: the whole shows that they are done', async () => {
    const page = await open('giamdocnv', whole);
    await said(page, 'Các phần chờ xác nhận');
    for (let nth = 0; nth < 2; nth += 1) {
      await page
        .locator('#phan-viec')
        .getByRole('link', { name: /Rà soát hồ sơ do phòng quản lý/ })
        .nth(nth)
        .click();
      await button(main(page), 'Xác nhận hoàn thành').click();
      await said(page, 'Đã xác nhận hoàn thành nhiệm vụ.');
      await page.goto(paths.get(whole) ?? '');
    }
    await said(page, 'Các phần đã xong');
    await said(page, '2 trong 2 phần đã được xác nhận.');
    await handIn(page, 'Báo cáo tổng hợp số 15-BC/SNV');
  });

  it('the giver accepts the whole', async () => {
    const page = await open('truongban', whole);
    await said(page, 'Các phần đã xong');
    await button(main(page), 'Xác nhận hoàn thành').click();
    await said(page, 'Đã xác nhận hoàn thành nhiệm vụ.');
  });
});

describe('a task that is handed over', { timeout: 60_000 }, () => {
  it('is begun by the first body and given by its giver to another', async () => {
    const first = await open('sonoivu', handed);
    await button(main(first), 'Tiếp nhận nhiệm vụ').click();
    await said(first, 'Đã tiếp nhận nhiệm vụ.');
    const giver = await open('chuyenvien', handed);
    await giver.getByRole('link', { name: 'Bàn giao cho đơn vị khác' }).click();
    await choose(giver.getByRole('combobox', { name: /^Đơn vị chủ trì mới/ }), {
      typed: 'an lac',
      name: /An Lạc/,
    });
    await giver.getByLabel(/^Lý do bàn giao/).fill('Hồ sơ đã chuyển về phường quản lý.');
    await button(main(giver), 'Bàn giao nhiệm vụ').click();
    await said(giver, 'Đã bàn giao nhiệm vụ.');
    await said(giver, 'Sở Nội vụ bàn giao cho Đảng ủy phường An Lạc');
  });

  it('is taken on anew by the second; the first sees what happened in its time', async () => {
    const second = await open('anlac', handed);
    await button(main(second), 'Tiếp nhận nhiệm vụ').click();
    await said(second, 'Đã tiếp nhận nhiệm vụ.');
    const first = await city.open({ as: 'sonoivu' });
    await first.goto('/nhiem-vu');
    await first.getByRole('link', { name: 'Nhiệm vụ đã bàn giao' }).click();
    await first
      .getByRole('table')
      .getByRole('link', { name: new RegExp(handed) })
      .click();
    await said(first, /^Sở Nội vụ chủ trì nhiệm vụ này đến ngày/);
    expect(await main(first).getByRole('button').count()).toBe(0);
  });
});

describe('a task that is paused', { timeout: 60_000 }, () => {
  it('stops its clock, with the reason in sight of those who do it', async () => {
    const lead = await open('sonoivu', pausing);
    await button(main(lead), 'Tiếp nhận nhiệm vụ').click();
    await said(lead, 'Đã tiếp nhận nhiệm vụ.');
    const giver = await open('chuyenvien', pausing);
    await main(giver).locator('summary').filter({ hasText: 'Tạm dừng nhiệm vụ' }).click();
    const asked = giver.getByRole('dialog', { name: 'Tạm dừng nhiệm vụ' });
    await asked.getByLabel(/^Lý do tạm dừng/).fill('Chờ kết quả đấu thầu thiết bị.');
    await button(asked, 'Tạm dừng nhiệm vụ').click();
    await said(giver, 'Đã tạm dừng nhiệm vụ.');
    await lead.reload();
    await said(lead, 'Lý do: Chờ kết quả đấu thầu thiết bị.');
    await said(lead, 'Đang tạm dừng');
  });

  it('is not late though the clock goes past its deadline, and goes on with the days given back', async () => {
    const before = due();
    const days = 120;
    moveClock(readClock().add({ hours: 24 * days }));
    const giver = await open('chuyenvien', pausing);
    await said(giver, 'Đang tạm dừng');
    expect(
      await main(giver)
        .getByText(/Quá hạn/)
        .count(),
    ).toBe(0);
    await said(giver, new RegExp(`${days} ngày không tính vào thời hạn`));
    await button(main(giver), 'Cho tiếp tục thực hiện').click();
    await said(giver, 'Nhiệm vụ được tiếp tục thực hiện.');
    const [now] = await asOwner<{ due: string }>(
      'select due_on::text as due from tasks.task where title = $1',
      [pausing],
    );
    const moved = before.until(now?.due ?? '', { largestUnit: 'day' }).days;
    expect(moved).toBeGreaterThanOrEqual(days);
    expect(moved).toBeLessThan(days + 12);
    await said(
      giver,
      new RegExp(`Hạn điều chỉnh lần 1: đến hết ngày ${writeDay(before.add({ days: moved }))}`),
    );
    moveClock(readClock().subtract({ hours: 24 * days }));
  });
});

describe('a task that is given again and again', { timeout: 60_000 }, () => {
  it('is laid down for every Friday, after a look at the days to come', async () => {
    const giver = await open('chuyenvien', counted);
    await giver.getByRole('link', { name: 'Giao định kỳ việc này' }).click();
    await giver.getByLabel('Hằng tuần', { exact: true }).check();
    await giver.getByLabel('Thứ Sáu', { exact: true }).check();
    await giver.getByLabel(/^Trước mấy giờ/).fill('15:00');
    await giver.getByLabel(/^Giao trước hạn/).fill('5');
    await giver.getByLabel(/^Việc phải làm|^Tên nhiệm vụ/).fill(weekly);
    await button(main(giver), 'Xem thử mười kỳ tới').click();
    await said(giver, /15:00, thứ (Sáu|Năm)/);
    await button(main(giver), 'Giao định kỳ').click();
    await said(giver, /Trước 15:00 thứ Sáu hằng tuần/);
  });

  it('becomes a task each week as the clock goes on, each with its hour and each once', async () => {
    moveClock(readClock().add({ hours: 24 * 21 }));
    for (const _ of [1, 2]) await runSweeps(sweeps, readClock());
    moveClock(readClock().subtract({ hours: 24 * 21 }));
    const made = await asOwner<{ due: string }>(
      'select due_on::text as due from tasks.task where title = $1 order by due_on',
      [weekly],
    );
    expect(made.length).toBeGreaterThanOrEqual(3);
    expect(new Set(made.map(({ due }) => due)).size).toBe(made.length);
    const lead = await city.open({ as: 'sonoivu' });
    await lead.goto(`/nhiem-vu?tim=${encodeURIComponent(weekly)}`);
    await lead
      .getByRole('table')
      .getByRole('link', { name: new RegExp(weekly) })
      .first()
      .click();
    await said(lead, /Kỳ thứ \d/);
    await said(lead, /15:00/);
  });
});

describe('a change of the calendar', { timeout: 60_000 }, () => {
  it('tells the administrator which deadlines it moves, and each task how', async () => {
    const [task] = await asOwner<{ number: string; due: string }>(
      'select number, due_on::text as due from tasks.task where title = $1',
      [counted],
    );
    const administrator = await city.open({ as: 'quantri' });
    tolerate(administrator, 409);
    // A Wednesday some weeks ahead is a working day in every year.
    const today = dayOf(readClock());
    const off = today.add({ days: 28 + ((3 - today.dayOfWeek + 7) % 7) });
    await administrator.goto(`/lich/ngay/${off.toString()}`);
    await administrator.getByLabel(/^Tên tiếng Việt/).fill('Nghỉ theo thông báo');
    await administrator.getByLabel(/^Tên tiếng Anh/).fill('Day off');
    await administrator.getByLabel(/^Căn cứ/).fill('Thông báo số 12/TB-VP');
    await button(main(administrator), 'Lưu').click();
    await administrator.getByRole('heading', { name: /Thay đổi này dời hạn của \d+ nhiệm vụ/ }).waitFor();
    await main(administrator).getByText(`NV-${task?.number}`, { exact: true }).waitFor();
    await button(main(administrator), 'Lưu và tính lại hạn').click();
    await administrator.getByText(/Đã tính lại hạn của \d+ nhiệm vụ/).waitFor();
    const lead = await open('sonoivu', counted);
    await said(lead, 'Tính lại theo lịch làm việc.');
    await said(lead, /Nghỉ theo thông báo/);
  });
});

/** Finds bodies in a long list by typing a part of their names. */
async function choose(field: Locator, { typed, name }: { typed: string; name: RegExp }): Promise<void> {
  await field.fill(typed);
  await field.page().getByRole('option', { name }).first().click();
}

async function openForm(page: Page, name: string): Promise<void> {
  await page.locator('#viec summary').filter({ hasText: name }).click();
}

async function handIn(page: Page, product: string): Promise<void> {
  await openForm(page, 'Trình kết quả');
  const form = page.locator('#viec form').filter({ has: button(page, 'Trình kết quả') });
  await form.getByLabel(/^Sản phẩm trình/).fill(product);
  await form.getByLabel(/^Tóm tắt kết quả/).fill('Đã rà soát xong.');
  await button(form, 'Trình kết quả').click();
  await said(page, 'Đã trình kết quả, chờ nơi giao xác nhận.');
}
