import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Excerpt, markerOf } from './marked-words.ts';

const written = (pieces: Excerpt | undefined) =>
  pieces?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('') ?? null;

describe('what was searched for is marked', () => {
  it.each([
    ['to chuc', 'Ban Tổ chức Thành ủy', 'Ban [Tổ chức] Thành ủy'],
    ['hoà giải', 'Tổ hòa giải', 'Tổ [hòa giải]'],
    ['đường', 'Con đường đê', 'Con [đường] đê'],
    ['duong de', 'Đê và đường đê', 'Đê và [đường đê]'],
    ['tổ chức thành ủy', 'Thành ủy làm, tổ thì không', '[Thành ủy] làm, tổ thì không'],
    ['tổ chức bộ máy', 'Một tổ dân phố', 'Một tổ dân phố'],
    ['giao việc', 'Việc đã giao', '[Việc] đã [giao]'],
    ['"giao việc"', 'giao việc, việc giao', '[giao việc], việc giao'],
    ['o\u0301', 'Ó là chim', '[Ó] là chim'],
    ['', 'Không có gì', 'Không có gì'],
  ])('of «%s» in «%s»', (typed, text, marked) => {
    expect(written(markerOf(typed).mark(text))).toBe(marked);
  });

  it('where most of it stands, with dots where the text goes on', () => {
    const filling = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(12);
    const said = written(
      markerOf('nạo vét kênh').excerpt(`${filling}Phường nạo vét kênh Cái Sậy. ${filling}`),
    );
    expect(said).toMatch(/^… .*Phường \[nạo vét kênh\] Cái Sậy.* …$/);
    expect(markerOf('nạo vét').excerpt(filling)).toBeUndefined();
  });

  it('and no letter of a text is lost, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (typed, text) => {
        const pieces = markerOf(`${typed} ${text.slice(0, 9)}`).mark(text);
        expect(pieces.map((one) => one.text).join('')).toBe(text.replace(/\s+/g, ' '));
      }),
      { numRuns: 300 },
    );
  });
});
