import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  choice,
  day,
  flag,
  gatherFields,
  ids,
  optionalDay,
  optionalId,
  optionalText,
  readForm,
  readQuery,
  text,
  whole,
} from './form.ts';

const schema = z.object({
  name: text(10),
  note: optionalText(5),
  due: day(),
  later: optionalDay(),
  count: whole(1, 9),
  kind: choice(['a', 'b']),
  parent: optionalId(),
  several: ids(),
  ticked: flag(),
});

const good = {
  name: ' Lan ',
  due: '31/12/2026',
  count: '3',
  kind: 'a',
  several: ['0198c0de-0000-7000-8000-000000000001'],
};

describe('a form as it was typed', () => {
  it('is read with spaces and unseen characters taken off', () => {
    const read = readForm(schema, { ...good, name: '\u0000 Lan\u0007 ' }, 'vi');
    expect(read.ok && read.value).toMatchObject({
      name: 'Lan',
      note: '',
      count: 3,
      ticked: false,
    });
    expect(read.ok && read.value.due.toString()).toBe('2026-12-31');
  });

  it('takes decomposed letters as the same words', () => {
    const read = readForm(z.object({ name: text(40) }), { name: 'Trần Thị Bình'.normalize('NFD') }, 'vi');
    expect(read.ok && read.value.name).toBe('Trần Thị Bình'.normalize('NFC'));
  });

  it.each([
    ['name', { name: '   ' }, 'Cần điền mục này.'],
    ['name', { name: 'mười một chữ cái' }, 'Dài quá, nhiều nhất 10 ký tự.'],
    ['due', { due: '31/02/2026' }, 'Không phải là ngày có thật. Viết như 31/12/2026.'],
    ['due', { due: '' }, 'Cần điền mục này.'],
    ['due', { due: '01/01/0001' }, 'Không phải là ngày có thật. Viết như 31/12/2026.'],
    ['later', { later: 'mai' }, 'Không phải là ngày có thật. Viết như 31/12/2026.'],
    ['count', { count: '0' }, 'Ít nhất là 1.'],
    ['count', { count: '99' }, 'Nhiều nhất là 9.'],
    ['count', { count: '1e3' }, 'Giá trị này không dùng được ở đây.'],
    ['kind', { kind: "'; drop table" }, 'Giá trị này không dùng được ở đây.'],
    ['kind', { kind: '' }, 'Cần điền mục này.'],
    ['parent', { parent: 'x' }, 'Giá trị này không dùng được ở đây.'],
  ])('%s of %j is refused in words, and all that was typed is kept', (field, wrong, sentence) => {
    const typed = { ...good, ...wrong };
    const read = readForm(schema, typed, 'vi');
    expect(read).toEqual({ ok: false, errors: { [field]: sentence }, typed });
  });

  it('says so in the reader’s language', () => {
    const read = readForm(schema, { ...good, name: '' }, 'en');
    expect(read.ok || read.errors.name).toBe('This has to be filled in.');
  });

  it('a rule of a slice brings its own words', () => {
    const words = { vi: 'Phải là số chẵn.', en: 'Must be even.' };
    const even = z.object({ n: whole(0, 100).refine((n) => n % 2 === 0, { params: { words } }) });
    const read = readForm(even, { n: '3' }, 'vi');
    expect(read.ok || read.errors.n).toBe('Phải là số chẵn.');
  });

  it('a name that ends in [] gathers its values, any other takes the first', () => {
    expect(gatherFields({ 'bodies[]': ['a', 'b'], name: ['x', 'y'] })).toEqual({
      bodies: ['a', 'b'],
      name: 'x',
    });
  });
});

describe('a query', () => {
  it('leaves out what cannot be used and keeps the rest', () => {
    const query = new URLSearchParams('name=Lan&due=hôm+qua&count=500&kind=b&several[]=x');
    expect(readQuery(schema, query)).toEqual({ name: 'Lan', kind: 'b', ticked: false });
  });
});
