import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { problemsOf } from './check-facts.ts';
import { relationKindAt, resolve } from './citation.ts';
import { excerptOf } from './excerpt.ts';
import { placeAgain } from './place-again.ts';
import { layOutGraph } from './relation-graph.ts';
import { standingOn } from './standing.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('a directive on a day', () => {
  const dates = { signedOn: day('2020-01-10'), effectiveOn: day('2020-02-01'), expiresOn: null };
  const replaced = [{ kind: 'replaces' as const, byId: 'b', from: day('2023-05-01') }];

  it.each([
    ['is not yet in force before its day', dates, [], '2020-01-31', 'not-yet'],
    ['is in force from its day', dates, [], '2020-02-01', 'in-force'],
    ['is in force until the day before it is replaced', dates, replaced, '2023-04-30', 'in-force'],
    ['is replaced from the day the other takes effect', dates, replaced, '2023-05-01', 'replaced'],
    [
      'is not replaced by one whose day is unknown',
      dates,
      [{ ...replaced[0]!, from: null }],
      '2030-01-01',
      'in-force',
    ],
    ['expires on its last day', { ...dates, expiresOn: day('2022-01-01') }, [], '2022-01-01', 'expired'],
    [
      'is unknown where no day of effect is printed',
      { ...dates, effectiveOn: null },
      [],
      '2024-01-01',
      'unknown',
    ],
    ['is not yet there before it was signed', { ...dates, effectiveOn: null }, [], '2019-01-01', 'not-yet'],
    [
      'is repealed',
      dates,
      [{ kind: 'repeals' as const, byId: 'c', from: day('2021-01-01') }],
      '2024-01-01',
      'repealed',
    ],
    [
      'stands when only amended',
      dates,
      [{ kind: 'amends' as const, byId: 'c', from: day('2021-01-01') }],
      '2024-01-01',
      'in-force',
    ],
  ])('%s', (_, of, changes, on, state) => {
    expect(standingOn(of, changes, day(on)).state).toBe(state);
  });
});

describe('a citation held against the register', () => {
  const one = {
    id: '1',
    number: '35',
    symbol: '35-CT/TW',
    issuerName: 'Bộ Chính trị',
    issuerAlso: ['Thường trực Bộ Chính trị'],
    signedOn: day('2014-05-26'),
  };
  const two = { ...one, id: '2', signedOn: day('2024-06-14') };
  const cited = { type: 'CT', number: '35', symbol: '35-CT/TW', issuer: '', date: null };

  it('with its date means the one of that date', () => {
    expect(resolve({ ...cited, date: day('2024-06-14') }, [one, two])).toEqual({
      state: 'resolved',
      directiveId: '2',
    });
  });
  it('without date means the only one there is', () => {
    expect(resolve(cited, [one])).toEqual({ state: 'resolved', directiveId: '1' });
  });
  it('without date and with two is left to a person', () => {
    expect(resolve(cited, [one, two])).toEqual({ state: 'ambiguous', candidates: ['1', '2'] });
  });
  it('with another date is not known', () => {
    expect(resolve({ ...cited, date: day('1999-01-01') }, [one, two])).toEqual({ state: 'unknown' });
  });
  it('by number and an organ of the issuer means the issuer’s', () => {
    const named = (issuer: string) => resolve({ ...cited, symbol: '', issuer }, [one]).state;
    expect(named('Thường trực Bộ Chính trị')).toBe('resolved');
    expect(named('Văn phòng Thường trực')).toBe('unknown');
  });
  it('by number and issuer does not mean another issuer’s', () => {
    expect(resolve({ ...cited, symbol: '', issuer: 'Thành ủy Minh Châu' }, [one])).toEqual({
      state: 'unknown',
    });
    expect(resolve({ ...cited, symbol: '', issuer: 'bộ chính trị' }, [one])).toMatchObject({
      state: 'resolved',
    });
  });
});

describe('the code in a number', () => {
  const rows = [
    ['kl', 'Kết luận', 'KL', 'party'],
    ['ct', 'Chỉ thị', 'CT', 'party'],
    ['qd', 'Quyết định', 'QĐ', 'party'],
    ['qyd', 'Quy định', 'QĐ', 'party'],
    ['cv', 'Công văn', 'CV', 'party'],
    ['letter', 'Công văn', '', 'state'],
    ['speech', 'Bài viết', '', 'state'],
  ] as const;
  const types = rows.map(([code, name, abbreviation, system]) => ({
    code,
    name: { vi: name, en: name },
    abbreviation,
    system,
  }));
  const none = {
    ...{ issuerId: null, issuerName: 'Thành ủy', signer: '', signerOffice: '', signedOn: null, term: '' },
    ...{ effectiveOn: null, expiresOn: null, receivedOn: null, title: 'Về một việc' },
    ...({ secrecy: 'normal', urgency: 'normal' } as const),
  };

  it.each([
    ['14-KL/TW', 'kl', true],
    ['14 kl tw', 'kl', true],
    ['14-KL/TW', 'ct', false],
    ['14-KL/TW', 'speech', false],
    ['05-QĐ/TU', 'qd', true],
    ['05-QĐ/TU', 'qyd', true],
    ['11-QĐi/TW', 'qyd', true],
    ['4240/UBND-VX', 'letter', true],
    ['383-CV/BTCTU', 'letter', true],
    ['14', 'ct', true],
    ['', 'ct', true],
  ])('of %s agrees with the type %s: %s', (symbol, type, agrees) => {
    const problems = problemsOf({ ...none, symbol, type }, { today: day('2026-01-01'), types });
    expect(problems).toEqual(agrees ? [] : ['typeContradicted']);
  });
});

describe('the words before a citation', () => {
  it.each([
    ['Căn cứ |Nghị quyết số 18-NQ/TW', 'based_on'],
    ['thay thế |Quy định số 11-QĐ/TU', 'replaces'],
    ['sửa đổi, bổ sung một số điều của |Quy định số 11-QĐ/TU', 'amends'],
    ['Bãi bỏ |Quyết định số 12-QĐ/TU', 'repeals'],
    ['Hướng dẫn thực hiện |Quy định số 11-QĐ/TU', 'guides'],
    ['tổng kết 5 năm thực hiện |Nghị quyết số 18-NQ/TW', 'reviews'],
    ['tiếp tục triển khai |Kết luận số 14-KL/TW', 'implements'],
    ['theo tinh thần |Kết luận số 14-KL/TW', 'cites'],
    ['Trong |Kết luận số 14-KL/TW', 'cites'],
  ])('%s', (marked, kind) => {
    const start = marked.indexOf('|');
    expect(relationKindAt(marked.replace('|', ''), start)).toBe(kind);
  });
});

describe('what is searched for is shown in its text', () => {
  const text = 'Thành ủy yêu cầu các cơ quan hoà nhập, tinh giản biên chế theo lộ trình.';
  const hit = (typed: string, of = text) => excerptOf(of, typed)?.find((piece) => piece.isHit)?.text;

  it('with or without marks, composed or not, in either way of placing the tone', () => {
    expect(hit('tinh giản biên chế')).toBe('tinh giản biên chế');
    expect(hit('tinh gian bien che')).toBe('tinh giản biên chế');
    expect(hit('hòa nhập')).toBe('hoà nhập');
    expect(hit('tinh giản', text.normalize('NFD'))?.normalize('NFC')).toBe('tinh giản');
  });
  it('by its longest word where the words do not stand together', () => {
    expect(hit('biên chế nghiêm')).toBe(undefined);
    expect(hit('cơ quan lộ trình')?.length).toBeGreaterThan(0);
  });
  it('takes no part of a word and no pattern', () => {
    expect(hit('in')).toBe(undefined);
    expect(hit('.*')).toBe(undefined);
    expect(hit('14-KL/TU (a)', 'theo 14-KL/TU (a) ngày')).toBe('14-KL/TU (a)');
  });
});

describe('confirmed places', () => {
  it('move with a corrected text, nearest first, and end where they are gone', () => {
    const at = (start: number) => ({ citedAs: 'Kết luận 14', start, end: start + 11 });
    const text = 'Theo Kết luận 14 và\nKết\nluận 14.';
    expect(placeAgain([at(3), at(18)], text).map(({ start, end }) => text.slice(start!, end!))).toEqual([
      'Kết luận 14',
      'Kết\nluận 14',
    ]);
    expect(placeAgain([{ citedAs: 'Chỉ thị 5', start: 1, end: 2 }], text)[0]).toMatchObject({
      start: null,
      end: null,
    });
  });
});

describe('the drawing of relations', () => {
  it('puts what names a directive above it and what it names below, a few in a row', () => {
    const nodes = [
      { id: 'root', level: 0 },
      { id: 'above', level: -1 },
      ...[1, 2, 3, 4, 5].map((n) => ({ id: `below${n}`, level: 1 })),
    ];
    const { nodes: placed } = layOutGraph(nodes);
    const y = (id: string) => placed.find((place) => place.node.id === id)!.y;
    expect(y('above')).toBeLessThan(y('root'));
    expect(y('root')).toBeLessThan(y('below1'));
    expect(y('below1')).toBeLessThan(y('below5'));
    expect(new Set(placed.map(({ x, y: top }) => `${x} ${top}`)).size).toBe(placed.length);
  });
});
