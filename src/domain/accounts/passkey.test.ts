import { describe, expect, it } from 'vitest';
import { isCopied, type KeyPlace, keyPlace } from './passkey.ts';

describe('the counter of an authenticator', () => {
  it.each([
    [0, 0, false],
    [0, 1, false],
    [5, 6, false],
    [5, 900, false],
    [5, 5, true],
    [5, 4, true],
    [5, 0, true],
  ])('kept %i, told %i: copied %s', (kept, told, copied) => {
    expect(isCopied(kept, told)).toBe(copied);
  });
});

describe('where keys can be used', () => {
  const here = (id: string, origin: string): KeyPlace => ({ kind: 'here', party: { id, origin } });
  it.each<[string | undefined, string, KeyPlace]>([
    ['https://banle.example.vn', 'banle.example.vn', here('banle.example.vn', 'https://banle.example.vn')],
    [
      'https://banle.example.vn:8443',
      'banle.example.vn:8443',
      here('banle.example.vn', 'https://banle.example.vn:8443'),
    ],
    ['https://banle.example.vn', '10.1.2.3:4000', { kind: 'elsewhere', origin: 'https://banle.example.vn' }],
    ['http://banle.example.vn', 'banle.example.vn', { kind: 'nowhere' }],
    ['https://10.1.2.3', '10.1.2.3', { kind: 'nowhere' }],
    ['https://[2001:db8::1]', '[2001:db8::1]', { kind: 'nowhere' }],
    ['http://localhost:4000', 'localhost:4000', here('localhost', 'http://localhost:4000')],
    [undefined, 'localhost:4000', here('localhost', 'http://localhost:4000')],
    [undefined, 'banle.localhost', here('banle.localhost', 'http://banle.localhost')],
    [undefined, '127.0.0.1:4000', { kind: 'nowhere' }],
    [undefined, 'banle.example.vn', { kind: 'nowhere' }],
    [undefined, 'not a host', { kind: 'nowhere' }],
  ])('set %s, asked %s', (set, host, place) => {
    expect(keyPlace(set === undefined ? undefined : new URL(set), host)).toEqual(place);
  });
});
