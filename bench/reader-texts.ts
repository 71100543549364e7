const units = 1_000_000;
const over = (piece: string) => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

/** Texts of a million units that try to make a reader slow. */
export function hostileTexts(ordinary: string): readonly (readonly [string, string])[] {
  return [
    ['opening brackets', over('(')],
    ['one word again and again', over('số ')],
    ['endless digits', over('7')],
    ['combining marks', `a${over('\u0301\u0323').slice(1)}`],
    ['no blank at all', ordinary.replace(/\s+/g, '')],
    ['one line', ordinary.replace(/\s+/g, ' ')],
    ['line ends', over('\n')],
    ['opening quotation marks', over('“')],
    ['straight quotation marks', over('"a ')],
    ['a symbol again and again', over('14-KL/TW ')],
    ['a name again and again', over('Nguyễn Văn An, ')],
    ['an award again and again', over('tặng Bằng khen cho 5 tập thể, ')],
    ['an order again and again', over('Giao Sở Nội vụ:\n')],
    ['a date again and again', over('ngày 1/1, năm 2031, ')],
    ['capitals', ordinary.toUpperCase()],
    [
      'words that no table has',
      Array.from({ length: units / 8 }, (_, i) => `x${(i + 46_656).toString(36)}y`).join(' '),
    ],
    ['letters of two units', over('𝒳 ')],
  ];
}
