import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { forces, states } from '../tasks/index.ts';
import { countedStandings } from './board.ts';
import {
  boardFields,
  daysOfSpan,
  exactName,
  labels,
  readFilter,
  spans,
  type TaskFilter,
  without,
  writeFilter,
} from './filter.ts';
import { readOrder, readTurn, writeOrder } from './order.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const days = fc
  .tuple(
    fc.integer({ min: 1900, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, dayOfMonth]) => Temporal.PlainDate.from({ year, month, day: dayOfMonth }));
const typed = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/\p{Cc}/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.length <= 200 && text === text.trim());

const filters: fc.Arbitrary<TaskFilter> = fc.record(
  {
    search: typed,
    standing: fc.constantFrom(...countedStandings, 'closed' as const),
    state: fc.constantFrom(...states),
    label: fc.constantFrom(...labels),
    lead: fc.uuid(),
    alone: fc.constant(true as const),
    coordinating: fc.uuid(),
    giver: fc.uuid(),
    directive: fc.oneof(fc.uuid(), typed),
    speaker: typed,
    force: fc.constantFrom(...forces),
    span: fc.constantFrom(...spans),
    givenFrom: days,
    dueTo: days,
    doneFrom: days,
    lateFrom: fc.integer({ min: 1, max: 100_000 }),
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 50 }),
  },
  { requiredKeys: [] },
);

const told = (filter: TaskFilter) => writeFilter(filter).toString();

describe('a filter in an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { filter: read, ignored } = readFilter(new URLSearchParams(told(filter)));
        expect(ignored).toEqual([]);
        expect(told(read)).toBe(told(filter));
      }),
    );
  });

  it('never fails, whatever the address says', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        expect(() => readFilter(new URLSearchParams(query))).not.toThrow();
      }),
    );
  });

  it.each([
    ['tinhHinh=do-lom', 'standing'],
    ['trangThai=__proto__', 'state'],
    ['nhan=1', 'label'],
    ['chuTri=moi-noi', 'lead'],
    ['rieng=co', 'alone'],
    ['hanTu=31/02/2026', 'dueFrom'],
    ['giaoDen=9999-99-99', 'givenTo'],
    ['chamTu=-3', 'lateFrom'],
    ['chamDen=1e9', 'lateTo'],
    ['ky=constructor', 'span'],
    [`tim=${'x'.repeat(201)}`, 'search'],
  ])('names what cannot be used and leaves it out: %s', (query, field) => {
    expect(readFilter(new URLSearchParams(query))).toEqual({ filter: {}, ignored: [field] });
  });

  it('takes days as people type them', () => {
    const { filter } = readFilter(new URLSearchParams('hanTu=5/3/2026&hanDen=2026-03-09'));
    expect([String(filter.dueFrom), String(filter.dueTo)]).toEqual(['2026-03-05', '2026-03-09']);
  });

  it('asks a board only what its numbers do not ask themselves', () => {
    const { filter } = readFilter(
      new URLSearchParams('tinhHinh=qua-han&nhan=bi-tra-lai&ky=nam-nay'),
      boardFields,
    );
    expect(filter).toEqual({ span: 'this year' });
  });

  it('loses one question when it is taken out', () => {
    expect(without({ search: 'a', span: 'this year' }, 'search')).toEqual({ span: 'this year' });
  });
});

describe('a span', () => {
  it.each([
    ['this month', '2026-02-01', '2026-02-28'],
    ['this quarter', '2026-01-01', '2026-03-31'],
    ['this year', '2026-01-01', '2026-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
  ] as const)('%s covers %s to %s', (span, from, to) => {
    const found = daysOfSpan(span, day('2026-02-17'));
    expect([String(found.from), String(found.to)]).toEqual([from, to]);
  });
});

describe('a name', () => {
  it('in quotation marks is meant exactly, also when it is empty', () => {
    expect([exactName('"Lê Minh"'), exactName('""'), exactName('Lê Minh'), exactName('"')]).toEqual([
      'Lê Minh',
      '',
      undefined,
      undefined,
    ]);
  });
});

describe('the order and the turn of a list', () => {
  it('are read back as they were written', () => {
    const turn = { way: 'before', place: { rank: -12, number: 7 } } as const;
    const query = writeOrder(new URLSearchParams(), 'newest', turn);
    expect(readOrder(query)).toBe('newest');
    expect(readTurn(query)).toEqual(turn);
  });

  it.each(['xep=lung-tung', 'sau=abc', 'sau=1', 'truoc=1.2.3', 'sau=1e5.2', 'sau=-.4'])(
    'begin at the head when the address says %s',
    (query) => {
      expect(readOrder(new URLSearchParams(query))).toBe('red first');
      expect(readTurn(new URLSearchParams(query))).toBeUndefined();
    },
  );
});
