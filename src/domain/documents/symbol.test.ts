import { describe, expect, it } from 'vitest';
import { storedSymbol } from './check-facts.ts';
import type { DirectiveType } from './directive.ts';
import { numberKeys, searchedKeys } from './symbol.ts';

const type = (name: string, abbreviation: string, system: 'party' | 'state'): DirectiveType => ({
  code: `${system}.${abbreviation}`,
  name: { vi: name, en: name },
  system,
  abbreviation,
});
const ketLuan = type('Kết luận', 'KL', 'party');
const quyDinh = type('Quy định', 'QĐ', 'party');
const congVanDang = type('Công văn', 'CV', 'party');
const congVan = type('Công văn', '', 'state');
const nghiDinh = type('Nghị định', 'NĐ', 'state');
const nghiQuyet = type('Nghị quyết', 'NQ', 'state');
const quyetDinh = type('Quyết định', 'QĐ', 'state');
const luat = type('Luật', 'QH', 'state');
const congDien = type('Công điện', 'CĐ', 'state');

describe('a number is printed strictly by the rule of its system', () => {
  it.each([
    ['14-KL/TW', ketLuan, '14-KL/TW'],
    ['14 kl tw', ketLuan, '14-KL/TW'],
    ['9 - KL / TU', ketLuan, '09-KL/TU'],
    ['Số: 14-KL/TW', ketLuan, '14-KL/TW'],
    ['9151- CV/BTCTW', congVanDang, '9151-CV/BTCTW'],
    ['11-QĐi/TW', quyDinh, '11-QĐi/TW'],
    ['45/KL-BTCTW', ketLuan, '45-KL/BTCTW'],
    ['14', ketLuan, '14-KL'],
    ['30/2020/NĐ-CP', nghiDinh, '30/2020/NĐ-CP'],
    ['135/2020/NĐ -CP', nghiDinh, '135/2020/NĐ-CP'],
    ['4240/UBND-VX', congVan, '4240/UBND-VX'],
    ['66.7/2025/NQ-CP', nghiQuyet, '66.7/2025/NQ-CP'],
    ['439/qđ-ttg', quyetDinh, '439/QĐ-TTg'],
    ['202/2025/QH15', luat, '202/2025/QH15'],
    ['229/cđ-ttg', congDien, '229/CĐ-TTg'],
    ['012/QĐ-UBND', quyetDinh, '012/QĐ-UBND'],
    ['', ketLuan, ''],
    ['không có số', ketLuan, ''],
  ])('%s', (typed, of, printed) => {
    expect(storedSymbol(typed, of).symbol).toBe(printed);
  });

  it('keeps the number and what follows it apart', () => {
    expect(storedSymbol('30/2020/NĐ-CP', nghiDinh)).toMatchObject({ number: '30', notation: '2020/NĐ-CP' });
    expect(storedSymbol('14-KL/TW', ketLuan)).toMatchObject({ number: '14', notation: 'KL/TW' });
  });
});

describe('a number is found in any spelling', () => {
  const finds = (typed: string, symbol: string, of: DirectiveType) => {
    const keys = searchedKeys(typed);
    return keys.length > 0 && keys.every((key) => numberKeys(symbol, of).includes(key));
  };

  it.each([
    ['14-KL/TW', '14-KL/TW', ketLuan],
    ['14 KL TW', '14-KL/TW', ketLuan],
    ['KL 14', '14-KL/TW', ketLuan],
    ['Kết luận 14', '14-KL/TW', ketLuan],
    ['kết luận số 14', '14-KL/TW', ketLuan],
    ['ket luan 14', '14-KL/TW', ketLuan],
    ['kl14', '14-KL/TW', ketLuan],
    ['14', '14-KL/TW', ketLuan],
    ['5-KL/TW', '05-KL/TW', ketLuan],
    ['05 kl', '05-KL/TW', ketLuan],
    ['Quy định 11', '11-QĐi/TW', quyDinh],
    ['QĐ 11', '11-QĐi/TW', quyDinh],
    ['qd 11', '11-QĐi/TW', quyDinh],
    ['30/2020/ND-CP', '30/2020/NĐ-CP', nghiDinh],
    ['nghị định 30/2020', '30/2020/NĐ-CP', nghiDinh],
    ['4240 UBND VX', '4240/UBND-VX', congVan],
    ['66.7/2025/NQ-CP', '66.7/2025/NQ-CP', nghiQuyet],
    ['luật 202/2025/QH15', '202/2025/QH15', luat],
    ['Kết luận 14'.normalize('NFD'), '14-KL/TW', ketLuan],
  ])('%s finds %s', (typed, symbol, of) => {
    expect(finds(typed, symbol, of)).toBe(true);
  });

  it.each([
    ['15-KL/TW', '14-KL/TW', ketLuan],
    ['14-KL/TU', '14-KL/TW', ketLuan],
    ['CT 14', '14-KL/TW', ketLuan],
    ['4-KL/TW', '14-KL/TW', ketLuan],
    ['30/2021/NĐ-CP', '30/2020/NĐ-CP', nghiDinh],
    ['sắp xếp tổ chức', '14-KL/TW', ketLuan],
  ])('%s does not find %s', (typed, symbol, of) => {
    expect(finds(typed, symbol, of)).toBe(false);
  });
});
