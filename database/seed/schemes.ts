import { addTasks, setUpScheme } from '../../src/domain/schemes/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';
import type { Given } from './directives.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

interface Sample {
  readonly kind: 'programme' | 'scheme';
  readonly name: string;
  readonly symbol: string;
  readonly description: string;
  readonly owner: BodyKey;
  /** Months from today; the last may be left open. */
  readonly from: number;
  readonly until: number | null;
  /** Words that the titles of its tasks have. */
  readonly about: readonly string[];
}

const samples: readonly Sample[] = [
  {
    kind: 'scheme',
    name: 'Sắp xếp tổ chức bộ máy gắn với tinh giản biên chế giai đoạn 2025-2030',
    symbol: 'Đề án 07',
    description:
      'Giảm đầu mối, bỏ trùng lắp chức năng; tinh giản biên chế theo lộ trình từng năm mà không để trống nhiệm vụ.',
    owner: 'city',
    from: -14,
    until: 46,
    about: ['chức năng, nhiệm vụ', 'đơn vị sự nghiệp', 'tinh giản biên chế', 'cấp phó', 'bàn giao hồ sơ'],
  },
  {
    kind: 'programme',
    name: 'Chuyển đổi số công tác tổ chức xây dựng Đảng',
    symbol: '05-CTr/TU',
    description: 'Dữ liệu đảng viên và cán bộ đúng, đủ, sạch, sống; dùng chung giữa các cơ quan.',
    owner: 'city',
    from: -10,
    until: 14,
    about: ['dữ liệu', 'hạ tầng kỹ thuật', 'hồ sơ đã cập nhật', 'quá trình công tác'],
  },
  {
    kind: 'scheme',
    name: 'Vị trí việc làm và giao biên chế theo vị trí việc làm',
    symbol: 'Đề án 09',
    description: 'Mỗi vị trí có bản mô tả công việc và khung năng lực được duyệt trước khi giao biên chế.',
    owner: 'organisation',
    from: -12,
    until: -1,
    about: ['vị trí việc làm', 'biên chế'],
  },
  {
    kind: 'programme',
    name: 'Nâng cao chất lượng sinh hoạt chi bộ, phát triển đảng viên',
    symbol: '08-CTr/TU',
    description: '',
    owner: 'city',
    from: -20,
    until: null,
    about: ['sinh hoạt', 'chi bộ', 'bồi dưỡng nhận thức'],
  },
];

/** Sets up the city's programmes and schemes and puts the tasks into them that they are about. */
export async function seedSchemes(
  given: readonly Given[],
  { bodies, person, today }: Setting,
): Promise<void> {
  for (const sample of samples) {
    const { kind, name, symbol, description, owner, from, until, about } = sample;
    const begun = today.add({ months: from }).with({ day: 1 });
    const valid = {
      from: begun,
      until: until === null ? null : today.add({ months: until }).with({ day: 1 }),
    };
    const facts = { kind, name, symbol, description, ownerId: bodies[owner], valid, basisId: null };
    const officer = person('chuyenvien');
    const now = startOfDay(begun).add({ hours: 8 });
    const schemeId = await setUpScheme(officer, facts, now);
    const taskIds = given
      .filter(({ task }) => task.secrecy === 'normal' && about.some((words) => task.title.includes(words)))
      .map(({ task }) => task.id);
    await addTasks(
      officer,
      { schemeId, taskIds },
      startOfDay(today.subtract({ days: 1 })).add({ hours: 10 }),
    );
  }
}
