import { describe, expect, it } from 'vitest';
import { faultOf } from './password.ts';
import { hashPassword, isOutdated, isPassword } from './password-hash.ts';

describe('a new password', () => {
  it.each([
    ['ngắn quá', 'short'],
    ['123456789', 'short'],
    ['đủ mười k', 'short'],
    ['x'.repeat(300), 'long'],
    ['lan.nguyen', 'username'],
    ['Lan.Nguyen', 'username'],
    ['lan.nguyen2026', 'username'],
    ['123lan.nguyen!', 'username'],
    ['matkhau123', 'common'],
    ['Mật Khẩu 123', 'common'],
    ['MATKHAU123', 'common'],
    ['1234567890', 'common'],
    ['0987654321', 'common'],
    ['qwertyuiop', 'common'],
    ['abcdefghijkl', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['abababababab', 'common'],
  ])('«%s» is refused as %s', (password, fault) => {
    expect(faultOf(password, 'lan.nguyen')).toBe(fault);
  });

  it.each(['mưa rơi trên mái ngói', 'bốn con mèo đen', 'Kx7#mLpq2v', 'nguyễn lan thích cà phê'])(
    '«%s» may be used',
    (password) => {
      expect(faultOf(password, 'lan.nguyen')).toBeUndefined();
    },
  );
});

describe('a kept password', () => {
  it('is known again however its marks are written, and is argon2id', async () => {
    const kept = await hashPassword('phượng vĩ đỏ'.normalize('NFC'));
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(await isPassword(kept, 'phượng vĩ đỏ'.normalize('NFD'))).toBe(true);
    expect(await isPassword(kept, 'phuong vi do')).toBe(false);
    expect(isOutdated(kept)).toBe(false);
  });

  it('opens nothing where there is none, not even to an empty one', async () => {
    expect(await isPassword(null, '')).toBe(false);
  });

  it('is due to be hashed anew when the cost has changed', () => {
    expect(
      isOutdated(
        '$argon2id$v=19$m=19456,t=2,p=1$fN2grsC4YhYbE4Tn1vW8Rg$Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4YmFy',
      ),
    ).toBe(true);
  });
});
