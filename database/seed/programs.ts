import { makeApiToken, type Scope } from '../../src/domain/accounts/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import type { Temporal } from '../../src/kernel/time/index.ts';
import { demoPassword } from './accounts.ts';

interface Program {
  readonly holder: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: 30 | 90 | 180 | 365;
  readonly madeBefore: number;
}

const programs: readonly Program[] = [
  {
    holder: 'chuyenvien',
    name: 'Bảng điện tử phòng họp',
    scopes: ['board:read'],
    days: 365,
    madeBefore: 120,
  },
  {
    holder: 'chuyenvien',
    name: 'Hệ thống quản lý văn bản',
    scopes: ['directives:read', 'directives:write', 'bodies:read'],
    days: 180,
    madeBefore: 20,
  },
  { holder: 'chuyenvien', name: 'Thử nghiệm', scopes: ['tasks:read'], days: 30, madeBefore: 75 },
  {
    holder: 'sonoivu',
    name: 'Phần mềm điều hành của Sở',
    scopes: ['tasks:read', 'tasks:write', 'calendar:read'],
    days: 90,
    madeBefore: 12,
  },
];

/** The programs that some people of the city let work for them; one has outlived its time. */
export async function seedPrograms(
  person: (username: string) => Actor,
  now: Temporal.Instant,
): Promise<void> {
  for (const { holder, madeBefore, ...wanted } of programs) {
    const made = now.subtract({ hours: 24 * madeBefore });
    await makeApiToken(person(holder), { ...wanted, open: wanted.scopes, password: demoPassword }, made);
  }
}
