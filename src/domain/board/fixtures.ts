import type { Actor } from '../../kernel/access/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import type { State, Task } from '../tasks/index.ts';

interface Given {
  readonly giverId: string;
  readonly leadIds: readonly string[];
  /** Whoever registers the directives. */
  readonly by: Actor;
}

/** Each state with each sort of deadline: long past, just past, today, near, far, none; handed in before and after it. */
function courses(): readonly {
  readonly state: State;
  readonly due: number | null;
  readonly handedIn: number;
}[] {
  const open = ['assigned', 'in_progress', 'paused', 'returned', 'cancelled', 'withdrawn'] as const;
  const dues = [-120, -45, -12, -1, 0, 3, 60, null] as const;
  return [
    ...open.flatMap((state) => dues.map((due) => ({ state, due, handedIn: 0 }))),
    ...(['submitted', 'completed'] as const).flatMap((state) =>
      dues.flatMap((due) => [-50, -2].map((handedIn) => ({ state, due, handedIn }))),
    ),
  ];
}

/** A task for each course, spread over two directives, several leads and several leaders. */
export async function aYearOfTasks({ giverId, leadIds, by }: Given): Promise<readonly Task[]> {
  const today = dayOf(readClock());
  const directives = [
    await aDirective({ by, registeredIn: giverId, symbol: '11-KL/TU', title: 'Về tinh gọn tổ chức bộ máy' }),
    await aDirective({
      by,
      registeredIn: giverId,
      symbol: '12-CT/TU',
      type: 'party.chi_thi',
      title: 'Về công tác cán bộ',
    }),
  ];
  const speakers = ['', 'Trần Quốc Hưng', 'Trần Quốc Hưng Thịnh'];
  const made: Task[] = [];
  for (const [nth, { state, due, handedIn }] of courses().entries()) {
    made.push(
      await aTask({
        giverId,
        leadId: leadIds[nth % leadIds.length] ?? '',
        title: `Việc thứ ${nth} về rà soát đội ngũ`,
        directiveId: directives[nth % 2]?.id ?? '',
        speaker: speakers[nth % 3] ?? '',
        state,
        dueOn: due === null ? null : today.add({ days: due }).toString(),
        givenOn: today.subtract({ days: 30 + nth * 5 }).toString(),
        handedInOn: today.add({ days: handedIn }).toString(),
        pausedOn: today.subtract({ days: 20 }).toString(),
        ...(due === null && nth % 2 === 0 ? { horizon: today.year - 1 + (nth % 3) } : {}),
      }),
    );
  }
  return made;
}
