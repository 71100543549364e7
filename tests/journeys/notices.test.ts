import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweeps } from '../../src/app/jobs.ts';
import { runSweeps } from '../../src/kernel/jobs/index.ts';
import { readClock, Temporal, writeDay } from '../../src/kernel/time/index.ts';
import { useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';

const city = useServedCity({ workbench: true });

interface Late {
  readonly title: string;
  readonly dueOn: string;
}

const main = (page: Page) => page.getByRole('main');
const bell = (page: Page) => page.getByRole('link', { name: /^Thông báo(,|$)/ });

/** The task of the department that falls due next. */
async function nextDue(): Promise<Late> {
  const [found] = await asOwner<Late>(
    `select t.title, t.due_on::text as "dueOn" from tasks.task t join documents.directive d on d.id = t.directive_id
     where t.lead_id = (select body_id from organisation.body_version where name = 'Sở Nội vụ' limit 1)
       and t.state in ('assigned', 'in_progress', 'returned') and d.secrecy = 'normal' and t.due_on > current_date + 5
     order by t.due_on limit 1`,
  );
  if (!found) throw new Error('the department has no task that falls due');
  return found;
}

/** Moves the clock by the workbench, as whoever builds the system does. */
async function moveTo(page: Page, day: Temporal.PlainDate): Promise<void> {
  await page.goto('/ban-thu');
  await page.getByLabel('Dời đến ngày', { exact: true }).fill(writeDay(day));
  await main(page).getByRole('button', { name: 'Dời', exact: true }).click();
  await main(page)
    .getByText(`Hệ thống đang coi bây giờ là ${writeDay(day)}`)
    .waitFor();
}

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/ban-thu');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('button', { name: 'Vào vai này' })
    .click();
  await page.waitForURL((url) => url.pathname !== '/ban-thu');
}

async function unseen(page: Page): Promise<number> {
  await page.goto('/lich');
  return Number(/(\d+) chưa xem/.exec((await bell(page).textContent()) ?? '')?.[1] ?? 0);
}

let isBroken = false;
// Each step stands on the one before: a story that broke is not told further.
beforeEach((context) => context.skip(isBroken, 'an earlier step failed'));
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail';
});

describe('a deadline that passes unheeded', { timeout: 60_000 }, () => {
  let page: Page;
  let late: Late;
  let dueOn: Temporal.PlainDate;

  it('someone has their mail confirmed by the code that was sent there', async () => {
    page = await city.open();
    late = await nextDue();
    dueOn = Temporal.PlainDate.from(late.dueOn);
    await enterAs(page, 'Vương Đình Khải');
    await page.goto('/thong-bao/tuy-chon');
    await page.getByLabel('Địa chỉ nhận thư').fill('khai@minhchau.example');
    await main(page).getByRole('button', { name: 'Gửi mã xác nhận' }).click();
    await main(page).getByText('Mã xác nhận đang được gửi').waitFor();
    await runSweeps(sweeps, readClock());
    await page.goto('/ban-thu');
    const outbox = main(page).getByRole('listitem').filter({ hasText: 'Mã xác nhận địa chỉ thư' });
    const letter = await outbox.first().textContent();
    await page.goto('/thong-bao/tuy-chon');
    await page.getByLabel('Mã xác nhận', { exact: false }).fill(/- (\d{6})/.exec(letter ?? '')?.[1] ?? '');
    await main(page).getByRole('button', { name: 'Xác nhận địa chỉ' }).click();
    await main(page).getByText('Thư gửi đến khai@minhchau.example.').waitFor();
  });

  it('is told to the lead when it is near', async () => {
    await moveTo(page, dueOn.subtract({ days: 1 }));
    await enterAs(page, 'Vương Đình Khải');
    expect(await unseen(page)).toBeGreaterThan(0);
    await page.goto('/thong-bao?loai=due_soon');
    await main(page).getByText(late.title).first().waitFor();
  });

  it('and, when days go by, is brought before the leader of the lead, in the system and by mail', async () => {
    await moveTo(page, dueOn.add({ days: 8 }));
    await enterAs(page, 'Vương Đình Khải');
    await bell(page).click();
    await page.getByLabel('Loại thông báo').selectOption({ label: 'Báo lên cấp trên' });
    await main(page).getByRole('button', { name: 'Lọc' }).click();
    const event = main(page).getByRole('listitem').filter({ hasText: late.title });
    await event.getByText('Mới').waitFor();
    await page.goto('/ban-thu');
    await main(page).getByText(late.title).first().waitFor();
  });

  it('what is opened leads to the task and is no longer new', async () => {
    const before = await unseen(page);
    await page.goto('/thong-bao?loai=escalated');
    const event = main(page).getByRole('listitem').filter({ hasText: late.title });
    await event.getByRole('link', { name: /báo cáo lãnh đạo/ }).click();
    await page.getByRole('heading', { level: 1, name: late.title }).waitFor();
    expect(await unseen(page)).toBe(before - 1);
  });

  it('at last it stands before the leader of the giver, and on the record', async () => {
    await moveTo(page, dueOn.add({ days: 24 }));
    await enterAs(page, 'Trần Quốc Hưng');
    await page.goto('/thong-bao?loai=escalated');
    await main(page).getByText(late.title).first().waitFor();
    await enterAs(page, 'Lê Minh Chính');
    await page.goto('/nhat-ky');
    await main(page).getByText('báo lên cấp trên vì quá hạn').first().waitFor();
  });

  it('nobody is told twice when the clock goes back and forth', async () => {
    // Of this task: others come near on other days, and are told of then for the first time.
    const told = () =>
      asOwner(
        `select n.account_id, n.cause from notices.notice n
         join tasks.task t on n.cause like '%:' || t.id || ':%' where t.title = $1 and t.due_on = $2::date order by 1, 2`,
        [late.title, late.dueOn],
      );
    const before = await told();
    for (const days of [-3, 24, 8, 24]) await moveTo(page, dueOn.add({ days }));
    expect(before.length).toBeGreaterThan(2);
    expect(await told()).toEqual(before);
  });
});
