import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../../tests/support/app.ts';
import { type City, foundCity } from '../../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../../tests/support/database.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import { readClock } from '../../../kernel/time/index.ts';
import { aDirective } from '../../documents/fixtures.ts';
import { correctText, type Directive, getDirectiveText } from '../../documents/index.ts';
import { listTasksOfDirective } from '../../tasks/index.ts';
import { aReadDirective, sampleText } from '../fixtures.ts';
import type { Proposal } from '../proposal.ts';
import { getProposal, listProposals } from '../proposals.store.ts';

useFreshDatabase();

let city: City;
let nth = 500;

beforeAll(async () => {
  city = await foundCity();
});

const aDesk = (more: { text?: string; secrecy?: Directive['secrecy'] } = {}) => {
  nth += 1;
  return aReadDirective({
    by: city.actors.officer,
    registeredIn: city.bodies.committee,
    symbol: `${nth}-KL/TU`,
    ...more,
  });
};
const path = ({ id }: Pick<Directive, 'id'>, rest = '') => `/van-ban/${id}/doc${rest}`;
const look = async (actor: Actor, address: string) => (await as(actor)).get(address);
const send = async (actor: Actor, address: string, fields: Record<string, string | readonly string[]>) =>
  (await as(actor)).post(address, fields);
const thatSays = (proposals: readonly Proposal[], words: string): Proposal => {
  const found = proposals.find(({ evidence, kind }) => kind === 'assignment' && evidence.includes(words));
  if (!found) throw new Error(`nothing says «${words}»`);
  return found;
};
const orderFields = (more: Record<string, string | readonly string[]> = {}) => ({
  version: '1',
  title: 'Rà soát vị trí việc làm',
  product: 'Báo cáo',
  giverId: city.bodies.committee,
  leadId: city.bodies.department,
  'coordinatingIds[]': [city.bodies.office],
  force: 'directive',
  speaker: '',
  printedDeadline: '',
  deadlineChoice: 'day',
  deadlineDate: '15/07/2026',
  deadlineReading: 'included',
  ...more,
});

describe('who comes to a desk', () => {
  it.each([
    ['officer', 200],
    ['leader', 200],
    ['inspector', 200],
    ['editor', 403],
    ['moderator', 403],
    ['administrator', 403],
    ['assignee', 404],
  ] as const)('%s: %i', async (role, status) => {
    const { directive } = await aDesk();
    expect((await look(city.actors[role], path(directive))).status).toBe(status);
  });

  it('whoever only looks is offered nothing to decide', async () => {
    const { directive } = await aDesk();
    const html = await (await look(city.actors.inspector, path(directive))).text();
    expect(html).toContain('Giao việc (2)');
    expect(html).toContain('Anh/chị được xem');
    expect(html).not.toMatch(/xac-nhan|bo-qua|them\/chon/);
  });

  it('the desk of a secret directive is missing for the others', async () => {
    const { directive } = await aDesk({ secrecy: 'secret' });
    expect((await look(city.actors.inspector, path(directive))).status).toBe(404);
    expect((await look(city.actors.officer, path(directive))).status).toBe(200);
  });
});

describe('a desk', () => {
  it('is read by a form, once, and then shows what waits', async () => {
    const directive = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '801-KL/TU',
      text: sampleText,
    });
    expect(await readable(await look(city.actors.officer, path(directive)))).toContain(
      'Văn bản này chưa được đọc',
    );
    const answer = await send(city.actors.officer, path(directive), {});
    expect(answer.headers.get('location')).toMatch(/\/doc#de-xuat-/);
    const text = await readable(await look(city.actors.officer, path(directive)));
    expect(text).toContain('Chỉ đạo, giao xuống');
    expect(text).toContain('«trước ngày 30/6/2026»');
    expect(text).toMatch(/Sở Nội vụ/);
    expect(text).toContain('Nguyên văn là mong muốn');
  });

  it('tells kinds and standings apart by address, and counts them', async () => {
    const { directive } = await aDesk();
    const text = await readable(
      await look(city.actors.officer, path(directive, '?loai=dan-chieu&trang-thai=cho')),
    );
    expect(text).toContain('Dẫn chiếu (1)');
    expect(text).not.toContain('Giao việc (2)');
    expect((await look(city.actors.officer, path(directive, '?loai=<script>&trang-thai=9'))).status).toBe(
      200,
    );
  });

  it('a hostile text does nothing, in the text or on its card', async () => {
    const hostile =
      'Giao Sở Nội vụ <script>alert(1)</script> rà soát "><img src=x onerror=alert(1)> vị trí việc làm trước ngày 30/6/2026.';
    const { directive, proposals } = await aDesk({ text: hostile });
    expect(proposals.length).toBeGreaterThan(0);
    const html = await (await look(city.actors.officer, path(directive))).text();
    expect(html).not.toMatch(/<script>alert|<img src=x/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('works with a decomposed text', async () => {
    const { directive, proposals } = await aDesk({ text: sampleText.normalize('NFD') });
    const proposal = thatSays(proposals, 'rà soát'.normalize('NFD'));
    const answer = await send(city.actors.officer, path(directive, `/${proposal.id}/xac-nhan`), {
      version: '1',
    });
    expect(answer.status).toBe(303);
    const [task] = await listTasksOfDirective(directive.id);
    expect(task?.passage.text.normalize('NFC')).toContain('Giao Sở Nội vụ rà soát');
  });

  it('asks to be read again after the text was corrected, and marks nothing in the wrong place', async () => {
    const { directive } = await aDesk();
    const before = await getDirectiveText(directive.id);
    const text = before.text.replace('kết luận như sau', 'kết luận các việc sau');
    await correctText(
      city.actors.officer,
      { id: directive.id, formerSha256: before.sha256, text },
      readClock(),
    );
    const html = await (await look(city.actors.officer, path(directive))).text();
    expect(html).toContain('Cần đọc lại');
    expect(html).not.toContain('<mark class="mark mark-task" id=');
    expect((await send(city.actors.officer, path(directive), {})).status).toBe(303);
    expect(await (await look(city.actors.officer, path(directive))).text()).toContain(
      '<mark class="mark mark-task" id=',
    );
  });
});

describe('deciding by form', () => {
  it('a confirmation leads to the next proposal that waits, under the same filter', async () => {
    const { directive, proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const visitor = await as(city.actors.officer);
    const answer = await visitor.post(path(directive, `/${proposal.id}/xac-nhan`), { version: '1' });
    const next = thatSays(proposals, 'chi bộ');
    expect(answer.headers.get('location')).toBe(path(directive, `#de-xuat-${next.id}`));
    const text = await readable(await visitor.get(path(directive)));
    expect(text).toContain('Đã xác nhận');
    expect(text).toMatch(/NV-\d+/);
    expect(text).toContain(city.actors.officer.name);
  });

  it('the form of an order is filled with what was read and keeps what was typed', async () => {
    const { directive, proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const form = await (await look(city.actors.officer, path(directive, `/${proposal.id}/sua`))).text();
    expect(form).toContain('Rà soát vị trí việc làm của các phòng');
    expect(form).toContain('value="30/06/2026"');
    const refused = await send(
      city.actors.officer,
      path(directive, `/${proposal.id}/sua`),
      orderFields({ title: 'Việc <b>đặc biệt</b>', leadId: '', deadlineDate: '31/02/2026' }),
    );
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Việc &lt;b&gt;đặc biệt&lt;/b&gt;');
    const given = await send(city.actors.officer, path(directive, `/${proposal.id}/sua`), orderFields());
    expect(given.status).toBe(303);
    const text = await readable(await look(city.actors.officer, path(directive)));
    expect(text).toContain('Đề xuất và quyết định khác nhau');
    expect(text).toContain('15/07/2026');
  });

  it('a wish asks for the box that says so', async () => {
    const { directive, proposals } = await aDesk();
    const wish = thatSays(proposals, 'tiếp tục quan tâm');
    const action = path(directive, `/${wish.id}/sua`);
    expect(await (await look(city.actors.officer, action)).text()).toContain('dù nguyên văn là mong muốn');
    const refused = await send(city.actors.officer, action, orderFields({ force: 'wish' }));
    expect(refused.status).toBe(422);
    expect(await readable(refused)).toContain('Đánh dấu ô này nếu quyết định giao');
    const given = await send(city.actors.officer, action, orderFields({ force: 'wish', deliberate: 'yes' }));
    expect(given.status).toBe(303);
    const card = await (await look(city.actors.officer, path(directive))).text();
    expect(card).not.toContain(`/${wish.id}/xac-nhan`);
  });

  it('the second of two sees what the first decided, and what they typed themselves', async () => {
    const { directive, proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    await send(city.actors.officer, path(directive, `/${proposal.id}/xac-nhan`), { version: '1' });
    const second = await send(
      city.actors.leader,
      path(directive, `/${proposal.id}/sua`),
      orderFields({ title: 'Tên việc của người thứ hai' }),
    );
    expect(second.status).toBe(409);
    const text = await readable(second);
    expect(text).toContain('Nguyễn Thị Mai Lan đã quyết định đề xuất này');
    expect(text).toContain('Tên việc của người thứ hai');
    expect(text).toContain('Rà soát vị trí việc làm của các phòng');
    expect(await listTasksOfDirective(directive.id)).toHaveLength(1);
  });

  it('a form sent twice gives one task', async () => {
    const { directive, proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const fields = { version: '1', formKey: crypto.randomUUID() };
    const visitor = await as(city.actors.officer);
    const address = path(directive, `/${proposal.id}/xac-nhan`);
    const answers = await Promise.all([visitor.post(address, fields), visitor.post(address, fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await listTasksOfDirective(directive.id)).toHaveLength(1);
  });

  it('putting aside asks for a reason, and another reason in words', async () => {
    const { directive, proposals } = await aDesk();
    const proposal = thatSays(proposals, 'chi bộ');
    const action = path(directive, `/${proposal.id}/bo-qua`);
    expect((await look(city.actors.officer, action)).status).toBe(200);
    expect((await send(city.actors.officer, action, { version: '1' })).status).toBe(422);
    const unsaid = await send(city.actors.officer, action, { version: '1', because: 'other', reason: ' ' });
    expect(await readable(unsaid)).toContain('Ghi rõ lý do khác');
    expect((await send(city.actors.officer, action, { version: '1', because: 'duplicate' })).status).toBe(
      303,
    );
    const undone = await send(city.actors.officer, path(directive, `/${proposal.id}/hoan-tac`), {
      version: '2',
    });
    expect(undone.headers.get('location')).toContain(`#de-xuat-${proposal.id}`);
    expect(await getProposal(directive.id, proposal.id)).toMatchObject({ state: 'waiting', version: 3 });
  });

  it('a proposal of another desk is missing', async () => {
    const { proposals } = await aDesk();
    const { directive } = await aDesk();
    const foreign = thatSays(proposals, 'rà soát');
    const answer = await send(city.actors.officer, path(directive, `/${foreign.id}/xac-nhan`), {
      version: '1',
    });
    expect(answer.status).toBe(404);
  });
});

describe('adding by hand', () => {
  it('a pasted sentence is found in the text and becomes a task', async () => {
    const { directive } = await aDesk();
    const chosen = await send(city.actors.officer, path(directive, '/them/chon'), {
      start: '',
      end: '',
      words: 'Kết luận này phổ biến đến các chi bộ',
    });
    const address = chosen.headers.get('location') ?? '';
    expect(address).toMatch(/\/doc\/them\?tu=\d+&den=\d+$/);
    const form = await look(city.actors.officer, address);
    expect(await form.text()).toContain('Kết luận này phổ biến đến các chi bộ');
    const { text, sha256 } = await getDirectiveText(directive.id);
    const start = text.indexOf('Kết luận này phổ biến');
    const fields = orderFields({ version: '0', start: `${start}`, end: `${start + 36}`, textSha256: sha256 });
    expect((await send(city.actors.officer, path(directive, '/them'), fields)).status).toBe(303);
    const added = (await listProposals(directive.id)).find(({ origin }) => origin === 'person');
    expect(added).toMatchObject({ state: 'confirmed', evidence: 'Kết luận này phổ biến đến các chi bộ' });
  });

  it('a sentence that stands in several places is to be chosen', async () => {
    const { directive } = await aDesk();
    const answer = await send(city.actors.officer, path(directive, '/them/chon'), {
      words: 'Thành ủy Minh Châu',
    });
    expect(answer.status).toBe(422);
    expect((await answer.text()).match(/doc\/them\?tu=/g)?.length).toBeGreaterThan(1);
  });

  it.each(['', 'Câu này không có trong văn bản'])('«%s» is refused in words', async (words) => {
    const { directive } = await aDesk();
    const answer = await send(city.actors.officer, path(directive, '/them/chon'), { words });
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toMatch(/Chưa chọn được câu|Không tìm thấy câu này/);
  });

  it.each(['?tu=99999&den=999999', '?tu=9&den=3', '', '?tu=-1&den=x'])(
    'a stretch that is none: %s',
    async (query) => {
      const { directive } = await aDesk();
      expect((await look(city.actors.officer, path(directive, `/them${query}`))).status).toBe(422);
    },
  );
});

describe('all the clear ones at once', () => {
  it('lists exactly what will be given, leaves the rest out with its reason, and gives what was listed', async () => {
    const { directive } = await aDesk();
    const page = await look(city.actors.officer, path(directive, '/xac-nhan-tat-ca'));
    const html = await page.text();
    const seen = [...html.matchAll(/name="seen\[\]" value="([^"]+)"/g)].map(([, value]) => value ?? '');
    expect(seen).toHaveLength(2);
    expect(html).toContain('Để lại, cần quyết định từng cái');
    expect(html).toContain('Nguyên văn là mong muốn');
    expect(await listTasksOfDirective(directive.id)).toHaveLength(0);
    const answer = await send(city.actors.officer, path(directive, '/xac-nhan-tat-ca'), { 'seen[]': seen });
    expect(answer.status).toBe(303);
    expect(await listTasksOfDirective(directive.id)).toHaveLength(2);
  });

  it('gives nothing when one of them was decided meanwhile', async () => {
    const { directive, proposals } = await aDesk();
    const seen = ['rà soát', 'chi bộ'].map((words) => `${thatSays(proposals, words).id} 1`);
    await send(city.actors.leader, path(directive, `/${thatSays(proposals, 'chi bộ').id}/xac-nhan`), {
      version: '1',
    });
    const answer = await send(city.actors.officer, path(directive, '/xac-nhan-tat-ca'), { 'seen[]': seen });
    expect(answer.status).toBe(409);
    expect(await listTasksOfDirective(directive.id)).toHaveLength(1);
  });
});

describe('what waits to be read', () => {
  it('is listed for those who keep the register, with counts by kind', async () => {
    const { directive } = await aDesk();
    const text = await readable(await look(city.actors.officer, '/ban-doc'));
    expect(text).toContain(directive.symbol);
    expect(text).toMatch(/\d+ đề xuất chờ 3 1 1 1/);
    expect((await look(city.actors.inspector, '/ban-doc')).status).toBe(403);
  });
});
