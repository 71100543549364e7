import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory, verifyRecord } from '../../kernel/record/index.ts';
import { dayOf, readClock, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { sightOf } from './access.ts';
import { resolveRelation } from './change-relations.ts';
import { correctText } from './correct-text.ts';
import { factsOf } from './directive.ts';
import { getDirective, getDirectiveText } from './directives.store.ts';
import { editDirective } from './edit-directive.ts';
import { aDirective } from './fixtures.ts';
import { publishDirective } from './publish-directive.ts';
import { listRelations, listStatedRelations } from './relations.store.ts';

useFreshDatabase();
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const aNew = (given: Partial<Parameters<typeof aDirective>[0]> = {}) =>
  aDirective({ by: city.actors.officer, registeredIn: city.bodies.committee, ...given });
const sight = async () => sightOf(city.actors.officer, await bodyTreeOn(dayOf(readClock())));

describe('a directive', () => {
  it('is registered with its number apart and printed strictly, and that is on the record', async () => {
    const directive = await aNew({ symbol: '9 - kl / tu', title: 'Về công tác cán bộ nữ' });
    expect(directive).toMatchObject({ number: '09', notation: 'KL/TU', symbol: '09-KL/TU' });
    const [entry] = await listHistory('directive', directive.id);
    expect(entry).toMatchObject({
      action: 'directive.registered',
      actorName: city.actors.officer.name,
      facts: { symbol: '09-KL/TU', title: 'Về công tác cán bộ nữ', signedOn: '2026-01-15' },
    });
    expect((await verifyRecord()).whole).toBe(true);
  });

  it('is not registered twice under one type, number, issuer and date', async () => {
    const first = await aNew({ symbol: '31-KL/TU' });
    await expect(aNew({ symbol: '31 kl TU' })).rejects.toMatchObject({
      code: 'documents.alreadyRegistered',
      facts: { id: first.id, symbol: '31-KL/TU' },
    });
    await expect(aNew({ symbol: '31-KL/TU', signedOn: '2021-03-02' })).resolves.toMatchObject({
      symbol: '31-KL/TU',
    });
  });

  it('is not registered under a type that its own number contradicts', async () => {
    await expect(aNew({ symbol: '37-CT/TU' })).rejects.toMatchObject({ code: 'documents.typeContradicted' });
  });

  it('is entered only by those who keep the register', async () => {
    await expect(aNew({ by: city.actors.assignee, symbol: '40-KL/TU' })).rejects.toMatchObject({
      code: 'documents.notYourRegister',
    });
    await expect(aNew({ registeredIn: city.bodies.ward, symbol: '40-KL/TU' })).rejects.toMatchObject({
      code: 'documents.notYourRegister',
    });
  });

  it('is edited against the version that was seen; the record tells what changed', async () => {
    const before = await aNew({ symbol: '41-KL/TU' });
    const edit = {
      id: before.id,
      version: before.version,
      facts: { ...factsOf(before), title: 'Trích yếu đã chữa' },
    };
    const after = await editDirective(city.actors.officer, edit, readClock());
    expect(after).toMatchObject({ title: 'Trích yếu đã chữa', version: before.version + 1 });
    await expect(editDirective(city.actors.leader, edit, readClock())).rejects.toMatchObject({
      code: 'documents.changedMeanwhile',
    });
    const history = await listHistory('directive', before.id);
    expect(history.at(-1)).toMatchObject({ action: 'directive.edited', facts: { changed: ['title'] } });
  });

  it('becomes public by a leader of its body, and a secret one never', async () => {
    const open = await aNew({ symbol: '42-KL/TU' });
    const secret = await aNew({ symbol: '43-KL/TU', secrecy: 'secret' });
    await expect(publishDirective(city.actors.officer, open.id, readClock())).rejects.toMatchObject({
      code: 'documents.leadersPublish',
    });
    await publishDirective(city.actors.leader, open.id, readClock());
    await expect(publishDirective(city.actors.leader, secret.id, readClock())).rejects.toMatchObject({
      code: 'documents.secretsStay',
    });
    const listed = await asOwner<{ id: string }>('select id from documents.published_directive');
    expect(listed.map((row) => row.id)).toEqual([open.id]);
  });
});

describe('a citation', () => {
  const text =
    'Căn cứ Nghị quyết số 88-NQ/TU ngày 10/02/2026 của Ban Chấp hành Đảng bộ thành phố,\nBan Thường vụ Thành ủy giao Sở Nội vụ thực hiện Nghị quyết số 88-NQ/TU.';

  it('waits unresolved until its document is registered, and is then proposed as resolved', async () => {
    const citing = await aNew({ symbol: '50-KL/TU', text });
    const waiting = await listStatedRelations(citing.id);
    expect(waiting.map(({ kind, toId, symbol }) => ({ kind, toId, symbol }))).toEqual([
      { kind: 'based_on', toId: null, symbol: '88-NQ/TU' },
      { kind: 'implements', toId: null, symbol: '88-NQ/TU' },
    ]);
    const cited = await aNew({ type: 'party.nghi_quyet', symbol: '88-NQ/TU', signedOn: '2026-02-10' });
    const proposed = await listStatedRelations(citing.id);
    expect(proposed.map(({ toId, confirmedAt }) => ({ toId, confirmedAt }))).toEqual([
      { toId: cited.id, confirmedAt: null },
      { toId: cited.id, confirmedAt: null },
    ]);
    expect((await listHistory('directive', citing.id)).map((entry) => entry.action)).toEqual([
      'directive.registered',
      'directive.citation_proposed',
      'directive.citation_proposed',
    ]);
  });

  it('without a date is left open when two documents bear its number, with both as candidates', async () => {
    const citing = await aNew({ symbol: '51-KL/TU', text: 'Tiếp tục thực hiện Chỉ thị số 35-CT/TW.' });
    const chiThi = { type: 'party.chi_thi', symbol: '35-CT/TW', issuerName: 'Bộ Chính trị' };
    await aNew({ ...chiThi, signedOn: '2014-05-26' });
    const [proposed] = await listStatedRelations(citing.id);
    expect(proposed?.toId).not.toBeNull();
    const second = await aNew({ ...chiThi, signedOn: '2024-06-14' });
    const [doubtful] = await listStatedRelations(citing.id);
    expect(doubtful?.toId).toBeNull();
    await resolveRelation(
      city.actors.officer,
      { relationId: doubtful?.id ?? '', toId: second.id },
      readClock(),
    );
    const [out] = (await listRelations(citing.id, await sight())).filter((one) => one.direction === 'out');
    expect(out?.other?.id).toBe(second.id);
    expect(out?.confirmedAt).not.toBeNull();
  });

  it('that was confirmed is found again in a corrected text, and the former text is kept', async () => {
    const citing = await aNew({
      symbol: '52-KL/TU',
      text: 'Thực hiện Chỉ thi số 45-CT/TW ngày 14/4/2025 và Nghị quyết số 77-NQ/TU.',
    });
    const target = await aNew({ type: 'party.nghi_quyet', symbol: '77-NQ/TU', signedOn: '2025-05-05' });
    const named = (await listStatedRelations(citing.id)).find((one) => one.number === '77');
    await resolveRelation(city.actors.officer, { relationId: named?.id ?? '', toId: target.id }, readClock());
    const corrected = 'Thực hiện nghiêm Chỉ thị số 45-CT/TW ngày 14/4/2025 và Nghị quyết số 77-NQ/TU.';
    const input = { id: citing.id, formerSha256: citing.textSha256, text: corrected };
    await correctText(city.actors.officer, input, readClock());
    const relations = await listStatedRelations(citing.id);
    expect(relations.map((one) => corrected.slice(one.start ?? 0, one.end ?? 0))).toEqual([
      'Chỉ thị số 45-CT/TW ngày 14/4/2025',
      'Nghị quyết số 77-NQ/TU',
    ]);
    expect(relations[1]?.confirmedAt).not.toBeNull();
    const former = await asOwner('select body_text from documents.former_text where directive_id = $1', [
      citing.id,
    ]);
    expect(former).toHaveLength(1);
    expect((await listHistory('directive', citing.id)).at(-1)?.facts).toMatchObject({
      formerSha256: citing.textSha256,
    });
    expect((await getDirectiveText(citing.id)).text).toBe(corrected);
    await expect(correctText(city.actors.officer, input, readClock())).rejects.toMatchObject({
      code: 'documents.changedMeanwhile',
    });
  });

  it('does not name its own document', async () => {
    const directive = await aNew({
      symbol: '53-KL/TU',
      text: 'Số 53-KL/TU\nKẾT LUẬN\nvề cán bộ. Kết luận số 53-KL/TU có hiệu lực từ ngày ký.',
    });
    expect(await listStatedRelations(directive.id)).toEqual([]);
    expect(Temporal.PlainDate.compare((await getDirective(directive.id)).signedOn!, '2026-01-15')).toBe(0);
  });
});
