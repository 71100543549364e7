import { getDirectiveText, publishDirective, registerDirective } from '../../src/domain/documents/index.ts';
import { assignTask, type Task } from '../../src/domain/tasks/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, Temporal, writeDay } from '../../src/kernel/time/index.ts';
import { type BodyKey, bodyName, leadBodies } from './bodies.ts';
import { type Composed, composeDirective } from './compose.ts';
import type { Ground } from './grounds.ts';
import { type Dice, throwDice } from './random.ts';
import { themes } from './themes.ts';

/** What fills the register: who registers and orders, on which bodies, up to which day. */
export interface Filling {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

/** A task of the made-up city with the day on which it was given. */
export interface Given {
  readonly task: Task;
  readonly lead: BodyKey;
  readonly givenOn: Temporal.PlainDate;
}

interface Form {
  readonly type: string;
  readonly abbreviation: string;
  readonly name: string;
  readonly verb: string;
}

const forms: readonly Form[] = [
  { type: 'party.ket_luan', abbreviation: 'KL', name: 'KẾT LUẬN', verb: 'Giao' },
  { type: 'party.chi_thi', abbreviation: 'CT', name: 'CHỈ THỊ', verb: 'Yêu cầu' },
  { type: 'party.ke_hoach', abbreviation: 'KH', name: 'KẾ HOẠCH', verb: 'Giao' },
  { type: 'party.thong_bao', abbreviation: 'TB', name: 'THÔNG BÁO', verb: 'Giao' },
];

const everyDays = 26;
const count = 28;

/** Registers the directives of two years and gives the tasks they order; the newest are left for the desk. */
export async function seedDirectives(filling: Filling): Promise<Given[]> {
  for (const { ground } of themes) if (ground.registered) await registerGround(ground, filling);
  const dice = throwDice(2026);
  const given: Given[] = [];
  for (let nth = 0; nth < count; nth++) {
    const signedOn = signedOnOf(nth, filling.today);
    const composed = composeFor(nth, signedOn, dice);
    const directiveId = await register(nth, { composed, signedOn }, filling);
    const waitsAtDesk = nth >= count - 2;
    if (!waitsAtDesk) given.push(...(await giveTasks(directiveId, { composed, signedOn }, filling)));
  }
  return given;
}

/** An older document on which later ones rest: in the register, with nothing left to give out. */
async function registerGround(ground: Ground, filling: Filling): Promise<void> {
  const signedOn = Temporal.PlainDate.from(ground.signedOn);
  await registerDirective(
    filling.person('vanthu'),
    {
      ...unknownFacts,
      type: ground.type,
      symbol: ground.symbol,
      issuerId: null,
      issuerName: ground.issuer,
      signedOn,
      effectiveOn: signedOn,
      receivedOn: signedOn.add({ days: 1 }),
      term: termOn(signedOn),
      title: ground.title,
      registeredIn: filling.bodies.city,
      text: '',
      files: [],
    },
    startOfDay(signedOn.add({ days: 1 })).add({ hours: 8 }),
  );
}

const unknownFacts = {
  signer: '',
  signerOffice: '',
  expiresOn: null,
  secrecy: 'normal',
  urgency: 'normal',
} as const;

/** The made-up city's committee changes its term with its congress. */
function termOn(day: Temporal.PlainDate): string {
  return Temporal.PlainDate.compare(day, Temporal.PlainDate.from('2025-09-15')) < 0
    ? '2020-2025'
    : '2025-2030';
}

const themeOf = (nth: number) => themes[nth % themes.length] as (typeof themes)[number];
const formOf = (nth: number) => forms[nth % forms.length] as Form;
const symbolOf = (nth: number) => `${String(20 + nth).padStart(2, '0')}-${formOf(nth).abbreviation}/TU`;

const signedOnOf = (nth: number, today: Temporal.PlainDate) =>
  today.subtract({ days: (count - nth) * everyDays - 20 });

/** How a report of the made-up city names one of its directives: number and day. */
export function citationOf(nth: number, today: Temporal.PlainDate): string {
  return `${symbolOf(nth)} ngày ${writeDay(signedOnOf(nth, today))}`;
}

interface Signed {
  readonly composed: Composed;
  readonly signedOn: Temporal.PlainDate;
}

function composeFor(nth: number, signedOn: Temporal.PlainDate, dice: Dice): Composed {
  const theme = themeOf(nth);
  const form = formOf(nth);
  return composeDirective(
    {
      theme,
      signedOn,
      heading: 'THÀNH ỦY MINH CHÂU\n*\nĐẢNG CỘNG SẢN VIỆT NAM',
      symbol: symbolOf(nth),
      opening: `${form.name}\nvề ${theme.title}`,
      signature: 'T/M BAN THƯỜNG VỤ\nBÍ THƯ\nĐặng Thị Minh Nguyệt',
      verb: form.verb,
      leads: leadBodies,
      nameOf: bodyName,
    },
    dice,
  );
}

async function register(nth: number, { composed, signedOn }: Signed, filling: Filling): Promise<string> {
  const theme = themeOf(nth);
  const now = startOfDay(signedOn.add({ days: 1 })).add({ hours: 8 });
  const secret = nth === 25;
  const directive = await registerDirective(
    filling.person('vanthu'),
    {
      type: formOf(nth).type,
      symbol: symbolOf(nth),
      issuerId: filling.bodies.city,
      issuerName: '',
      signer: 'Đặng Thị Minh Nguyệt',
      signerOffice: 'Bí thư Thành ủy',
      signedOn,
      effectiveOn: signedOn,
      expiresOn: null,
      receivedOn: signedOn.add({ days: 1 }),
      term: termOn(signedOn),
      title: `Về ${theme.title}`,
      secrecy: secret ? 'confidential' : 'normal',
      urgency: nth % 7 === 3 ? 'urgent' : 'normal',
      registeredIn: filling.bodies.city,
      text: composed.text,
      files: [],
    },
    now,
  );
  if (nth % 4 === 0 && !secret)
    await publishDirective(filling.person('bithu'), directive.id, now.add({ hours: 2 }));
  return directive.id;
}

async function giveTasks(
  directiveId: string,
  { composed, signedOn }: Signed,
  filling: Filling,
): Promise<Given[]> {
  const { text, sha256 } = await getDirectiveText(directiveId);
  const now = startOfDay(signedOn.add({ days: 1 })).add({ hours: 10 });
  const given: Given[] = [];
  let from = 0;
  for (const order of composed.orders) {
    const start = text.indexOf(order.sentence, from);
    from = start + order.sentence.length;
    const task = await assignTask(
      filling.person('chuyenvien'),
      {
        title: order.title,
        product: order.product,
        giverId: filling.bodies.city,
        leadId: filling.bodies[order.lead],
        coordinatingIds: order.coordinating.map((key) => filling.bodies[key]),
        directiveId,
        passage: { text: order.sentence, start, end: from, textSha256: sha256 },
        force: 'directive',
        speaker: 'Đặng Thị Minh Nguyệt',
        deadline: order.rule,
        printedDeadline: order.printed,
      },
      now,
    );
    given.push({ task, lead: order.lead, givenOn: signedOn.add({ days: 1 }) });
  }
  return given;
}
