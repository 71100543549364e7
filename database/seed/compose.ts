import type { DeadlineRule } from '../../src/domain/calendar/index.ts';
import { Temporal, writeDay } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';
import type { Ground } from './grounds.ts';
import type { Dice } from './random.ts';
import type { Theme } from './themes.ts';

/** One order of a made-up directive, with the sentence that gives it. */
export interface Order {
  readonly lead: BodyKey;
  readonly coordinating: readonly BodyKey[];
  readonly title: string;
  readonly product: string;
  readonly rule: DeadlineRule | null;
  readonly printed: string;
  readonly sentence: string;
}

/** A made-up directive: its text and what it orders. */
export interface Composed {
  readonly text: string;
  readonly orders: readonly Order[];
}

interface Setting {
  readonly theme: Theme;
  readonly heading: string;
  readonly symbol: string;
  readonly signedOn: Temporal.PlainDate;
  readonly opening: string;
  readonly signature: string;
  /** The word that orders: «Giao», «Yêu cầu», «Đề nghị». */
  readonly verb: string;
  readonly leads: readonly BodyKey[];
  readonly nameOf: (key: BodyKey) => string;
}

/** Writes a directive as such papers are written: heading, grounds, orders under numbers, recipients, signature. */
export function composeDirective(setting: Setting, dice: Dice): Composed {
  const { theme, signedOn } = setting;
  const orders: Order[] = [];
  const paragraphs = theme.orders.flatMap(([action, product], nth) => {
    const given = leadsFor(setting.leads, dice).map((lead) =>
      composeOrder({ action, product, lead }, setting, dice),
    );
    orders.push(...given);
    return [`${nth + 1}. Về việc ${action.split(',')[0]}`, ...given.map((order) => `- ${order.sentence}`)];
  });
  const text = [
    setting.heading,
    `Số ${setting.symbol}`,
    `Minh Châu, ngày ${two(signedOn.day)} tháng ${two(signedOn.month)} năm ${signedOn.year}`,
    '',
    setting.opening,
    '',
    `Căn cứ ${cite(theme.ground)};`,
    `Để thực hiện tốt việc ${theme.title}, Thường trực Thành ủy có ý kiến chỉ đạo như sau:`,
    ...paragraphs,
    '',
    'Nơi nhận:',
    '- Thường trực Thành ủy (để báo cáo);',
    '- Các cơ quan, đơn vị được giao nhiệm vụ;',
    '- Lưu Văn phòng Thành ủy.',
    '',
    setting.signature,
  ].join('\n');
  return { text, orders };
}

/** A document cited in full: type, number, day and issuer. */
function cite({ name, symbol, signedOn, issuer }: Ground): string {
  return `${name} số ${symbol}, ngày ${writeDay(Temporal.PlainDate.from(signedOn))} của ${issuer}`;
}

const two = (number: number) => String(number).padStart(2, '0');

function leadsFor(leads: readonly BodyKey[], dice: Dice): BodyKey[] {
  const wanted = dice.between(2, 4);
  const chosen = new Set<BodyKey>();
  for (let nth = 0; nth < wanted; nth++) chosen.add(dice.pick(leads));
  return [...chosen];
}

function composeOrder(
  { action, product, lead }: { action: string; product: string; lead: BodyKey },
  setting: Setting,
  dice: Dice,
): Order {
  const helpers = dice.roll() < 0.45 ? [dice.pick(setting.leads)].filter((key) => key !== lead) : [];
  const { rule, printed } = deadlineFor(setting.signedOn, dice);
  const who =
    helpers.length > 0
      ? `${setting.nameOf(lead)} chủ trì, phối hợp với ${helpers.map(setting.nameOf).join(', ')}`
      : setting.nameOf(lead);
  const ending = printed ? `, ${printed}` : '';
  return {
    lead,
    coordinating: helpers,
    title: action.charAt(0).toUpperCase() + action.slice(1),
    product,
    rule,
    printed,
    sentence: `${setting.verb} ${who} ${action}${ending}.`,
  };
}

const roman = ['I', 'II', 'III', 'IV'] as const;

function deadlineFor(
  signedOn: Temporal.PlainDate,
  dice: Dice,
): { rule: DeadlineRule | null; printed: string } {
  const kind = dice.roll();
  const around = signedOn.add({ days: dice.between(20, 200) });
  if (kind < 0.5)
    return {
      rule: { kind: 'day', date: around.toString() },
      printed: `hoàn thành trước ngày ${writeDay(around)}`,
    };
  if (kind < 0.65)
    return {
      rule: { kind: 'month', year: around.year, month: around.month },
      printed: `hoàn thành trong tháng ${around.month}/${around.year}`,
    };
  if (kind < 0.78) {
    const quarter = Math.ceil(around.month / 3);
    return {
      rule: { kind: 'quarter', year: around.year, quarter },
      printed: `hoàn thành trong quý ${roman[quarter - 1]} năm ${around.year}`,
    };
  }
  if (kind < 0.86)
    return { rule: { kind: 'year', year: signedOn.year }, printed: `hoàn thành trong năm ${signedOn.year}` };
  if (kind < 0.95) {
    const n = dice.pick([10, 15, 20, 30]);
    return {
      rule: { kind: 'workingDays', n, from: signedOn.toString() },
      printed: `báo cáo kết quả trong ${n} ngày làm việc kể từ ngày ký`,
    };
  }
  return { rule: null, printed: '' };
}
