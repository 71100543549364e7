import { expect, it } from 'vitest';
import { doerOf } from './doer.ts';
import { theSystem } from './index.ts';

it.each([
  { who: 'the program itself', actorId: null, actorName: theSystem.name, vi: 'Hệ thống', en: 'The system' },
  { who: 'a person', actorId: 'a1', actorName: 'Lý Thu Trang', vi: 'Lý Thu Trang', en: 'Lý Thu Trang' },
  { who: 'somebody at the door', actorId: null, actorName: 'khach', vi: 'khach', en: 'khach' },
  {
    who: 'a person who bears that name',
    actorId: 'a2',
    actorName: 'Hệ thống',
    vi: 'Hệ thống',
    en: 'Hệ thống',
  },
])('names $who in the language of the reader', ({ actorId, actorName, vi, en }) => {
  expect(doerOf({ actorId, actorName }, 'vi')).toBe(vi);
  expect(doerOf({ actorId, actorName }, 'en')).toBe(en);
});

it('names whom a deed was done for', () => {
  const other = { accountId: 'a3', name: 'Trần Quốc Hưng', delegationId: 'd1' };
  const entry = { actorId: 'a1', actorName: 'Lý Thu Trang', facts: { onBehalfOf: other } };
  expect(doerOf(entry, 'vi')).toBe('Lý Thu Trang, thay mặt Trần Quốc Hưng');
  expect(doerOf(entry, 'en')).toBe('Lý Thu Trang, on behalf of Trần Quốc Hưng');
});

it('names the program by which a deed was done', () => {
  const entry = {
    actorId: 'a1',
    actorName: 'Lý Thu Trang',
    facts: { byProgram: { tokenId: 't1', name: 'Một cửa' } },
  };
  expect(doerOf(entry, 'vi')).toBe('Lý Thu Trang, qua phần mềm «Một cửa»');
  expect(doerOf(entry, 'en')).toBe('Lý Thu Trang, by the program “Một cửa”');
});
