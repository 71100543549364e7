import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ConfigurationError, readConfig } from '../config/index.ts';
import { readClock } from '../time/index.ts';
import { mailServer } from './index.ts';

const whole = {
  BANLE_SMTP_URL: 'smtps://banle:bi%20mat@mail.minhchau.example',
  BANLE_MAIL_FROM: 'Bản Lề <banle@minhchau.example>',
  BANLE_PUBLIC_URL: 'https://banle.minhchau.example/',
};

describe('the settings of mail', () => {
  it('are read whole', () => {
    const { mail } = readConfig({ ...whole, BANLE_MAIL_DOMAINS: 'minhchau.example, Tinh.example' });
    expect(mail).toMatchObject({
      from: 'Bản Lề <banle@minhchau.example>',
      origin: 'https://banle.minhchau.example',
      domains: ['minhchau.example', 'tinh.example'],
    });
    expect(readConfig({}).mail).toBeUndefined();
    expect(readConfig({ BANLE_PUBLIC_URL: whole.BANLE_PUBLIC_URL }).mail).toBeUndefined();
  });

  test.each<[what: string, change: Record<string, string | undefined>, says: RegExp]>([
    ['without a sender', { BANLE_MAIL_FROM: undefined }, /BANLE_MAIL_FROM: must be set for mail to be sent/],
    ['without a server', { BANLE_SMTP_URL: undefined }, /BANLE_SMTP_URL: must be set for mail to be sent/],
    ['without an address for links', { BANLE_PUBLIC_URL: undefined }, /BANLE_PUBLIC_URL: must be set/],
    ['with a server that is none', { BANLE_SMTP_URL: 'mail.example' }, /BANLE_SMTP_URL: /],
    [
      'with another scheme',
      { BANLE_SMTP_URL: 'http://mail.example' },
      /must begin with smtps:\/\/ or smtp:\/\//,
    ],
    ['with a sender that is none', { BANLE_MAIL_FROM: 'Bản Lề' }, /BANLE_MAIL_FROM: must be an address/],
    [
      'with a domain that is none',
      { BANLE_MAIL_DOMAINS: 'minh châu' },
      /BANLE_MAIL_DOMAINS: must list domains/,
    ],
  ])('are refused %s', (_, change, says) => {
    const set = () => readConfig({ ...whole, ...change });
    expect(set).toThrow(ConfigurationError);
    expect(set).toThrow(says);
  });
});

describe('a mail server', () => {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      letters.push(session.envelope.rcptTo[0]?.address ?? '');
      stream.resume();
      stream.on('end', () => done());
    },
  });
  let port = 0;
  beforeAll(async () => {
    server.listen(0, '0.0.0.0');
    await once(server.server, 'listening');
    const address = server.server.address();
    port = address && typeof address === 'object' ? address.port : 0;
  });
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

  const send = (host: string) =>
    mailServer({
      server: new URL(`smtp://${host}:${port}`),
      from: whole.BANLE_MAIL_FROM,
      origin: 'https://banle.minhchau.example',
      domains: [],
    }).send({
      to: 'ai@minhchau.example',
      subject: 'Thử',
      text: 'Thử',
      html: '<p>Thử</p>',
      id: '00000000-0000-7000-8000-000000000001',
      unsubscribe: 'https://banle.minhchau.example/thong-bao/tuy-chon',
      at: readClock(),
    });

  it('on this machine may be spoken to in clear', async () => {
    await send('127.0.0.1');
    expect(letters).toEqual(['ai@minhchau.example']);
  });

  it('elsewhere that knows no TLS is told nothing', async () => {
    // The same server by a name that is not this machine's own.
    await expect(send('127.1.1.1')).rejects.toMatchObject({ code: 'ETLS' });
    expect(letters).toHaveLength(1);
  });
});
