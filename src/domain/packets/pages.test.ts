import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { useFreshFiles } from '../../../tests/support/world.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aPacket } from './fixtures.ts';
import type { Packet } from './packet.ts';
import { readPacket } from './read-packet.ts';
import { writePacket } from './write-packet.ts';

useFreshDatabase();
useFreshFiles();
let city: City;
let officer: Visitor;
beforeAll(async () => {
  city = await foundCity();
  officer = await as(city.actors.officer);
});

const send = (xml: string, by = officer) => {
  const form = new FormData();
  form.append('packet', new File([xml], 'den.edxml', { type: 'application/xml' }));
  return by.post('/goi-tin', form);
};
const sent = (given: Partial<Packet> = {}) => send(writePacket(aPacket(given), 'zip'));
const whereTo = (response: Response) => response.headers.get('location') ?? '';
const intakeOn = (html: string) => /\/van-ban\/moi\/[0-9a-f-]{36}/.exec(html)?.[0] ?? '';

describe('a packet from elsewhere', () => {
  it('is kept as it came, checked in the form of the register, and stands as registered afterwards', async () => {
    const xml = writePacket(aPacket(), 'zip');
    const came = await send(xml);
    expect(came.status).toBe(303);
    const id = whereTo(came).split('/').at(-1) ?? '';
    const html = await (await officer.get(whereTo(came))).text();
    expect(html).toContain('Chờ kiểm tra');
    expect(await (await officer.get(`${whereTo(came)}/goc`)).text()).toBe(xml);
    const form = await (await officer.get(intakeOn(html))).text();
    for (const value of ['81-KL/TU', 'Thành ủy Hải Vân', '11/02/2026', 'Ngô Quang Vinh'])
      expect(form).toContain(`value="${value}"`);
    expect(form).toContain('Về phối hợp quản lý cán bộ biệt phái');
    expect(form).toContain('rà soát cán bộ biệt phái');
    const saved = await officer.post(intakeOn(html), {
      ...{ type: 'party.ket_luan', symbol: '81-KL/TU', title: 'Về phối hợp', issuerName: 'Thành ủy Hải Vân' },
      ...{
        signedOn: '11/02/2026',
        secrecy: 'normal',
        urgency: 'urgent',
        registeredIn: city.bodies.committee,
      },
    });
    expect(saved.status).toBe(303);
    const after = await (await officer.get(whereTo(came))).text();
    expect(after).toContain('Đã ghi sổ');
    expect(after).toContain(`href="${whereTo(saved)}"`);
    const [entry] = await listHistory('packet', id);
    expect(entry).toMatchObject({ action: 'packet.received', facts: { from: 'TEST.T01', files: 1 } });
  });

  it('that comes again is recognised by its document, though its bytes differ, and the earlier one is named', async () => {
    const again = await sent({ subject: 'Về phối hợp, gửi lại' });
    expect(again.status).toBe(409);
    expect(await again.text()).toMatch(/href="\/goi-tin\/[0-9a-f-]{36}"/);
    const other = await send(writePacket(aPacket(), 'plain'), await as(city.actors.leader));
    expect(other.status).toBe(409);
    expect(await other.text()).not.toMatch(/href="\/goi-tin\/[0-9a-f-]{36}"/);
  });

  it('is refused with a reason, and may then come again', async () => {
    const came = await sent({ documentId: 'khac' });
    expect((await officer.post(`${whereTo(came)}/tu-choi`, { reason: ' ' })).status).toBe(422);
    expect((await officer.post(`${whereTo(came)}/tu-choi`, { reason: 'Gửi nhầm nơi nhận' })).status).toBe(
      303,
    );
    const page = await readable(await officer.get(whereTo(came)));
    expect(page).toContain('Đã từ chối');
    expect(page).toContain('Gửi nhầm nơi nhận');
    expect((await officer.post(`${whereTo(came)}/tu-choi`, { reason: 'Lần nữa' })).status).toBe(409);
    expect((await sent({ documentId: 'khac' })).status).toBe(303);
  });

  it('is shown to nobody else', async () => {
    const came = await sent({ documentId: 'rieng' });
    const leader = await as(city.actors.leader);
    expect((await leader.get(whereTo(came))).status).toBe(404);
    expect((await leader.get(`${whereTo(came)}/goc`)).status).toBe(404);
    expect(await (await leader.get('/goi-tin')).text()).not.toContain(whereTo(came));
  });

  it('is found in the list by its words and by what became of it', async () => {
    const page = async (query: string) => readable(await officer.get(`/goi-tin?${query}`));
    await sent({ documentId: '000.00.09.H41,2026/02/11,1201', subject: 'Về biên chế giáo viên' });
    expect(await page('tim=bien+che+giao&tinhTrang=waiting')).toContain('Về biên chế giáo viên');
    expect(await page('tim=bien+che+giao&tinhTrang=refused')).toContain('Không có gói tin nào khớp');
    const refused = await page('tinhTrang=refused');
    expect(refused).toContain('Đã từ chối');
    expect(refused).not.toContain('Về biên chế giáo viên');
    expect((await officer.get('/goi-tin?trang=9000')).status).toBe(200);
  });

  it('that is no packet is refused in words beside the field, and leaves nothing behind', async () => {
    const refused = await send(
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
    );
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('id="packet-error"');
    expect(html).toContain('DOCTYPE');
    expect((await officer.post('/goi-tin', {})).status).toBe(422);
  });
});

describe('a directive', () => {
  it('is taken along as a packet that says what the register says', async () => {
    const directive = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      issuerId: city.bodies.committee,
      symbol: '82-KL/TU',
    });
    expect((await officer.get(`/van-ban/${directive.id}/goi-tin`)).status).toBe(200);
    const asked = new URLSearchParams({
      ma: 'TEST.T02',
      'noi-nhan': 'TEST.T01; Thành ủy Hải Vân',
      goi: 'zip',
    });
    const answer = await officer.get(`/van-ban/${directive.id}/goi-tin/tai?${asked}`);
    expect(answer.headers.get('content-disposition')).toContain('82-KL-TU.edxml');
    const entry = (await listHistory('directive', directive.id)).at(-1);
    expect(entry).toMatchObject({
      action: 'packet.exported',
      facts: { from: 'TEST.T02', to: ['TEST.T01'], packing: 'zip', files: 0 },
    });
    const packet = await readPacket([Buffer.from(await answer.arrayBuffer())] as never);
    expect(packet).toMatchObject({
      from: { id: 'TEST.T02', name: 'Thành ủy Minh Châu' },
      to: [{ id: 'TEST.T01', name: 'Thành ủy Hải Vân' }],
      ...{ number: '82', notation: 'KL/TU', typeName: 'Kết luận', subject: directive.title },
    });
  });

  it.each([
    ['no sender', '84-KL/TU', { ma: ' ', 'noi-nhan': 'TEST.T01; Thành ủy Hải Vân' }, 'ma'],
    ['no recipient', '85-KL/TU', { ma: 'TEST.T02', 'noi-nhan': '' }, 'noi-nhan'],
    ['a recipient without a name', '86-KL/TU', { ma: 'TEST.T02', 'noi-nhan': 'TEST.T01' }, 'noi-nhan'],
  ])('is not written for %s: it is asked for again, with what was typed', async (_, symbol, typed, field) => {
    const own = { by: city.actors.officer, registeredIn: city.bodies.committee, symbol };
    const { id } = await aDirective(own);
    const answer = await officer.get(`/van-ban/${id}/goi-tin/tai?${new URLSearchParams(typed)}`);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`id="${field}-error"`);
    for (const value of Object.values(typed)) expect(html).toContain(value.trim());
    const deeds = await listHistory('directive', id);
    expect(deeds.map(({ action }) => action)).not.toContain('packet.exported');
  });

  it('that is secret is not', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '83-KL/TU',
      secrecy: 'confidential',
    });
    for (const path of ['goi-tin', 'goi-tin/tai', 'goi-tin/tai?ma=TEST.T02&noi-nhan=TEST.T01;Hải+Vân'])
      expect((await officer.get(`/van-ban/${secret.id}/${path}`)).status).toBe(403);
    expect(await (await officer.get(`/van-ban/${secret.id}`)).text()).not.toContain(`${secret.id}/goi-tin`);
  });
});
