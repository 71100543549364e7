import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { correctText, getDirectiveText, listRelations, sightOf } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';

import { acknowledgeTask, getTask, withdrawTask } from '../tasks/index.ts';
import { addAssignment } from './add-assignment.ts';
import { answerDoubt } from './answer-doubt.ts';
import { applySuggestion } from './apply-suggestion.ts';
import { confirmAssignment } from './confirm-assignment.ts';
import { confirmCitation } from './confirm-citation.ts';
import { confirmClearAssignments } from './confirm-clear-assignments.ts';
import { correctAssignment } from './correct-assignment.ts';
import { aReadDirective, sampleText } from './fixtures.ts';
import type { Seen } from './hold-proposal.ts';
import { noteProposal } from './note-proposal.ts';
import type { Order, Proposal } from './proposal.ts';
import { getProposal, listProposals } from './proposals.store.ts';
import { reReadDirective } from './re-read-directive.ts';
import { readDirective } from './read-directive.ts';
import { findReading } from './readings.store.ts';
import { rejectProposal } from './reject-proposal.ts';
import { undoDecision } from './undo-decision.ts';

useFreshDatabase();

let city: City;
let nth = 100;

beforeAll(async () => {
  city = await foundCity();
});

/** A directive of its own for each test: the same number is registered once. */
const aDesk = (more: { text?: string } = {}) => {
  nth += 1;
  return aReadDirective({
    by: city.actors.officer,
    registeredIn: city.bodies.committee,
    symbol: `${nth}-KL/TU`,
    ...more,
  });
};
const now = readClock();
const seen = ({ directiveId, id, version }: Proposal): Seen => ({ directiveId, proposalId: id, version });
const again = (proposal: Proposal) => getProposal(proposal.directiveId, proposal.id);
const thatSays = (proposals: readonly Proposal[], words: string): Proposal => {
  const found = proposals.find(({ evidence, kind }) => kind === 'assignment' && evidence.includes(words));
  if (!found) throw new Error(`nothing says «${words}»`);
  return found;
};
const ofKind = (proposals: readonly Proposal[], kind: Proposal['kind']): Proposal => {
  const found = proposals.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const order = (more: Partial<Order> = {}): Order => ({
  title: 'Rà soát vị trí việc làm của các phòng',
  product: 'Báo cáo',
  giverId: city.bodies.committee,
  leadId: city.bodies.department,
  coordinatingIds: [city.bodies.office],
  deadline: { kind: 'day', date: '2026-07-15', inclusive: true },
  printedDeadline: 'trước ngày 30/6/2026',
  force: 'directive',
  speaker: '',
  ...more,
});
const actionsOf = async (directiveId: string) =>
  (await listHistory('desk', directiveId)).map(({ action }) => action);

describe('reading a directive', () => {
  it('puts every finding on the desk, each with exactly its words', async () => {
    const { directive, proposals } = await aDesk();
    const { text } = await getDirectiveText(directive.id);
    for (const one of proposals) expect(text.slice(one.start, one.end)).toBe(one.evidence);
    const kinds = proposals.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'assignment')).toHaveLength(3);
    expect(new Set(kinds)).toEqual(new Set(['assignment', 'citation', 'commendation', 'doubt']));
    expect(proposals.every(({ state }) => state === 'waiting')).toBe(true);
    expect(await actionsOf(directive.id)).toEqual(['desk.read']);
  });

  it('happens once: a second reading of the same text changes nothing', async () => {
    const { directive, proposals } = await aDesk();
    await readDirective(city.actors.leader, directive.id, now);
    await reReadDirective(city.actors.leader, directive.id, now);
    expect((await listProposals(directive.id)).map(({ id }) => id)).toEqual(proposals.map(({ id }) => id));
  });

  it('points into a decomposed text at the same words', async () => {
    const { proposals } = await aDesk({ text: sampleText.normalize('NFD') });
    expect(thatSays(proposals, 'rà soát'.normalize('NFD')).evidence.normalize('NFC')).toContain('rà soát');
  });

  it('refuses an empty text in words, and whoever does not keep the register', async () => {
    const empty = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '901-KL/TU',
    });
    await expect(readDirective(city.actors.officer, empty.id, now)).rejects.toMatchObject({
      code: 'reading.nothingToRead',
    });
    const { directive } = await aDesk();
    await expect(readDirective(city.actors.inspector, directive.id, now)).rejects.toMatchObject({
      code: 'reading.notYourRegister',
    });
  });
});

describe('deciding', () => {
  it('a confirmed assignment becomes a task pinned to its sentence', async () => {
    const { directive, proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát vị trí việc làm');
    const task = await confirmAssignment(city.actors.officer, seen(proposal), now);
    const { text, sha256 } = await getDirectiveText(directive.id);
    expect(task).toMatchObject({
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      state: 'assigned',
      force: 'directive',
    });
    expect(task.passage.textSha256).toBe(sha256);
    expect(text.slice(task.passage.start, task.passage.end)).toBe(task.passage.text);
    expect(task.passage.text).toContain('Giao Sở Nội vụ rà soát');
    expect(task.dueOn?.toString()).toMatch(/^2026-06-/);
    expect(await again(proposal)).toMatchObject({
      state: 'confirmed',
      taskId: task.id,
      found: proposal.found,
    });
    expect(await actionsOf(directive.id)).toContain('proposal.confirmed');
  });

  it('a corrected one keeps what was proposed beside what was decided', async () => {
    const { proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const correction = { order: order(), deliberate: false };
    const task = await correctAssignment(city.actors.officer, { seen: seen(proposal), correction }, now);
    expect(task.coordinatingIds).toEqual([city.bodies.office]);
    expect(task.dueOn?.toString()).toBe('2026-07-15');
    const after = await again(proposal);
    expect(after).toMatchObject({
      state: 'corrected',
      found: proposal.found,
      decidedBy: city.actors.officer.accountId,
    });
    expect(after.decided).toMatchObject({
      as: 'task',
      order: { title: 'Rà soát vị trí việc làm của các phòng' },
    });
  });

  it('a wish becomes no task at a key, and one only by a deliberate choice', async () => {
    const { proposals } = await aDesk();
    const wish = thatSays(proposals, 'tiếp tục quan tâm');
    await expect(confirmAssignment(city.actors.officer, seen(wish), now)).rejects.toMatchObject({
      code: 'reading.notAnOrder',
    });
    const given = { order: order({ force: 'wish' }), deliberate: false };
    await expect(
      correctAssignment(city.actors.officer, { seen: seen(wish), correction: given }, now),
    ).rejects.toMatchObject({ code: 'reading.notAnOrder' });
    const task = await correctAssignment(
      city.actors.officer,
      { seen: seen(wish), correction: { ...given, deliberate: true } },
      now,
    );
    expect(task.force).toBe('wish');
  });

  it('a request upward never becomes a task, and can be noted', async () => {
    const text = 'Thành ủy Minh Châu kiến nghị Ban Tổ chức Trung ương xem xét chọn thành phố làm điểm.';
    const { proposals } = await aDesk({ text });
    const upward = proposals.find(({ found }) => found.kind === 'assignment' && found.direction === 'up');
    if (!upward) throw new Error('the reader found no request upward');
    await expect(
      correctAssignment(
        city.actors.officer,
        { seen: seen(upward), correction: { order: order(), deliberate: true } },
        now,
      ),
    ).rejects.toMatchObject({ code: 'reading.upward' });
    await noteProposal(city.actors.officer, seen(upward), now);
    expect(await again(upward)).toMatchObject({ state: 'confirmed', decided: { as: 'noted' }, taskId: null });
  });

  it('praise is noted, and an order is not to be noted away', async () => {
    const { proposals } = await aDesk();
    await noteProposal(city.actors.officer, seen(ofKind(proposals, 'commendation')), now);
    await expect(
      noteProposal(city.actors.officer, seen(thatSays(proposals, 'rà soát')), now),
    ).rejects.toMatchObject({ code: 'reading.isAnOrder' });
  });

  it('what is put aside keeps its reason', async () => {
    const { proposals } = await aDesk();
    const proposal = thatSays(proposals, 'chi bộ');
    const rejection = { because: 'duplicate', reason: 'Đã giao tại Kế hoạch 12' } as const;
    await rejectProposal(city.actors.leader, { seen: seen(proposal), rejection }, now);
    expect(await again(proposal)).toMatchObject({
      state: 'rejected',
      reason: 'Đã giao tại Kế hoạch 12',
      decided: { because: 'duplicate' },
    });
  });

  it('the second of two officers is told what the first decided', async () => {
    const { proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const answers = await Promise.allSettled([
      confirmAssignment(city.actors.officer, seen(proposal), now),
      confirmAssignment(city.actors.leader, seen(proposal), now),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'reading.decidedMeanwhile' });
    expect(refused?.reason.sentence('vi')).toMatch(/(Nguyễn Thị Mai Lan|Trần Quốc Hưng) đã quyết định/);
  });

  it.each(['inspector', 'assignee', 'administrator', 'editor'] as const)(
    'is not for the %s',
    async (role) => {
      const { proposals } = await aDesk();
      const proposal = thatSays(proposals, 'rà soát');
      await expect(confirmAssignment(city.actors[role], seen(proposal), now)).rejects.toMatchObject({
        kind: expect.stringMatching(/missing|forbidden/),
      });
      expect(await again(proposal)).toMatchObject({ state: 'waiting', taskId: null });
    },
  );

  it('several clear ones are given together, all or none', async () => {
    const { proposals } = await aDesk();
    const clear = [thatSays(proposals, 'rà soát'), thatSays(proposals, 'chi bộ')].map(seen);
    const stale = { ...seen(thatSays(proposals, 'chi bộ')), version: 7 };
    await expect(
      confirmClearAssignments(city.actors.officer, [clear[0] as Seen, stale], now),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect(await again(thatSays(proposals, 'rà soát'))).toMatchObject({ state: 'waiting' });
    expect(await confirmClearAssignments(city.actors.officer, clear, now)).toHaveLength(2);
  });

  it('words that a person selects become a task of their own', async () => {
    const { directive } = await aDesk();
    const { text, sha256 } = await getDirectiveText(directive.id);
    const start = text.indexOf('Kết luận này phổ biến');
    const task = await addAssignment(
      city.actors.officer,
      {
        directiveId: directive.id,
        textSha256: sha256,
        start,
        end: text.length,
        order: order({ title: 'Phổ biến kết luận' }),
      },
      now,
    );
    expect(task.passage.text).toMatch(/^Kết luận này phổ biến/);
    const added = (await listProposals(directive.id)).find(({ taskId }) => taskId === task.id);
    expect(added).toMatchObject({ origin: 'person', state: 'confirmed' });
    expect(await actionsOf(directive.id)).toEqual(
      expect.arrayContaining(['proposal.added', 'proposal.confirmed']),
    );
  });
});

describe('citations and doubts', () => {
  const statedOf = async (directiveId: string) => {
    const tree = await bodyTreeOn(now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate());
    const relations = await listRelations(directiveId, sightOf(city.actors.officer, tree));
    return relations.filter(({ confirmedAt }) => confirmedAt !== null);
  };

  it('a confirmed citation enters the relations of the directive, and leaves them when undone', async () => {
    const { directive, proposals } = await aDesk();
    const citation = ofKind(proposals, 'citation');
    await confirmCitation(city.actors.officer, { seen: seen(citation) }, now);
    expect(await statedOf(directive.id)).toMatchObject([{ symbol: '18-NQ/TW', kind: 'implements' }]);
    await undoDecision(city.actors.officer, seen(await again(citation)), now);
    expect(await statedOf(directive.id)).toEqual([]);
    expect(await again(citation)).toMatchObject({ state: 'waiting', decided: null });
  });

  it('a corrected citation is stated as the person says it', async () => {
    const { directive, proposals } = await aDesk();
    const citation = ofKind(proposals, 'citation');
    const cited = {
      type: 'NQ',
      number: '19',
      symbol: '19-NQ/TW',
      issuer: '',
      date: null,
      kind: 'cites',
      citedAs: 'Nghị quyết 19',
    } as const;
    await confirmCitation(city.actors.officer, { seen: seen(citation), corrected: cited }, now);
    expect(await statedOf(directive.id)).toMatchObject([{ symbol: '19-NQ/TW', kind: 'cites' }]);
    expect(await again(citation)).toMatchObject({ state: 'corrected', found: citation.found });
  });

  it('a doubt is answered and changes no text', async () => {
    const { directive, proposals } = await aDesk();
    const before = await getDirectiveText(directive.id);
    await answerDoubt(city.actors.officer, { seen: seen(ofKind(proposals, 'doubt')), isError: true }, now);
    expect(await getDirectiveText(directive.id)).toEqual(before);
  });

  it('a suggestion that is let in corrects the text, and everything decided stays', async () => {
    const { directive, proposals } = await aDesk();
    const confirmed = thatSays(proposals, 'rà soát');
    const task = await confirmAssignment(city.actors.officer, seen(confirmed), now);
    const doubt = proposals.find(({ found }) => found.kind === 'doubt' && found.suggestion !== null);
    if (doubt?.found.kind !== 'doubt') throw new Error('the reader suggests nothing');
    await applySuggestion(city.actors.officer, seen(doubt), now);
    const { text } = await getDirectiveText(directive.id);
    expect(text).toContain('năm 2026, để thực hiện');
    const after = await again(doubt);
    expect(after).toMatchObject({ state: 'corrected', evidence: doubt.found.suggestion });
    expect(await again(confirmed)).toMatchObject({ state: 'confirmed', taskId: task.id });
    await expect(undoDecision(city.actors.officer, seen(after), now)).rejects.toMatchObject({
      code: 'reading.textStays',
    });
  });
});

describe('undoing', () => {
  it('takes the task back while nobody has begun', async () => {
    const { directive, proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const task = await confirmAssignment(city.actors.officer, seen(proposal), now);
    await undoDecision(city.actors.leader, seen(await again(proposal)), now);
    expect(await getTask(task.id)).toMatchObject({ state: 'withdrawn' });
    expect(await again(proposal)).toMatchObject({ state: 'waiting', taskId: null, decided: null });
    expect(await actionsOf(directive.id)).toContain('proposal.undone');
    const second = await confirmAssignment(city.actors.officer, seen(await again(proposal)), now);
    expect(second.id).not.toBe(task.id);
  });

  it('takes it back also where it went to the body of whoever confirmed it, who may not withdraw it elsewhere', async () => {
    const { proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const own = order({ leadId: city.bodies.commission, coordinatingIds: [] });
    const correction = { order: own, deliberate: false };
    const task = await correctAssignment(city.actors.officer, { seen: seen(proposal), correction }, now);
    await expect(withdrawTask(city.actors.officer, task.id, now)).rejects.toMatchObject({
      code: 'tasks.notYours',
    });
    await undoDecision(city.actors.officer, seen(await again(proposal)), now);
    expect(await getTask(task.id)).toMatchObject({ state: 'withdrawn' });
  });

  it('is refused in words once work has begun', async () => {
    const { proposals } = await aDesk();
    const proposal = thatSays(proposals, 'rà soát');
    const task = await confirmAssignment(city.actors.officer, seen(proposal), now);
    await acknowledgeTask(city.actors.assignee, task.id, now);
    const undone = undoDecision(city.actors.officer, seen(await again(proposal)), now);
    await expect(undone).rejects.toMatchObject({ code: 'reading.workBegun', facts: { number: task.number } });
    expect(await again(proposal)).toMatchObject({ state: 'confirmed', taskId: task.id });
  });
});

describe('a corrected text that is read again', () => {
  /** Confirms one, rejects one, corrects the text, reads it again; gives both proposals and the desk as they are then. */
  async function afterCorrecting(change: (text: string) => string) {
    const { directive, proposals } = await aDesk();
    const { actors } = city;
    const kept = thatSays(proposals, 'rà soát');
    const task = await confirmAssignment(actors.officer, seen(kept), now);
    const aside = thatSays(proposals, 'chi bộ');
    const rejection = { because: 'not_ours', reason: '' } as const;
    await rejectProposal(actors.officer, { seen: seen(aside), rejection }, now);
    const before = await getDirectiveText(directive.id);
    const text = change(before.text);
    await correctText(actors.officer, { id: directive.id, formerSha256: before.sha256, text }, now);
    await expect(
      confirmAssignment(actors.officer, seen(thatSays(proposals, 'tiếp tục')), now),
    ).rejects.toMatchObject({ code: 'reading.textMoved' });
    await reReadDirective(actors.officer, directive.id, now);
    const desk = await listProposals(directive.id);
    for (const one of desk.filter(({ state }) => state !== 'lost')) {
      expect(text.slice(one.start, one.end)).toBe(one.evidence);
    }
    return { directive, task, desk, kept: await again(kept), aside: await again(aside) };
  }

  const sentence = sampleText.split('\n')[2] ?? '';
  const cases: readonly (readonly [string, (text: string) => string, Partial<Proposal>])[] = [
    [
      'a typo mended before it',
      (text) => text.replace('năm 2026 ,', 'năm 2026,').replace('kết luận như sau', 'kết luận'),
      { state: 'confirmed' },
    ],
    [
      'the sentence itself changed',
      (text) => text.replace('vị trí việc làm của các phòng', 'vị trí việc làm của từng phòng'),
      { state: 'confirmed' },
    ],
    ['the sentence deleted', (text) => text.replace(`${sentence}\n`, ''), { state: 'lost' }],
    [
      'the paragraph moved to the end',
      (text) => `${text.replace(`${sentence}\n`, '')}\n${sentence}`,
      { state: 'confirmed' },
    ],
  ];

  it.each(cases)('%s', async (_, change, wanted) => {
    const { task, desk, kept, aside } = await afterCorrecting(change);
    expect(kept).toMatchObject({ ...wanted, taskId: task.id, decided: { as: 'task' } });
    expect(aside).toMatchObject({ state: 'rejected' });
    const twice = desk.filter(({ kind, state }) => kind === 'assignment' && state === 'waiting');
    expect(twice.map(({ evidence }) => evidence).filter((words) => /rà soát|chi bộ/.test(words))).toEqual([]);
  });

  it('supersedes the reading before and says on the record what was kept', async () => {
    const { directive } = await afterCorrecting((text) => text.replace('kết luận như sau', 'kết luận'));
    expect((await findReading(directive.id))?.textSha256).toBe((await getDirectiveText(directive.id)).sha256);
    const [latest] = (await listHistory('desk', directive.id)).filter(
      ({ action }) => action === 'desk.read_again',
    );
    expect(latest?.facts).toMatchObject({ kept: 2, lost: 0 });
  });

  it('words that come back are found again with their task', async () => {
    const { directive, task, kept } = await afterCorrecting((text) => text.replace(`${sentence}\n`, ''));
    const before = await getDirectiveText(directive.id);
    const text = `${before.text}\n${sentence}`;
    const later = now.add({ minutes: 5 });
    await correctText(city.actors.officer, { id: directive.id, formerSha256: before.sha256, text }, later);
    await reReadDirective(city.actors.officer, directive.id, later);
    expect(await again(kept)).toMatchObject({ state: 'confirmed', taskId: task.id });
  });
});
