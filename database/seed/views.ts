import { keepView } from '../../src/domain/board/keep-view.ts';
import { makeScreen } from '../../src/domain/board/make-screen.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';

interface Filling {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

/** What people of the made-up city look at every day: filters under a name, and a screen in the corridor. */
export async function seedViews({ bodies, person, today }: Filling): Promise<void> {
  const now = startOfDay(today.subtract({ days: 20 })).add({ hours: 9 });
  const views = [
    { by: 'truongban', name: 'Quá hạn trên 30 ngày', place: 'list', query: 'tinhHinh=qua-han&chamTu=31' },
    { by: 'truongban', name: 'Giao trong năm nay', place: 'board', query: 'ky=nam-nay' },
    {
      by: 'chuyenvien',
      name: 'Chờ xác nhận kết quả',
      place: 'list',
      query: 'nhan=cho-xac-nhan',
      within: 'organisation',
    },
    { by: 'bithu', name: 'Trả lại bổ sung', place: 'list', query: 'nhan=bi-tra-lai' },
  ] as const;
  for (const { by, name, place, query, ...more } of views) {
    const bodyId = 'within' in more ? bodies[more.within] : null;
    await keepView(person(by), { name, place, query, bodyId, chosen: false }, now);
  }
  const screen = { name: 'Hành lang tầng 2', bodyId: bodies.city, showsTitles: false, seconds: 20 };
  await makeScreen(person('bithu'), screen, now);
}
