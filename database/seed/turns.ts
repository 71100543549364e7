import { setTerm } from '../../src/domain/calendar/index.ts';
import { getDirectiveText, registerDirective } from '../../src/domain/documents/index.ts';
import { assignTask, type NewTask } from '../../src/domain/tasks/index.ts';
import { startOfDay, Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';
import type { Filling } from './directives.ts';
import { handedOver, paused, through, underWay, wholeWithParts } from './turn-lives.ts';

/** What the plan orders, and how: the words of each order are found in its text. */
interface PlanOrder {
  readonly lead: BodyKey;
  readonly text: string;
  readonly title: string;
  readonly product: string;
  readonly deadline: (signedOn: Temporal.PlainDate, today: Temporal.PlainDate) => NewTask['deadline'];
  readonly printed: string;
}

const until = (date: Temporal.PlainDate) =>
  ({ kind: 'day', date: date.toString(), inclusive: true }) as const;

const orders = {
  whole: {
    lead: 'homeAffairs',
    text: 'Giao Sở Nội vụ tổng hợp, số hóa hồ sơ cán bộ của các phòng, hoàn thành theo tiến độ chung của Kế hoạch.',
    title: 'Tổng hợp, số hóa hồ sơ cán bộ của các phòng',
    product: 'Kho hồ sơ cán bộ đã số hóa',
    deadline: (_, today) => until(today.add({ days: 20 })),
    printed: 'theo tiến độ chung của Kế hoạch',
  },
  paused: {
    lead: 'wardAnLac',
    text: 'Giao Đảng ủy phường An Lạc rà soát hồ sơ đảng viên chuyển sinh hoạt, báo cáo kết quả với Thành ủy.',
    title: 'Rà soát hồ sơ đảng viên chuyển sinh hoạt',
    product: 'Báo cáo kết quả rà soát',
    deadline: (_, today) => until(today.add({ days: 12 })),
    printed: '',
  },
  through: {
    lead: 'science',
    text: 'Giao Sở Khoa học và Công nghệ xây dựng quy trình ký số hồ sơ trong 30 ngày làm việc kể từ ngày ký.',
    title: 'Xây dựng quy trình ký số hồ sơ',
    product: 'Quy trình ký số',
    deadline: (signedOn) => ({ kind: 'workingDays', n: 30, from: signedOn.toString() }),
    printed: 'trong 30 ngày làm việc kể từ ngày ký',
  },
  handedOver: {
    lead: 'homeAffairs',
    text: 'Giao Sở Nội vụ kết nối kho hồ sơ điện tử với cơ sở dữ liệu chung của thành phố.',
    title: 'Kết nối kho hồ sơ điện tử với cơ sở dữ liệu chung',
    product: 'Biên bản kết nối thử nghiệm',
    deadline: (_, today) => until(today.add({ days: 10 })),
    printed: '',
  },
  horizon: {
    lead: 'finance',
    text: 'Yêu cầu Sở Tài chính cân đối kinh phí duy trì kho hồ sơ điện tử cho đến năm 2030.',
    title: 'Cân đối kinh phí duy trì kho hồ sơ điện tử',
    product: 'Phương án kinh phí từng năm',
    deadline: () => ({ kind: 'horizon', year: 2030 }),
    printed: 'cho đến năm 2030',
  },
  counted: {
    lead: 'health',
    text: 'Giao Sở Y tế hoàn thiện hồ sơ viên chức của các trạm y tế trong 90 ngày làm việc kể từ ngày ký.',
    title: 'Hoàn thiện hồ sơ viên chức của các trạm y tế',
    product: 'Bộ hồ sơ đã hoàn thiện',
    deadline: (signedOn) => ({ kind: 'workingDays', n: 90, from: signedOn.toString() }),
    printed: 'trong 90 ngày làm việc kể từ ngày ký',
  },
  term: {
    lead: 'school',
    text: 'Giao Trường Chính trị Minh Châu bồi dưỡng nghiệp vụ hồ sơ cho cán bộ tổ chức trong nhiệm kỳ 2025-2030.',
    title: 'Bồi dưỡng nghiệp vụ hồ sơ cho cán bộ tổ chức',
    product: 'Báo cáo kết quả bồi dưỡng',
    deadline: () => ({ kind: 'term', ...cityTerm }),
    printed: 'trong nhiệm kỳ 2025-2030',
  },
} as const satisfies Readonly<Record<string, PlanOrder>>;

const cityTerm = {
  name: 'Nhiệm kỳ 2025–2030 của Đảng bộ thành phố',
  from: '2025-09-15',
  until: '2030-09-15',
} as const;

const symbol = '75-KH/TU';
const heading = [
  'THÀNH ỦY MINH CHÂU',
  '*',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  '',
  'KẾ HOẠCH',
  'số hóa hồ sơ cán bộ, đảng viên',
  '',
];
const signature = ['', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Đặng Thị Minh Nguyệt'];

/** A plan whose tasks take every turn that a task can take, so that each can be looked at. */
export async function seedTurns(filling: Filling): Promise<void> {
  const { person, today } = filling;
  const signedOn = today.subtract({ days: 95 });
  await seedTerms(filling, signedOn);
  const lines = Object.values(orders).map(({ text }, nth) => `${nth + 1}. ${text}`);
  const directive = await registerDirective(
    person('vanthu'),
    {
      type: 'party.ke_hoach',
      symbol,
      issuerId: filling.bodies.city,
      issuerName: '',
      signer: 'Đặng Thị Minh Nguyệt',
      signerOffice: 'Bí thư Thành ủy',
      signedOn,
      effectiveOn: signedOn,
      expiresOn: null,
      receivedOn: signedOn.add({ days: 1 }),
      term: '2025-2030',
      title: 'Về số hóa hồ sơ cán bộ, đảng viên',
      secrecy: 'normal',
      urgency: 'normal',
      registeredIn: filling.bodies.city,
      text: [...heading, ...lines, ...signature].join('\n'),
      files: [],
    },
    startOfDay(signedOn.add({ days: 1 })).add({ hours: 8 }),
  );
  const give = (order: PlanOrder) => giveOrder(order, { directiveId: directive.id, signedOn, filling });
  await wholeWithParts(await give(orders.whole), filling);
  await paused(await give(orders.paused), filling);
  await through(await give(orders.through), filling);
  await handedOver(await give(orders.handedOver), filling);
  await underWay(await give(orders.horizon), { filling, by: 'finance' });
  await underWay(await give(orders.counted), { filling, by: 'health' });
  await underWay(await give(orders.term), { filling, by: 'school' });
}

async function seedTerms({ person }: Filling, on: Temporal.PlainDate): Promise<void> {
  const terms = [
    cityTerm,
    { name: 'Nhiệm kỳ 2020–2025 của Đảng bộ thành phố', from: '2020-10-16', until: '2025-09-15' },
  ];
  for (const { name, from, until } of terms) {
    await setTerm(
      person('quantri'),
      {
        name,
        from: Temporal.PlainDate.from(from),
        until: Temporal.PlainDate.from(until),
        source: 'Nghị quyết Đại hội Đảng bộ thành phố Minh Châu',
        verified: from === cityTerm.from,
        replaces: null,
      },
      startOfDay(on).add({ hours: 8 }),
    );
  }
}

interface Plan {
  readonly directiveId: string;
  readonly signedOn: Temporal.PlainDate;
  readonly filling: Filling;
}

async function giveOrder(order: PlanOrder, { directiveId, signedOn, filling }: Plan) {
  const { text, sha256 } = await getDirectiveText(directiveId);
  const start = text.indexOf(order.text);
  return assignTask(
    filling.person('chuyenvien'),
    {
      title: order.title,
      product: order.product,
      giverId: filling.bodies.city,
      leadId: filling.bodies[order.lead],
      coordinatingIds: [],
      directiveId,
      passage: { text: order.text, start, end: start + order.text.length, textSha256: sha256 },
      force: 'directive',
      speaker: 'Đặng Thị Minh Nguyệt',
      deadline: order.deadline(signedOn, filling.today),
      printedDeadline: order.printed,
    },
    startOfDay(signedOn.add({ days: 1 })).add({ hours: 10 }),
  );
}
