import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { as, asNobody, readable, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import type { Role } from '../../kernel/access/index.ts';
import { useFileStore } from '../../kernel/files/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { addRelation } from './change-relations.ts';
import { correctText } from './correct-text.ts';
import type { Directive } from './directive.ts';
import { getDirectiveText } from './directives.store.ts';
import { aDirective } from './fixtures.ts';
import { involveBodies } from './involve-bodies.ts';
import { terms } from './legislation.ts';
import { listStatedRelations } from './relations.store.ts';

useFreshDatabase();
let city: City;
let store: string;
let officer: Visitor;
let open: Directive;
let secret: Directive;

beforeAll(async () => {
  store = await mkdtemp(join(tmpdir(), 'banle-documents-'));
  await useFileStore(store);
  city = await foundCity();
  officer = await as(city.actors.officer);
  const own = { by: city.actors.officer, registeredIn: city.bodies.committee };
  open = await aDirective({
    ...own,
    symbol: '14-KL/TU',
    title: 'Về hoà giải ở cơ sở và sắp xếp đơn vị',
    text: 'Ban Thường vụ Thành ủy yêu cầu các cấp ủy tinh giản biên chế theo Nghị quyết số 90-NQ/TU ngày 02/02/2025.',
    effectiveOn: '2026-01-15',
  });
  secret = await aDirective({
    ...own,
    symbol: '66-KL/TU',
    title: 'Về một việc phải giữ kín',
    secrecy: 'secret',
  });
});
afterAll(() => rm(store, { recursive: true, force: true }));

function formWith(files: readonly File[], fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const textFile = (name: string, text: string) => new File([text], name, { type: 'text/plain' });
const whereTo = (response: Response) => response.headers.get('location') ?? '';

const printed = `THÀNH ỦY MINH CHÂU
*
Số 71-KL/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Minh Châu, ngày 05 tháng 3 năm 2026

KẾT LUẬN
về công tác quy hoạch cán bộ

Căn cứ Kết luận số 14-KL/TU ngày 15/01/2026, Ban Thường vụ Thành ủy giao Ban Tổ chức Thành ủy rà soát quy hoạch.`;

const facts = {
  type: 'party.ket_luan',
  symbol: '71-KL/TU',
  title: 'Về công tác quy hoạch cán bộ',
  issuerName: 'Thành ủy Minh Châu',
  signedOn: '05/03/2026',
  secrecy: 'normal',
  urgency: 'normal',
};

describe('a registration', () => {
  it('goes from a file to a filled form to the register, and the original can be taken along', async () => {
    const sent = await officer.post('/van-ban/moi', formWith([textFile('../../x.txt', printed)]));
    expect(sent.status).toBe(303);
    const form = await officer.get(whereTo(sent));
    const html = await form.text();
    expect(html).toContain('value="71-KL/TU"');
    expect(html).toContain('value="05/03/2026"');
    expect(html).toContain('x.txt');
    expect(html).not.toContain('../../x');
    const saved = await officer.post(whereTo(sent), { ...facts, registeredIn: city.bodies.committee });
    expect(saved.status).toBe(303);
    const page = await readable(await officer.get(whereTo(saved)));
    expect(page).toContain('Kết luận số 71-KL/TU');
    expect(page).toContain('Căn cứ Kết luận số 14-KL/TU');
    const file = await officer.get(`${whereTo(saved)}/tep/1`);
    expect(file.headers.get('content-disposition')).toContain('filename="x.txt"');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(await file.text()).toBe(printed);
    const relations = await listStatedRelations(whereTo(saved).split('/').at(-1) ?? '');
    expect(relations).toMatchObject([{ kind: 'based_on', toId: open.id, confirmedAt: null }]);
    expect((await officer.get(whereTo(sent))).status).toBe(404);
  });

  it('takes what signs in the name of a body for that body, and says beside the type that the number contradicts it', async () => {
    const spoken = printed
      .replace('THÀNH ỦY MINH CHÂU', 'BAN THƯỜNG VỤ\nTHÀNH ỦY MINH CHÂU')
      .replace('71-KL', '74-KL');
    const sent = await officer.post('/van-ban/moi', formWith([], { pasted: spoken }));
    const form = await (await officer.get(whereTo(sent))).text();
    expect(form).toMatch(new RegExp(`value="${city.bodies.committee}" selected`));
    const wrong = { ...facts, symbol: '74-CT/TU', registeredIn: city.bodies.committee };
    const refused = await officer.post(whereTo(sent), wrong);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('id="type-error"');
  });

  it('of what is registered already names and links it, and nothing typed is lost', async () => {
    const sent = await officer.post('/van-ban/moi', formWith([], { pasted: printed }));
    const again = await officer.post(whereTo(sent), {
      ...facts,
      symbol: '14 KL TU',
      signedOn: '15/1/2026',
      signer: 'Người ký đã gõ',
      registeredIn: city.bodies.committee,
    });
    expect(again.status).toBe(409);
    const html = await again.text();
    expect(html).toContain(`href="/van-ban/${open.id}"`);
    expect(html).toContain('value="Người ký đã gõ"');
    expect((await officer.get(whereTo(sent))).status).toBe(200);
  });

  it('says beside each field what cannot stand, and refuses tuyệt mật in words', async () => {
    const sent = await officer.post('/van-ban/moi', formWith([], { pasted: 'Nội dung' }));
    const refused = await officer.post(whereTo(sent), {
      ...facts,
      symbol: 'chưa rõ',
      issuerName: '',
      signedOn: '05/03/2126',
      registeredIn: city.bodies.committee,
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    for (const id of ['symbol-error', 'issuerName-error', 'signedOn-error'])
      expect(page).toContain(`id="${id}"`);
    const top = await officer.post(whereTo(sent), {
      ...facts,
      secrecy: 'top_secret',
      registeredIn: city.bodies.committee,
    });
    expect(top.status).toBe(422);
    expect(await readable(top)).toContain('tuyệt mật không được đưa lên hệ thống này');
  });

  it('keeps what was pasted when a file is refused, and goes on with the files that were taken', async () => {
    const broken = new File(['%PDF-1.4 hỏng'], 'hong.pdf', { type: 'application/pdf' });
    const alone = await officer.post('/van-ban/moi', formWith([broken]));
    expect(alone.status).toBe(422);
    expect(await alone.text()).toContain('id="files-error"');
    const both = await officer.post('/van-ban/moi', formWith([broken, textFile('tot.txt', printed)]));
    expect(both.status).toBe(303);
    const next = await readable(await officer.get(whereTo(both)));
    expect(next).toContain('hong.pdf');
    const none = await officer.post('/van-ban/moi', formWith([]));
    expect(none.status).toBe(422);
  });

  it('is one’s own until it is entered', async () => {
    const sent = await officer.post('/van-ban/moi', formWith([], { pasted: 'Của riêng' }));
    const leader = await as(city.actors.leader);
    expect((await leader.get(whereTo(sent))).status).toBe(404);
    expect((await officer.post(`${whereTo(sent)}/bo`, {})).status).toBe(303);
    expect((await officer.get(whereTo(sent))).status).toBe(404);
  });
});

describe('the register', () => {
  it.each([
    ['14-KL/TU'],
    ['14 KL TU'],
    ['kl14'],
    ['Kết luận 14'],
    ['hòa giải'],
    ['hoà giải'],
    ['hoa giai co so'],
    ['hoà giải'.normalize('NFD')],
    ['tinh giản biên chế'],
    ['tinh gian bien che'],
  ])('finds a directive by «%s»', async (typed) => {
    const page = await (await officer.get(`/van-ban?tim=${encodeURIComponent(typed)}`)).text();
    expect(page).toContain(`href="/van-ban/${open.id}"`);
  });

  it('says where the words stand in the text', async () => {
    const page = await (await officer.get('/van-ban?tim=bien+che')).text();
    expect(page).toContain('<mark class="mark mark-found">biên chế</mark>');
  });

  it('is narrowed by what the address asks, and takes nonsense for nothing', async () => {
    const holds = async (query: string) =>
      (await (await officer.get(`/van-ban?${query}`)).text()).includes(`href="/van-ban/${open.id}"`);
    expect(await holds('loai=party.ket_luan&nam=2026')).toBe(true);
    expect(await holds('nam=2025')).toBe(false);
    expect(await holds('hieu-luc=16/01/2026')).toBe(true);
    expect(await holds('hieu-luc=14/01/2026')).toBe(false);
    expect(await holds('chua-ro=1')).toBe(true);
    expect(await holds('co-quan=thanh+uy')).toBe(true);
    expect(await holds(`so=${city.bodies.ward}`)).toBe(false);
    for (const hostile of [
      'tim=%27;drop%20table',
      'tim=%25_%5C',
      'trang=99999999',
      'nam=abc',
      'loai=%00',
      'tim=((%7C%26',
    ]) {
      expect((await officer.get(`/van-ban?${hostile}`)).status).toBe(200);
    }
  });

  it('is taken along as CSV and as a spreadsheet', async () => {
    await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '15-KL/TU',
      title: '=SUM(A1:A9)',
    });
    const csv = await (await officer.get('/van-ban.csv?nam=2026')).text();
    expect(csv).toContain(
      '14-KL/TU,Kết luận,Về hoà giải ở cơ sở và sắp xếp đơn vị,Thành ủy Minh Châu,2026-01-15',
    );
    expect(csv).toContain("'=SUM(A1:A9)");
    const book = new exceljs.Workbook();
    await book.xlsx.load(await (await officer.get('/van-ban.xlsx?tim=14-KL/TU')).arrayBuffer());
    expect(book.worksheets[0]?.getColumn(1).values).toContain('14-KL/TU');
  });
});

describe('a secret directive', () => {
  const whoMayNot: readonly Role[] = ['assignee', 'inspector', 'editor', 'moderator', 'administrator'];

  it.each(whoMayNot)('is not there for the %s: no page, no file, no line', async (role) => {
    const visitor = await as(city.actors[role]);
    const gone = [404, 403];
    const opensRegister = role === 'assignee' || role === 'inspector';
    expect((await visitor.get(`/van-ban/${secret.id}`)).status).toBe(opensRegister ? 404 : 403);
    expect(gone).toContain((await visitor.get(`/van-ban/${secret.id}/tep/1`)).status);
    for (const path of [
      '/van-ban?tim=66-KL/TU',
      '/van-ban?tim=giữ+kín',
      '/van-ban.csv',
      '/cong-khai?tim=66',
    ]) {
      expect(await (await visitor.get(path)).text()).not.toContain('Về một việc phải');
    }
  });

  it('is there for those who keep its register, and for the leader of a body it concerns', async () => {
    expect((await officer.get(`/van-ban/${secret.id}`)).status).toBe(200);
    expect((await (await as(city.actors.leader)).get(`/van-ban/${secret.id}`)).status).toBe(200);
    await involveBodies(secret.id, [city.bodies.department], readClock());
    expect((await (await as(city.actors.assignee)).get(`/van-ban/${secret.id}`)).status).toBe(404);
  });

  it('does not show through a citation', async () => {
    const citing = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '16-KL/TU',
      text: 'Thực hiện Kết luận số 66-KL/TU ngày 15/01/2026 và các văn bản khác.',
    });
    const inspector = await as(city.actors.inspector);
    const page = await (await inspector.get(`/van-ban/${citing.id}?muc=quan-he&buoc=3`)).text();
    expect(page).toContain('chưa tìm ra văn bản');
    expect(page).not.toContain(secret.id);
    expect(page).not.toContain('Về một việc phải');
  });
});

describe('an ordinary directive', () => {
  it('is read by an assignee only when it concerns their body', async () => {
    const assignee = await as(city.actors.assignee);
    expect((await assignee.get(`/van-ban/${open.id}`)).status).toBe(404);
    await involveBodies(open.id, [city.bodies.department], readClock());
    expect((await assignee.get(`/van-ban/${open.id}`)).status).toBe(200);
    expect((await (await as(city.actors.wardAssignee)).get(`/van-ban/${open.id}`)).status).toBe(404);
    expect((await assignee.post(`/van-ban/${open.id}/sua`, { ...facts, version: 1 })).status).toBe(403);
  });

  it('opens at the sentence that a task points to', async () => {
    const directive = await aDirective({
      registeredIn: city.bodies.committee,
      by: city.actors.officer,
      text: 'Mở đầu. Giao Sở Nội vụ rà soát. Hết.',
    });
    const visitor = await as(city.actors.officer);
    const html = await (await visitor.get(`/van-ban/${directive.id}?doan=8-31`)).text();
    expect(html).toMatch(/id="doan"[^>]*>Giao Sở Nội vụ rà soát\.</);
    expect((await visitor.get(`/van-ban/${directive.id}?doan=x-99999999999`)).status).toBe(200);
  });

  it('opens at the sentence that gave a task, though the text was corrected since', async () => {
    const former =
      'KẾT LUẬN\nGiao Sở Nội vụ rà soát biên chế của các phòng chuyên môn.\nGiao Sở Y tế lập danh mục trạm.';
    const directive = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      symbol: '4911-KL/TU',
      text: former,
    });
    const visitor = await as(city.actors.officer);
    const start = former.indexOf('Giao Sở Nội vụ');
    const link = `/van-ban/${directive.id}?doan=${start}-${former.indexOf('\nGiao Sở Y')}&ban=${directive.textSha256.slice(0, 16)}`;
    const now = readClock();
    const corrected = former
      .replace('KẾT LUẬN', 'KẾT LUẬN\nvề công tác tổ chức')
      .replace('biên chế', 'biên chế, hợp đồng');
    await correctText(
      city.actors.officer,
      { id: directive.id, formerSha256: directive.textSha256, text: corrected },
      now,
    );
    const found = await (await visitor.get(link)).text();
    expect(found).toMatch(
      /id="doan"[^>]*>Giao Sở Nội vụ rà soát biên chế, hợp đồng của các phòng chuyên môn\.</,
    );
    expect(found).toContain('câu giao việc được tìm lại theo câu chữ');
    const { sha256 } = await getDirectiveText(directive.id);
    const gone = { id: directive.id, formerSha256: sha256, text: 'KẾT LUẬN\nKhông còn giao việc nào ở đây.' };
    await correctText(city.actors.officer, gone, now.add({ minutes: 1 }));
    const lost = await (await visitor.get(link)).text();
    expect(lost).not.toContain('id="doan"');
    expect(lost).toContain('câu giao việc không còn trong bản hiện nay');
  });

  it('once its text is corrected, is offered to be read anew', async () => {
    const directive = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '4912-KL/TU',
      text: 'Giao Sở Nội vụ rà soat.',
    });
    const form = { text: 'Giao Sở Nội vụ rà soát.', formerSha256: directive.textSha256 };
    const saved = await officer.post(`/van-ban/${directive.id}/noi-dung`, form);
    const page = await (await officer.get(whereTo(saved))).text();
    expect(page).toContain(`method="post" action="/van-ban/${directive.id}/doc"`);
    expect(await (await officer.get(`/van-ban/${directive.id}`)).text()).not.toContain('Đọc lại ngay');
  });

  it('edited by two at once shows both versions and keeps what was typed', async () => {
    const directive = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '17-KL/TU',
    });
    const path = `/van-ban/${directive.id}/sua`;
    const edit = { ...facts, symbol: '17-KL/TU', signedOn: '15/01/2026', version: 1 };
    expect((await officer.post(path, { ...edit, title: 'Bản thứ nhất' })).status).toBe(303);
    const second = await officer.post(path, { ...edit, title: 'Bản thứ hai' });
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('<ins>Bản thứ hai</ins>');
    expect(page).toContain('<del>Bản thứ nhất</del>');
    expect(page).toContain('name="version" value="2"');
  });

  it('has its relations stated, confirmed and taken away, each on the record', async () => {
    const own = { by: city.actors.officer, registeredIn: city.bodies.committee };
    const older = await aDirective({
      ...own,
      type: 'party.quy_dinh',
      symbol: '11-QĐ/TU',
      signedOn: '2020-01-01',
      effectiveOn: '2020-01-01',
    });
    const newer = await aDirective({
      ...own,
      type: 'party.quy_dinh',
      symbol: '12-QĐ/TU',
      effectiveOn: '2026-02-01',
    });
    const add = `/van-ban/${newer.id}/quan-he/moi`;
    expect(await readable(await officer.get(`${add}?tim=11-QĐ/TU`))).toContain('Quy định số 11-QĐ/TU');
    expect((await officer.post(add, { kind: 'replaces', toId: older.id, citedAs: '' })).status).toBe(303);
    expect((await officer.post(add, { kind: 'replaces', toId: newer.id, citedAs: '' })).status).toBe(422);
    expect((await officer.post(add, { kind: 'cites', toId: '', citedAs: '' })).status).toBe(422);
    expect(await readable(await officer.get(`/van-ban/${older.id}?ngay=01/02/2026`))).toContain(
      'Đã bị thay thế',
    );
    expect(await readable(await officer.get(`/van-ban/${older.id}?ngay=31/01/2026`))).toContain(
      'Đang có hiệu lực',
    );
    const drawn = await (await officer.get(`/van-ban/${older.id}?muc=quan-he&buoc=4`)).text();
    expect(drawn).toContain('bị thay thế bởi');
    expect(drawn).toContain('<svg');
    const [relation] = await listStatedRelations(newer.id);
    expect((await officer.post(`/van-ban/${newer.id}/quan-he/${relation?.id}/bo`, {})).status).toBe(303);
    expect((await listHistory('directive', newer.id)).map((entry) => entry.action)).toEqual([
      'directive.registered',
      'directive.relation_added',
      'directive.relation_removed',
    ]);
    expect(await readable(await officer.get(`/van-ban/${newer.id}?muc=nhat-ky`))).toContain(
      'bỏ quan hệ với “11-QĐ/TU”',
    );
  });

  it('leads from an unresolved citation to the form that registers its document', async () => {
    const [waiting] = await listStatedRelations(open.id);
    const first = await (await officer.get(`/van-ban/moi?dan-chieu=${waiting?.id}`)).text();
    expect(first).toContain(`action="/van-ban/moi?dan-chieu=${waiting?.id}"`);
    const sent = await officer.post(
      `/van-ban/moi?dan-chieu=${waiting?.id}`,
      formWith([], { withoutFile: '1' }),
    );
    const form = await (await officer.get(whereTo(sent))).text();
    expect(form).toContain('value="90-NQ/TU"');
    expect(form).toContain('value="02/02/2025"');
  });
});

describe('the public page', () => {
  it('shows what a leader published, to anyone, and only that', async () => {
    const leader = await as(city.actors.leader);
    expect((await officer.post(`/van-ban/${open.id}/cong-khai`, {})).status).toBe(403);
    expect((await leader.post(`/van-ban/${open.id}/cong-khai`, {})).status).toBe(303);
    expect((await leader.post(`/van-ban/${secret.id}/cong-khai`, {})).status).toBe(403);
    const nobody = asNobody();
    const list = await readable(await nobody.get('/cong-khai'));
    expect(list).toContain('Về hoà giải ở cơ sở');
    expect(list).not.toContain('Về một việc phải');
    expect(await readable(await nobody.get('/cong-khai?tim=hoa+giai'))).toContain('Về hoà giải ở cơ sở');
    expect(await readable(await nobody.get(`/cong-khai/${open.id}`))).toContain('tinh giản biên chế');
    expect((await nobody.get(`/cong-khai/${secret.id}`)).status).toBe(404);
    expect((await leader.post(`/van-ban/${open.id}/thoi-cong-khai`, {})).status).toBe(303);
    expect((await nobody.get(`/cong-khai/${open.id}`)).status).toBe(404);
  });
});

describe('a published directive as data', () => {
  it('says by known terms what it is and what it says of other published ones, and nothing of those that are not', async () => {
    const own = { by: city.actors.officer, registeredIn: city.bodies.committee };
    const amended = await aDirective({ ...own, symbol: '5001-KL/TU', title: 'Về một việc cũ' });
    const kept = await aDirective({
      ...own,
      symbol: '5002-KL/TU',
      title: 'Việc chưa công khai',
      secrecy: 'secret',
    });
    const one = await aDirective({
      ...own,
      symbol: '5003-KL/TU',
      effectiveOn: '2026-02-01',
      expiresOn: '2027-02-01',
    });
    const now = readClock();
    for (const [toId, kind] of [
      [amended.id, 'amends'],
      [kept.id, 'cites'],
    ] as const)
      await addRelation(city.actors.officer, { fromId: one.id, toId, kind, citedAs: 'như trên' }, now);
    const leader = await as(city.actors.leader);
    for (const { id } of [amended, one])
      expect((await leader.post(`/van-ban/${id}/cong-khai`, {})).status).toBe(303);
    const answer = await asNobody().get(`/cong-khai/${one.id}/du-lieu`);
    expect(answer.headers.get('content-type')).toContain('application/ld+json');
    const text = await answer.text();
    for (const secret of [kept.id, '5002-KL/TU', 'chưa công khai']) expect(text).not.toContain(secret);
    const data = JSON.parse(text) as Record<string, unknown>;
    const at = [{ '@id': expect.stringContaining(`/cong-khai/${amended.id}`) }];
    expect(data).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '5003-KL/TU',
      temporalCoverage: '2026-02-01/2027-01-31',
      legislationChanges: at,
      'eli:amends': at,
    });
    const known = [...terms.schema, ...terms.eli.map((term) => `eli:${term}`), '@context', '@type', '@id'];
    expect(Object.keys(data).filter((term) => !known.includes(term))).toEqual([]);
    const asked = (accept: string) => asNobody().get(`/cong-khai/${one.id}`, { accept });
    expect(await (await asked('application/ld+json')).json()).toEqual(data);
    expect((await asked('text/html,*/*')).headers.get('content-type')).toContain('text/html');
    expect((await asNobody().get(`/cong-khai/${kept.id}/du-lieu`)).status).toBe(404);
    vi.stubEnv('BANLE_PUBLIC_URL', 'https://banle.minhchau.example');
    try {
      const named = await (await asNobody().get(`/cong-khai/${one.id}/du-lieu`)).json();
      expect(named).toMatchObject({ '@id': `https://banle.minhchau.example/cong-khai/${one.id}` });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
