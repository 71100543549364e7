import { describe, expect, it } from 'vitest';
import { toIso } from './day-field.ts';
import { withoutMarks } from './without-marks.ts';

describe('a day that was typed', () => {
  it.each([
    ['30/01/2023', '2023-01-30'],
    ['1-2-26', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['01022026', '2026-02-01'],
    ['2026-2-1', '2026-02-01'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (typed, iso) => {
    expect(toIso(typed)).toBe(iso);
  });

  it.each(['31/02/2026', '29/02/2026', '00/01/2026', '12/13/2026', 'mai', '', '1/2'])(
    '%s is no day',
    (typed) => {
      expect(toIso(typed)).toBeUndefined();
    },
  );
});

describe('a name searched without marks', () => {
  it('is found from plain letters, composed or not', () => {
    expect(withoutMarks('Đảng ủy phường Đông Hòa')).toBe('dang uy phuong dong hoa');
    expect(withoutMarks('Đông Hòa'.normalize('NFD'))).toBe('dong hoa');
  });
});
