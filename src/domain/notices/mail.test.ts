import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { mailServer, postWith } from '../../kernel/mail/index.ts';
import { dayOf, readClock, startOfDay } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { confirmMailbox, dropMailbox, nameMailbox } from './mailbox.ts';
import { sendMails } from './send-mails.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

useFreshDatabase();

interface Received {
  readonly to: string;
  readonly subject: string;
  /** Everything, decoded. */
  readonly words: string;
  readonly raw: string;
}

const received: Received[] = [];
let refuseWith: number | undefined;
let port = 0;
let server: SMTPServer | undefined;

/** A mail server as they are met with: it may be away, and it may refuse. */
async function openServer(): Promise<void> {
  const opened = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) =>
      done(refuseWith ? Object.assign(new Error('no'), { responseCode: refuseWith }) : undefined),
    onData: (stream, session, done) => {
      text(stream).then((raw) => {
        received.push({ ...decoded(raw), raw, to: session.envelope.rcptTo[0]?.address ?? '' });
        done();
      }, done);
    },
  });
  opened.on('error', () => undefined);
  opened.listen(port, '127.0.0.1');
  await once(opened.server, 'listening');
  const address = opened.server.address();
  port = address && typeof address === 'object' ? address.port : 0;
  server = opened;
}

async function closeServer(): Promise<void> {
  const closing = server;
  server = undefined;
  if (closing) await new Promise<void>((closed) => closing.close(() => closed()));
}

function decoded(raw: string): Pick<Received, 'subject' | 'words'> {
  const head = raw.replace(/\r\n[ \t]+/g, ' ');
  const subject = /^Subject: (.*)$/im.exec(head)?.[1] ?? '';
  const parts = raw.split(/\r\n--[^\r\n]+/).map((part) => {
    const [headers = '', ...body] = part.split('\r\n\r\n');
    const content = body.join('\r\n\r\n');
    if (/base64/i.test(headers)) return Buffer.from(content, 'base64').toString('utf8');
    return /quoted-printable/i.test(headers) ? quoted(content.replace(/=\r\n/g, '')) : content;
  });
  return { subject: unworded(subject), words: parts.join('\n') };
}

const quoted = (given: string) =>
  Buffer.from(
    given.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** RFC 2047, as a reader's program does it. */
const unworded = (subject: string) =>
  subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, given: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(given, 'base64').toString('utf8')
        : quoted(given.replaceAll('_', ' ')),
    );

const today = dayOf(readClock());
const at = (hours: number) => startOfDay(today).add({ minutes: Math.round(hours * 60) });
const now = at(9);
let city: City;
let reader: Actor;

beforeAll(async () => {
  await openServer();
  postWith(
    mailServer({
      server: new URL(`smtp://127.0.0.1:${port}`),
      from: 'Bản Lề <banle@minhchau.example>',
      origin: 'https://banle.minhchau.example',
      domains: ['minhchau.example'],
    }),
  );
  city = await foundCity();
  reader = city.actors.assignee;
});
afterAll(async () => {
  postWith(undefined);
  await closeServer();
});
beforeEach(() => {
  received.length = 0;
  refuseWith = undefined;
});
afterEach(() =>
  asOwner(
    `update notices.mail set dropped_at = now() where sent_at is null and dropped_at is null and failed_at is null`,
  ),
);

const overdueTask = (title: string, more: object = {}) =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    state: 'in_progress',
    dueOn: today.subtract({ days: 12 }).toString(),
    title,
    by: city.actors.officer.accountId,
    ...more,
  });

/** How the reader is told of what is overdue. */
const wish = (channel: string) =>
  asOwner(
    `insert into notices.wish (account_id, kind, channel) values ($1, 'overdue', $2)
     on conflict (account_id, kind) do update set channel = excluded.channel`,
    [reader.accountId, channel],
  );

describe('an address', () => {
  const path = 'pham.duc@minhchau.example';
  const codeIn = () => /\b\d{6}\b/.exec(received.at(-1)?.words ?? '')?.[0] ?? '';

  it('of another domain is not written to', async () => {
    await expect(nameMailbox(reader, 'ai.do@elsewhere.example', now)).rejects.toThrow(
      'notices.addressElsewhere',
    );
  });

  it('is written to when its owner has typed the code that was sent there, and not before', async () => {
    await wish('mail');
    await nameMailbox(reader, path, now);
    await overdueTask('Trước khi xác nhận');
    await sweepDeadlines(now);
    await Promise.all([sendMails(now), sendMails(now), sendMails(now)]);
    expect(received.map(({ to, subject }) => [to, subject])).toEqual([
      [path, '[Bản Lề] Mã xác nhận địa chỉ thư'],
    ]);
    const code = codeIn();
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(confirmMailbox(reader, wrong, now)).rejects.toThrow('notices.wrongCode');
    await expect(confirmMailbox(reader, code, now.add({ minutes: 31 }))).rejects.toThrow('notices.wrongCode');
    for (let nth = 0; nth < 3; nth += 1)
      await expect(confirmMailbox(reader, wrong, now)).rejects.toThrow('notices.wrongCode');
    await expect(confirmMailbox(reader, code, now)).rejects.toThrow('notices.tooManyTries');
    await nameMailbox(reader, path, now);
    await sendMails(now);
    await confirmMailbox(reader, codeIn(), now);
    const [kept] = await asOwner('select address, confirmed_at from notices.mailbox where account_id = $1', [
      reader.accountId,
    ]);
    expect(kept).toMatchObject({ address: path });
    expect(kept?.confirmed_at).not.toBeNull();
  });
});

describe('a mail', () => {
  it('says in text and HTML what happened, and where to say that one wants no more', async () => {
    await overdueTask('Rà soát số lượng cấp phó');
    await sweepDeadlines(now);
    await sendMails(now);
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail?.subject).toMatch(/^\[Bản Lề\] Đã quá hạn \d\d\/\d\d\/\d{4}: nhiệm vụ NV-\d+$/);
    expect(mail?.raw).toMatch(/^From: =\?UTF-8\?.*<banle@minhchau\.example>\r$/m);
    expect(mail?.raw).toContain('List-Unsubscribe: <https://banle.minhchau.example/thong-bao/tuy-chon>');
    expect(mail?.raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@banle\.minhchau\.example>/m);
    expect(mail?.raw).toMatch(/multipart\/alternative/);
    expect(mail?.words).toContain('Kính gửi Phạm Văn Đức,');
    expect(mail?.words).toMatch(/- Đã quá hạn[\s\S]*Rà soát số lượng cấp phó/);
    expect(mail?.words).toMatch(/<li><a href="https:\/\/banle\.minhchau\.example\/thong-bao\//);
  });

  it('gathers what happened together, and goes out once though many sweeps run at once', async () => {
    for (const nth of [1, 2, 3]) await overdueTask(`Việc thứ ${nth}`);
    await sweepDeadlines(now);
    await Promise.all(Array.from({ length: 5 }, () => sendMails(now)));
    await sendMails(now);
    expect(received.map(({ subject }) => subject)).toEqual(['[Bản Lề] 3 thông báo mới']);
  });

  it('about a secret says only that there is one, and nothing to whoever may not know it', async () => {
    const leader = city.actors.leader;
    await asOwner(
      `insert into notices.mailbox (account_id, address, named_at, confirmed_at) values ($1, 'hung@minhchau.example', now(), now())`,
      [leader.accountId],
    );
    await asOwner(
      `insert into notices.wish (account_id, kind, channel) values ($1, 'escalated', 'mail') on conflict do nothing`,
      [leader.accountId],
    );
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      symbol: '7201-KL/TU',
      secrecy: 'secret',
      text: 'Giao Sở Nội vụ báo cáo.',
    });
    const due = today.subtract({ days: 60 }).toString();
    await overdueTask('Phương án nhân sự', { directiveId: secret.id, dueOn: due });
    await sweepDeadlines(now);
    await sendMails(now);
    expect(received.map(({ to, subject }) => [to, subject])).toEqual([
      ['hung@minhchau.example', '[Bản Lề] Có thông báo mới'],
    ]);
    expect(received[0]?.words).toContain('Có thông báo về nhiệm vụ theo văn bản mật');
    expect(received[0]?.words).not.toMatch(/Phương án nhân sự|NV-\d/);
  });

  it('is not sent about a task that its reader lost sight of while it waited', async () => {
    const task = await overdueTask('Chuyển thành mật');
    await sweepDeadlines(now);
    await asOwner(
      `update documents.directive set secrecy = 'secret' where id = (select directive_id from tasks.task where id = $1)`,
      [task.id],
    );
    await sendMails(now);
    expect(received).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that is away for a day loses no mail and gets none twice', async () => {
    await closeServer();
    const made: string[] = [];
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) {
      const moment = now.add({ minutes });
      if (minutes % 360 === 0) {
        made.push(`Việc giờ thứ ${minutes / 60}`);
        await overdueTask(made.at(-1) ?? '');
        await sweepDeadlines(moment);
      }
      await sendMails(moment);
    }
    expect(received).toEqual([]);
    await openServer();
    for (let minutes = 0; minutes <= 60; minutes += 5) await sendMails(now.add({ hours: 24, minutes }));
    const words = received.map((mail) => mail.words).join('\n');
    // Each stands once in the text and once in the HTML of one mail.
    for (const title of made) expect(words.split(`: ${title},`)).toHaveLength(3);
    const ids = received.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(received).toHaveLength(made.length);
  });

  it('that has no time now is asked again later', async () => {
    refuseWith = 451;
    await overdueTask('Thử lại sau');
    await sweepDeadlines(now);
    await sendMails(now);
    await sendMails(now);
    expect(received).toEqual([]);
    refuseWith = undefined;
    await sendMails(now.add({ seconds: 30 }));
    expect(received).toEqual([]);
    await sendMails(now.add({ minutes: 1 }));
    expect(received).toHaveLength(1);
  });

  it('that knows no such address is believed: nothing more goes there until it is confirmed again', async () => {
    refuseWith = 550;
    await overdueTask('Không có địa chỉ này');
    await sweepDeadlines(now);
    await sendMails(now);
    refuseWith = undefined;
    await sendMails(now.add({ hours: 2 }));
    expect(received).toEqual([]);
    const [box] = await asOwner(
      'select confirmed_at, refused_at from notices.mailbox where account_id = $1',
      [reader.accountId],
    );
    expect(box?.confirmed_at).toBeNull();
    expect(box?.refused_at).not.toBeNull();
    await asOwner(
      'update notices.mailbox set confirmed_at = now(), refused_at = null where account_id = $1',
      [reader.accountId],
    );
  });
});

describe('the digest of a day', () => {
  it('comes once, at the hour that was chosen, with what was not seen meanwhile', async () => {
    await wish('digest');
    await asOwner('update notices.mailbox set digest_hour = 16 where account_id = $1', [reader.accountId]);
    await overdueTask('Vào thư tổng hợp');
    await sweepDeadlines(at(9));
    for (const hour of [9, 12, 15.9]) await sendMails(at(hour));
    expect(received).toEqual([]);
    await Promise.all([sendMails(at(16.1)), sendMails(at(16.1))]);
    await sendMails(at(20));
    expect(received.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^\[Bản Lề\] Tổng hợp ngày \d\d\/\d\d\/\d{4}: 1 thông báo$/),
    ]);
    await overdueTask('Để hôm sau');
    await sweepDeadlines(at(21));
    for (const hour of [21, 16, 30]) await sendMails(at(hour));
    expect(received).toHaveLength(1);
    await sendMails(at(24 + 16.5));
    expect(received).toHaveLength(2);
    expect(received[1]?.words).toContain('Để hôm sau');
  });
});

describe('whoever wants no more mail', () => {
  it('is forgotten, with what was on its way', async () => {
    await overdueTask('Không gửi nữa');
    await sweepDeadlines(now);
    await dropMailbox(reader, now);
    await sendMails(at(24 * 3 + 17));
    expect(received).toEqual([]);
    expect(await asOwner('select from notices.mailbox where account_id = $1', [reader.accountId])).toEqual(
      [],
    );
  });
});
