import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { addBody, type BodyFacts } from './add-body.ts';
import { bodyTreeKnownOn, bodyTreeOn, listVersions } from './bodies.store.ts';
import { changeBody, correctBody } from './change-body.ts';

useFreshDatabase();

const now = Temporal.Instant.from('2026-03-02T02:00:00Z');
const day = (iso: string) => Temporal.PlainDate.from(iso);
let city: City;

beforeAll(async () => {
  city = await foundCity();
});

const facts = (more: Partial<BodyFacts> = {}): BodyFacts => ({
  name: 'Sở Dân tộc và Tôn giáo',
  shortName: '',
  symbol: 'SDTTG',
  kind: 'department',
  parentId: city.bodies.committee,
  decidedBy: 'Nghị quyết số 05-NQ/TU',
  from: day('2025-03-01'),
  ...more,
});

async function versionOn(bodyId: string, iso: string): Promise<string> {
  return (await bodyTreeOn(day(iso))).get(bodyId)?.versionId ?? '';
}

describe('bodies by period', () => {
  it('a founded body is there from its first day on and not before', async () => {
    const id = await addBody(city.actors.administrator, facts(), now);
    expect((await bodyTreeOn(day('2025-02-28'))).get(id)).toBeUndefined();
    expect((await bodyTreeOn(day('2025-03-01'))).nameOf(id)).toBe('Sở Dân tộc và Tôn giáo');
    expect((await listHistory('body', id)).map(({ action }) => action)).toEqual(['body.added']);
  });

  it('a renamed body keeps its old name for the days before', async () => {
    const id = await addBody(city.actors.administrator, facts({ name: 'Sở Thông tin' }), now);
    const renamed = facts({ name: 'Sở Thông tin và Chuyển đổi số', from: day('2025-07-01') });
    await changeBody(
      city.actors.administrator,
      { bodyId: id, versionId: await versionOn(id, '2025-07-01'), facts: renamed },
      now,
    );
    expect((await bodyTreeOn(day('2025-06-30'))).nameOf(id)).toBe('Sở Thông tin');
    expect((await bodyTreeOn(day('2025-07-01'))).nameOf(id)).toBe('Sở Thông tin và Chuyển đổi số');
  });

  it('is known on a day as it was written down by its end, whatever is said of that day later', async () => {
    const written = (iso: string) => Temporal.Instant.from(`${iso}T02:00:00Z`);
    const id = await addBody(
      city.actors.administrator,
      facts({ name: 'Sở Công Thương', from: day('2027-02-01') }),
      written('2027-02-05'),
    );
    const change = async (name: string, from: string, at: string) =>
      changeBody(
        city.actors.administrator,
        { bodyId: id, versionId: await versionOn(id, from), facts: facts({ name, from: day(from) }) },
        written(at),
      );
    await change('Sở Công nghiệp', '2027-03-01', '2027-03-10');
    const known = async (iso: string) => (await bodyTreeKnownOn(day(iso))).nameOf(id);
    expect(await known('2027-02-04')).toBe('');
    expect(await known('2027-02-05')).toBe('Sở Công Thương');
    expect(await known('2027-03-09')).toBe('Sở Công Thương');
    expect(await known('2027-03-10')).toBe('Sở Công nghiệp');
    const right = facts({ name: 'Sở Công nghiệp và Thương mại' });
    const versionId = await versionOn(id, '2027-03-20');
    await correctBody(
      city.actors.administrator,
      { bodyId: id, versionId, facts: { ...right, from: day('2027-03-20') } },
      written('2027-03-20'),
    );
    expect(await known('2027-03-19')).toBe('Sở Công nghiệp');
    expect(await known('2027-03-20')).toBe('Sở Công nghiệp và Thương mại');
  });

  it('a correction keeps the mistaken version and marks it as replaced', async () => {
    const id = await addBody(city.actors.administrator, facts({ name: 'Sở Xây dụng' }), now);
    const right = facts({ name: 'Sở Xây dựng' });
    await correctBody(
      city.actors.administrator,
      { bodyId: id, versionId: await versionOn(id, '2025-03-01'), facts: right },
      now,
    );
    const versions = await listVersions(id);
    expect(versions.map(({ name, replacedBy }) => [name, replacedBy !== null]).sort()).toEqual([
      ['Sở Xây dụng', true],
      ['Sở Xây dựng', false],
    ]);
  });

  it('refuses a change made from a version that has been changed meanwhile', async () => {
    const id = await addBody(city.actors.administrator, facts({ name: 'Sở Du lịch' }), now);
    const seen = await versionOn(id, '2025-08-01');
    await changeBody(
      city.actors.administrator,
      { bodyId: id, versionId: seen, facts: facts({ name: 'A', from: day('2025-08-01') }) },
      now,
    );
    await expect(
      changeBody(
        city.actors.administrator,
        { bodyId: id, versionId: seen, facts: facts({ name: 'B', from: day('2025-08-02') }) },
        now,
      ),
    ).rejects.toMatchObject({ code: 'organisation.changedMeanwhile' });
  });

  it('refuses to put a body under one that stands below it', async () => {
    const change = {
      bodyId: city.bodies.department,
      versionId: await versionOn(city.bodies.department, '2026-01-01'),
      facts: facts({ name: 'Sở Nội vụ', parentId: city.bodies.division, from: day('2026-01-01') }),
    };
    await expect(changeBody(city.actors.administrator, change, now)).rejects.toMatchObject({
      code: 'organisation.underItself',
    });
  });

  it('nobody but an administrator changes bodies', async () => {
    await expect(addBody(city.actors.leader, facts(), now)).rejects.toMatchObject({
      code: 'organisation.administratorsOnly',
    });
  });
});

describe('the pages of bodies', () => {
  it('shows the tree to whoever is signed in', async () => {
    const response = await (await as(city.actors.assignee)).get('/to-chuc');
    expect(response.status).toBe(200);
    expect(await readable(response)).toContain('Ban Tổ chức Thành ủy');
  });

  it('finds without marks', async () => {
    const text = await readable(
      await (await as(city.actors.assignee)).get('/to-chuc?tim=dang%20uy%20phuong'),
    );
    expect(text).toContain('Đảng ủy phường An Lạc');
    expect(text).not.toContain('Văn phòng Thành ủy');
  });

  it('keeps what was typed and says what is missing', async () => {
    const visitor = await as(city.actors.administrator);
    const response = await visitor.post('/to-chuc/moi', {
      name: '',
      symbol: '<b>&',
      kind: 'department',
      from: '31/02/2026',
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Không phải là ngày có thật');
    expect(html).toContain('value="&lt;b&gt;&amp;"');
    expect(html).toContain('value="31/02/2026"');
  });

  it('a form sent twice founds one body', async () => {
    const visitor = await as(city.actors.administrator);
    const formKey = crypto.randomUUID();
    const fields = {
      formKey,
      name: 'Trung tâm Gửi Hai Lần',
      kind: 'public_unit',
      from: '01/01/2026',
      parentId: '',
    };
    const [first, second] = await Promise.all([
      visitor.post('/to-chuc/moi', fields),
      visitor.post('/to-chuc/moi', fields),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const tree = await bodyTreeOn(day('2026-02-01'));
    expect(tree.search('gui hai lan')).toHaveLength(1);
  });
});
