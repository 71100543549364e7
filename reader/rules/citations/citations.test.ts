import { describe, expect, it } from 'vitest';
import { read, readSymbol } from '../../index.ts';
import { citationCases } from './citations.cases.ts';

describe('citations', () => {
  it.each(citationCases)('reads $text', ({ text, found }) => {
    expect(read(text).citations.map((c) => [text.slice(c.start, c.end), c.number])).toEqual(found);
  });

  it('gives a short form the symbol, issuer and date of the full mention', () => {
    const text =
      'Ngày 03/4/2031 họp về Kết luận số 27-KL/TU, ngày 02/02/2031 của Thành ủy Minh Châu. Kết luận số 27 được triển khai.';
    const [full, short] = read(text).citations;
    expect(full).toMatchObject({ symbol: '27-KL/TU', issuer: 'Thành ủy Minh Châu', date: '2031-02-02' });
    expect(short).toMatchObject({ symbol: '27-KL/TU', date: '2031-02-02', resolvedTo: 0, ambiguous: false });
  });

  it('says when a short form could be two documents', () => {
    const text = 'Kết luận số 27-KL/TU và Kết luận số 27-KL/TW; theo Kết luận số 27.';
    expect(read(text).citations.at(-1)).toMatchObject({ ambiguous: true });
  });
});

describe('what points to a document or within it', () => {
  it.each([
    ['Nghị quyết số 12-NQ/TU rất quan trọng. Nghị quyết này được triển khai.', '12-NQ/TU', false],
    [
      'Kết luận số 5-KL/TU và Kết luận số 9-KL/TU còn hiệu lực; Kết luận nêu trên cần rà soát.',
      '9-KL/TU',
      true,
    ],
    ['Nghị quyết này được triển khai.', null, false],
  ])('resolves the anaphor of %s', (text, symbol, ambiguous) => {
    const { anaphors, citations } = read(text);
    expect(anaphors).toHaveLength(1);
    const [anaphor] = anaphors;
    expect(anaphor!.resolvedTo === null ? null : citations[anaphor!.resolvedTo]!.symbol).toBe(symbol);
    expect(anaphor!.ambiguous).toBe(ambiguous);
  });

  it.each([
    ['theo điểm a khoản 2 Điều 5 Quy định số 80-QĐ/TU', 'điểm a khoản 2 Điều 5'],
    ['theo Điều 9 của Nghị định số 45/2031/NĐ-CP', 'Điều 9'],
    ['theo Quy định số 80-QĐ/TU (khoản 1 Điều 12)', 'khoản 1 Điều 12'],
    ['theo Quy định số 80-QĐ/TU', null],
  ])('reads the clause of %s', (text, clause) => {
    expect(read(text).citations.at(-1)!.clause).toBe(clause);
  });
});

describe('a typed document number', () => {
  it.each([
    ['14-KL/TW', { number: '14', type: 'KL', issuer: 'TW', printed: '14-KL/TW' }],
    ['14 KL TW', { number: '14', type: 'KL', issuer: 'TW', printed: '14-KL/TW' }],
    ['KL 14', { number: '14', type: 'KL', printed: '14-KL' }],
    ['kết luận số 14', { number: '14', type: 'KL', printed: '14-KL' }],
    ['30/2020/NĐ-CP', { number: '30', type: 'NĐ', issuer: 'CP', year: '2020', printed: '30/2020/NĐ-CP' }],
    ['229/cd-ttg', { number: '229', type: 'CĐ', issuer: 'TTg', printed: '229/CĐ-TTg' }],
    ['9151- CV/BTCTW', { number: '9151', type: 'CV', issuer: 'BTCTW', printed: '9151-CV/BTCTW' }],
    ['202/2025/QH15', { number: '202', issuer: 'QH15', year: '2025', printed: '202/2025/QH15' }],
    ['Số: 4240/UBND-VX', { number: '4240', type: 'CV', issuer: 'UBND', unit: 'VX', printed: '4240/UBND-VX' }],
    ['012/CT-UBND', { number: '012', type: 'CT', issuer: 'UBND', printed: '012/CT-UBND' }],
    ['14', { number: '14', printed: '14' }],
  ])('reads %s', (typed, symbol) => {
    expect(readSymbol(typed)).toEqual(symbol);
  });

  it.each(['', 'cán bộ', 'KL', '14-', '(((', '9'.repeat(500)])('refuses %s', (typed) => {
    expect(readSymbol(typed)).toBeNull();
  });
});
