import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig } from '../config/index.ts';
import { behindProxies } from './client-address.ts';

const client = '203.0.113.9';

describe('the address of whoever asks', () => {
  it.each([
    ['no proxy is named: the header is not looked at', [], '198.51.100.1', client, '198.51.100.1'],
    ['a stranger writes the header itself', ['10.0.0.0/8'], '198.51.100.1', client, '198.51.100.1'],
    ['one proxy', ['10.0.0.5'], '10.0.0.5', client, client],
    ['one proxy, a network', ['10.0.0.0/8'], '10.9.8.7', client, client],
    ['two proxies in a row', ['10.0.0.0/8'], '10.0.0.1', `${client}, 10.0.0.2`, client],
    ['what stands before was invented', ['10.0.0.0/8'], '10.0.0.1', `1.2.3.4, ${client}`, client],
    ['even when it names a proxy', ['10.0.0.0/8'], '10.0.0.1', `10.0.0.3, ${client}, 10.0.0.2`, client],
    ['all of them are ours', ['10.0.0.0/8'], '10.0.0.1', '10.0.0.9', '10.0.0.9'],
    ['the proxy wrote nothing', ['10.0.0.0/8'], '10.0.0.1', undefined, '10.0.0.1'],
    ['the proxy wrote no address', ['10.0.0.0/8'], '10.0.0.1', 'unknown', '10.0.0.1'],
    ['a word in the middle ends the reading', ['10.0.0.0/8'], '10.0.0.1', 'x, 10.0.0.2', '10.0.0.2'],
    ['with a port', ['10.0.0.0/8'], '10.0.0.1', `${client}:4711`, client],
    ['IPv6 with a port', ['::1'], '::1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['IPv4 over an IPv6 socket', ['127.0.0.1'], '::ffff:127.0.0.1', client, client],
    ['an IPv6 network', ['fd00::/8'], 'fd12::1', '2001:db8::7', '2001:db8::7'],
    ['no socket, as in a test', ['10.0.0.0/8'], '', client, ''],
  ])('%s', (_, proxies, socket, header, expected) => {
    expect(behindProxies(proxies)(socket, header)).toBe(expected);
  });
});

describe('the proxies that are named', () => {
  it('are addresses and networks, with commas or spaces between', () => {
    const { trustedProxies } = readConfig({ BANLE_TRUSTED_PROXIES: ' 127.0.0.1, 10.0.0.0/8 fd00::/8' });
    expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
    expect(readConfig({}).trustedProxies).toEqual([]);
  });

  it.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '::/129', '*', '10.0.0'])(
    '%s is refused at the start',
    (written) => {
      expect(() => readConfig({ BANLE_TRUSTED_PROXIES: written })).toThrow(ConfigurationError);
    },
  );
});
