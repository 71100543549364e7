import { describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock, Temporal } from '../../kernel/time/index.ts';
import { readDeadlineFields, writeDeadlineFields } from './deadline-fields.ts';
import { setTerm } from './set-term.ts';
import { readTermChoice, writeTermChoice } from './term.ts';
import { listTerms } from './terms.store.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const setting = {
  name: 'Nhiệm kỳ 2025–2030',
  from: day('2025-09-15'),
  until: day('2030-09-15'),
  source: 'Nghị quyết Đại hội lần thứ I',
  verified: true,
  replaces: null,
};

describe('a term that was chosen in a form', () => {
  const rule = { kind: 'term', from: '2025-09-15', until: '2030-09-15', name: 'Nhiệm kỳ 2025–2030' } as const;

  it('is the rule of a deadline, and is chosen again when the rule is shown', () => {
    const typed = { deadlineChoice: 'term', deadlineTerm: writeTermChoice(setting) };
    expect(readDeadlineFields(typed, 'vi')).toEqual({ ok: true, rule });
    expect(writeDeadlineFields(rule).deadlineTerm).toBe(typed.deadlineTerm);
  });

  it.each(['', '2025-09-15', '2025-09-15 2025-09-15 x', '2025-13-01 2030-01-01 x', 'abc def ghi'])(
    'is none when it says «%s»',
    (typed) => {
      expect(readTermChoice(typed)).toBeUndefined();
    },
  );
});

describe('terms of office', () => {
  useFreshDatabase();

  it('are added and corrected by administrators; what was said stays', async () => {
    const { actors } = await foundCity();
    const now = readClock();
    const term = await setTerm(actors.administrator, setting, now);
    const mended = { ...setting, until: day('2030-10-01'), replaces: term.id };
    const after = await setTerm(actors.administrator, mended, now);
    expect(await listTerms()).toMatchObject([{ id: after.id, until: day('2030-10-01') }]);
    expect(await asOwner('select id, replaced_by from calendar.term where id = $1', [term.id])).toEqual([
      { id: term.id, replaced_by: after.id },
    ]);
    expect((await listHistory('calendar.term', after.id)).at(-1)).toMatchObject({
      action: 'calendar.term_corrected',
      facts: { before: { until: '2030-09-15' }, after: { until: '2030-10-01' } },
    });
    await expect(setTerm(actors.administrator, mended, now)).rejects.toMatchObject({
      code: 'calendar.changedMeanwhile',
    });
    await expect(setTerm(actors.officer, setting, now)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      setTerm(actors.administrator, { ...setting, until: setting.from }, now),
    ).rejects.toMatchObject({ code: 'calendar.termEndsFirst' });

    const administrator = await as(actors.administrator);
    const wrong = { name: 'Nhiệm kỳ 2030–2035', from: '15/09/2030', last: '14/09/2029', source: 'x' };
    const refused = await administrator.post('/lich/nhiem-ky/moi', wrong);
    expect([refused.status, (await readable(refused)).includes('Ngày cuối của nhiệm kỳ')]).toEqual([
      422,
      true,
    ]);
    const done = await administrator.post('/lich/nhiem-ky/moi', { ...wrong, last: '14/09/2035' });
    expect(done.status).toBe(303);
    const page = await readable(await (await as(actors.officer)).get('/lich'));
    expect(page).toContain('Nhiệm kỳ 2030–2035');
    expect(page).toContain('14/09/2035');
    const shown = await administrator.get(`/lich/nhiem-ky/${after.id}`);
    expect(await shown.text()).toContain('30/09/2030');
    expect((await administrator.get(`/lich/nhiem-ky/${term.id}`)).status).toBe(404);
  });
});
