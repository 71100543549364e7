import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callThisMachine, type Receiver, startReceiver, well } from '../../../tests/support/receiver.ts';
import { callOut, callWith, mayCall } from './index.ts';
import { isPublic } from './place.ts';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(async () => {
  callWith({});
  await receiver.stop();
});

const call = (target: string) => callOut({ target: new URL(target), headers: {}, body: '{}' });
const faultOf = (target: string) =>
  call(target).then(
    ({ status }) => status,
    (error: { fault?: string }) => error.fault,
  );

describe('an address that anybody on the internet may have', () => {
  it.each(['8.8.8.8', '203.119.9.1', '2001:4860:4860::8888', '::ffff:8.8.8.8'])(
    'is public: %s',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    'không phải địa chỉ',
  ])('is not: %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe('an address that may be tried', () => {
  const usual = ['https://nhan.minhchau.example/x', 'https://8.8.8.8/x'];
  it.each([
    ...usual.map((address) => [address, true]),
    ['http://nhan.minhchau.example/x', false],
    ['https://127.0.0.1/x', false],
    ['https://2130706433/x', false],
    ['https://0x7f.1/x', false],
    ['https://[::1]/x', false],
    ['https://[::ffff:7f00:1]/x', false],
    ['https://10.0.0.1/x', false],
    ['https://ten:mat-khau@nhan.minhchau.example/x', false],
    ['ftp://nhan.minhchau.example/x', false],
    ['file:///etc/passwd', false],
  ])('%s: %s', (address, may) => {
    callWith({});
    expect(mayCall(new URL(address as string))).toBe(may);
  });

  it('lies in a network of our own only where that was opened', () => {
    callWith({ networks: ['10.1.0.0/16'] });
    expect(mayCall(new URL('http://10.1.2.3/x'))).toBe(true);
    expect(mayCall(new URL('http://10.2.2.3/x'))).toBe(false);
    expect(mayCall(new URL('http://127.0.0.1/x'))).toBe(false);
  });
});

describe('a call', () => {
  it('reaches this machine only where that was opened', async () => {
    callWith({});
    expect(await faultOf(receiver.address)).toBe('forbidden_address');
    callThisMachine();
    expect(await faultOf(receiver.address)).toBe(204);
  });

  it.each([
    ['to this machine', ['127.0.0.1']],
    ['to a network of its neighbours', ['10.0.0.7']],
    ['to where clouds keep their keys', ['169.254.169.254']],
    ['once here and once abroad', ['8.8.8.8', '127.0.0.1']],
    ['to this machine, by another writing', ['::ffff:7f00:1']],
  ])('does not follow a name that leads %s', async (_, addresses) => {
    const before = receiver.received.length;
    callWith({ resolve: async () => addresses, patience: 300 });
    expect(await faultOf(`https://doi-ten.minhchau.example:${receiver.port}/`)).toBe('forbidden_address');
    expect(receiver.received).toHaveLength(before);
  });

  it('goes to the very address that was looked at, though the name leads elsewhere a moment later', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    callWith({ networks: ['127.0.0.1'], resolve: async () => answers.shift() ?? [], patience: 2_000 });
    expect(await faultOf(`http://doi-ten.minhchau.example:${receiver.port}/`)).toBe(204);
    expect(answers).toHaveLength(1);
    expect(receiver.received.at(-1)?.headers.host).toBe(`doi-ten.minhchau.example:${receiver.port}`);
    expect(await faultOf(`http://doi-ten.minhchau.example:${receiver.port}/`)).toBe('forbidden_address');
  });

  it.each([
    ['has no address', async () => [], 'unknown_name'],
    ['is asked for without end', () => new Promise<string[]>(() => undefined), 'too_slow'],
  ])('to a name that %s is over', async (_, resolve, fault) => {
    callWith({ resolve, patience: 100 });
    expect(await faultOf('https://mat-tich.minhchau.example/')).toBe(fault);
  });

  it('follows no redirect', async () => {
    callThisMachine();
    const before = receiver.received.length;
    receiver.answer = (response) => void response.writeHead(307, { location: receiver.address }).end();
    expect(await faultOf(receiver.address)).toBe(307);
    expect(receiver.received).toHaveLength(before + 1);
  });

  it('waits neither for one who hangs nor for one who answers byte by byte', async () => {
    callThisMachine(150);
    receiver.answer = () => undefined;
    expect(await faultOf(receiver.address)).toBe('too_slow');
    receiver.answer = ({ socket }) => {
      const slowly = 'HTTP/1.1 200 OK\r\nX-Long: '.padEnd(10_000, 'x')[Symbol.iterator]();
      const timer = setInterval(() => socket?.write(slowly.next().value ?? 'x'), 5);
      socket?.once('close', () => clearInterval(timer));
    };
    expect(await faultOf(receiver.address)).toBe('too_slow');
  });

  it('reads the beginning of an answer without end, and counts one that breaks off as had', async () => {
    callThisMachine(2_000);
    receiver.answer = (response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('đ'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    };
    const { status, text } = await call(receiver.address);
    expect(status).toBe(200);
    expect(text.length).toBeLessThan(2_000);
    receiver.answer = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('một nửa');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await call(receiver.address)).toMatchObject({ status: 200, text: 'một nửa' });
  });

  it('ends with who hangs up, says nothing sensible, or is not there', async () => {
    callThisMachine();
    receiver.answer = ({ socket }) => void socket?.destroy();
    expect(await faultOf(receiver.address)).toBe('broken_off');
    receiver.answer = ({ socket }) => void socket?.end('xin chào\r\n\r\n');
    expect(await faultOf(receiver.address)).toBe('broken_off');
    receiver.answer = well;
    expect(await faultOf('http://127.0.0.1:9/')).toBe('unreachable');
    expect(await faultOf(receiver.address.replace('http:', 'https:'))).toBe('untrusted');
  });
});
