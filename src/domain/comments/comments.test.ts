import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { postWith } from '../../kernel/mail/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { appealComment } from './appeal-comment.ts';
import { decideAppeal } from './decide-appeal.ts';
import { decideComments, type Order } from './decide-comments.ts';
import { listDesk } from './desk.store.ts';
import { eraseComment } from './erase-comment.ts';
import { aComment, aWriting } from './fixtures.ts';
import { readLink } from './private-link.ts';
import { discussionOf } from './published-comments.store.ts';
import { reportComment } from './report-comment.ts';
import { linkJob } from './send-link.tsx';
import { saveSetting } from './settings.store.ts';
import { listMonths } from './statistics.store.ts';
import { countJudging, dropOldData } from './sweeps.ts';
import { undoDecision } from './undo-decision.ts';
import { writeComment } from './write-comment.ts';

useFreshDatabase();
let city: City;
let other: Actor;
let article: { readonly id: string; readonly slug: string };
const now = readClock();
beforeAll(async () => {
  city = await foundCity();
  other = await anActor({
    name: 'Đoàn Thu Hương',
    roles: [{ role: 'moderator', bodyId: city.bodies.office }],
  });
});
beforeEach(async () => {
  article = await aPublishedArticle({ newsroomId: city.bodies.office });
});

const order = (ids: readonly string[], deed: Order['deed'], reason = ''): Order => ({
  ids,
  deed,
  reason,
  note: '',
});
const decide = (ids: readonly string[], deed: Order['deed'], reason = '') =>
  decideComments(city.actors.moderator, order(ids, deed, reason), now);
const stampOf = async () =>
  (
    await asOwner<{ stamp: string }>('select stamp from articles.published_article where article_id = $1', [
      article.id,
    ])
  )[0]?.stamp;
const rowOf = async (id: string) =>
  (await asOwner<Record<string, unknown>>('select * from comments.comment where id = $1', [id]))[0];
const deedsOf = async (id: string) => (await listHistory('comment', id)).map(({ action }) => action);

describe('a comment', () => {
  it('waits, with what was found in it, and nothing of it is public', async () => {
    const { id, token } = await aComment({
      slug: article.slug,
      body: 'Gọi 0912 345 678 nhé',
      email: 'an@minhchau.example',
    });
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'held', name: 'Nguyễn Văn An', email: 'an@minhchau.example' });
    expect(row?.findings).toEqual([{ kind: 'private_data', from: 4, to: 16, said: 'phone' }]);
    expect(JSON.stringify(row)).not.toContain(token.split('.')[1]);
    expect(readLink(token)?.hash.equals(row?.token_hash as Buffer)).toBe(true);
    expect(await discussionOf(article.id)).toEqual({ total: 0, threadCount: 0, threads: [] });
  });

  it('is taken once for one proof, even when sent at the same moment, and its form leads to one link', async () => {
    const writing = aWriting({ slug: article.slug }, now);
    const [one, two] = await Promise.all([writeComment(writing, now), writeComment(writing, now)]);
    expect(one).toMatchObject({ token: expect.any(String) });
    expect(two).toMatchObject({ token: (one as { token: string }).token });
    const again = aWriting({ slug: article.slug, proof: writing.proof }, now);
    await expect(writeComment(again, now)).rejects.toMatchObject({ code: 'comments.proofSpent' });
    expect((await asOwner('select 1 from comments.comment where article_id = $1', [article.id])).length).toBe(
      1,
    );
  });

  it('sent again in other words of the same letters from one place is refused in words', async () => {
    const from = { slug: article.slug, address: '203.0.113.9' };
    await aComment({ ...from, body: 'Ủng hộ!' });
    expect(await writeComment(aWriting({ ...from, body: 'ung ho' }, now), now)).toEqual({
      refusal: 'sent_already',
    });
  });

  it('is not taken where the article takes none, or what it answers is not shown', async () => {
    const closed = await aPublishedArticle({ newsroomId: city.bodies.office, commentsOpen: false });
    await expect(aComment({ slug: closed.slug })).rejects.toMatchObject({ code: 'comments.closed' });
    const held = await aComment({ slug: article.slug });
    await expect(aComment({ slug: article.slug, answersId: held.id })).rejects.toMatchObject({
      code: 'comments.answeredGone',
    });
  });

  it('is slowed down from one place, and others still get through', async () => {
    const flood = () => aComment({ slug: article.slug, address: '203.0.113.77' });
    for (let nth = 0; nth < 8; nth++) await flood();
    await expect(flood()).rejects.toMatchObject({ code: 'comments.tooOften', kind: 'too-many' });
    await expect(aComment({ slug: article.slug })).resolves.toMatchObject({ id: expect.any(String) });
  });
});

it('the private link goes to the mailbox that was given, sealed on its way, and nowhere once it is erased', async () => {
  const letters: { to: string; text: string }[] = [];
  postWith({
    origin: 'http://localhost',
    domains: [],
    send: async ({ to, text }) => void letters.push({ to, text }),
  });
  try {
    const { id, token } = await aComment({
      slug: article.slug,
      email: 'an@minhchau.example',
      body: 'Chỉ mình tôi biết',
    });
    const waiting = await asOwner<{ data: z.input<typeof linkJob.data> }>(
      "select data from pgboss.job where name = 'comments.link'",
    );
    expect(waiting).toHaveLength(1);
    expect(JSON.stringify(waiting)).not.toContain(token.split('.')[1]);
    const [job] = waiting;
    if (!job) throw new Error('nothing waits');
    await linkJob.run(job.data, now);
    expect(letters).toMatchObject([{ to: 'an@minhchau.example' }]);
    expect(letters[0]?.text).toContain(`http://localhost/tin/binh-luan/rieng/${token}`);
    expect(letters[0]?.text).not.toContain('Chỉ mình tôi biết');
    await eraseComment(id, now);
    await linkJob.run(job.data, now);
    expect(letters).toHaveLength(1);
  } finally {
    postWith(undefined);
  }
});

describe('a moderator', () => {
  it('publishes: it is shown, the page of the article is made anew, and the record says so', async () => {
    const { id } = await aComment({ slug: article.slug });
    const before = await stampOf();
    await decide([id], 'publish');
    expect(await stampOf()).not.toBe(before);
    expect((await discussionOf(article.id)).threads[0]?.first?.id).toBe(id);
    expect(await deedsOf(id)).toEqual(['comment.published']);
  });

  it('refuses only for a reason of the published list, and only in newsrooms within reach', async () => {
    const { id } = await aComment({ slug: article.slug });
    await expect(decide([id], 'refuse', 'dislike')).rejects.toMatchObject({ code: 'comments.noReason' });
    const elsewhere = await anActor({ roles: [{ role: 'moderator', bodyId: city.bodies.ward }] });
    await expect(decideComments(elsewhere, order([id], 'publish'), now)).rejects.toMatchObject({
      code: 'comments.notYours',
    });
    await decide([id], 'refuse', 'advert');
    expect(await rowOf(id)).toMatchObject({ state: 'refused', reason: 'advert' });
  });

  it('sees what is the same once, decides it together and takes it back together', async () => {
    const body = 'Cùng một lời, gửi từ nhiều nơi.';
    const ids: string[] = [];
    for (let nth = 0; nth < 3; nth++) ids.push((await aComment({ slug: article.slug, body })).id);
    const query = {
      view: 'held',
      typed: 'gui tu nhieu noi',
      finding: undefined,
      slug: article.slug,
    } as const;
    const ask = () => listDesk({ ...query, newsrooms: [city.bodies.office] }, { size: 20, offset: 0 }, now);
    expect((await ask()).rows).toMatchObject([{ id: ids[0], same: 3 }]);
    const { orderId, decided } = await decide(ids, 'refuse', 'repeat');
    expect(decided).toBe(3);
    expect((await ask()).total).toBe(0);
    expect(await undoDecision(city.actors.moderator, orderId, now)).toBe(3);
    expect((await ask()).rows).toMatchObject([{ id: ids[0], same: 3 }]);
    await expect(undoDecision(city.actors.moderator, orderId, now)).rejects.toMatchObject({
      code: 'comments.nothingToUndo',
    });
  });

  it('is told when another has decided meanwhile', async () => {
    const { id } = await aComment({ slug: article.slug });
    await decideComments(other, order([id], 'publish'), now);
    const seen = { ...order([id], 'refuse', 'insult'), version: 1 };
    await expect(decideComments(city.actors.moderator, seen, now)).rejects.toMatchObject({
      code: 'comments.decidedMeanwhile',
    });
  });

  it('settles reports, of which one place sends one', async () => {
    const { id } = await aComment({ slug: article.slug });
    await decide([id], 'publish');
    const report = {
      articleId: article.id,
      commentId: id,
      reason: 'insult',
      said: '',
      address: '203.0.113.5',
    };
    await reportComment(report, now);
    await reportComment(report, now);
    const reports = () =>
      asOwner<{ settled_at: unknown }>('select settled_at from comments.report where comment_id = $1', [id]);
    expect(await reports()).toEqual([{ settled_at: null }]);
    await decide([id], 'keep');
    expect((await reports())[0]?.settled_at).not.toBeNull();
    expect((await discussionOf(article.id)).total).toBe(1);
  });
});

describe('an author', () => {
  it('appeals once, and another than who refused decides', async () => {
    const { id } = await aComment({ slug: article.slug });
    await expect(appealComment(id, 'Vì sao?', now)).rejects.toMatchObject({ code: 'comments.noAppeal' });
    await decide([id], 'refuse', 'off_topic');
    await appealComment(id, 'Tôi nói đúng chủ đề.', now);
    await expect(appealComment(id, 'Lần nữa', now)).rejects.toMatchObject({ code: 'comments.noAppeal' });
    const grant = { commentId: id, outcome: 'granted', answer: 'Đúng chủ đề.' } as const;
    await expect(decideAppeal(city.actors.moderator, grant, now)).rejects.toMatchObject({
      code: 'comments.ownRefusal',
    });
    await decideAppeal(other, grant, now);
    expect((await discussionOf(article.id)).total).toBe(1);
    expect(await deedsOf(id)).toEqual(['comment.refused', 'comment.appealed', 'comment.appeal_granted']);
  });

  it('appeals no more after the time for it', async () => {
    const { id } = await aComment({ slug: article.slug });
    await decide([id], 'refuse', 'off_topic');
    await expect(appealComment(id, 'Muộn', now.add({ hours: 24 * 31 }))).rejects.toMatchObject({
      code: 'comments.noAppeal',
    });
  });

  it('erases: words, name and mailbox go, and what answered stays where it stood', async () => {
    const first = await aComment({ slug: article.slug, email: 'an@minhchau.example' });
    await decide([first.id], 'publish');
    const answer = await aComment({ slug: article.slug, answersId: first.id });
    await decide([answer.id], 'publish');
    await eraseComment(first.id, now);
    expect(await rowOf(first.id)).toMatchObject({ state: 'erased', name: '', body: '', email: null });
    const discussion = await discussionOf(article.id);
    expect(discussion).toMatchObject({ total: 1, threads: [{ id: first.id, first: null }] });
    expect(discussion.threads[0]?.answers.map(({ id }) => id)).toEqual([answer.id]);
  });

  it('who is known is published at once where that is set, unless something is found', async () => {
    const setting = {
      knownAfter: 1,
      appealDays: 30,
      tellMinutes: 10,
      addressDays: 7,
      emailMonths: 6,
      refusedMonths: 12,
    };
    await saveSetting(
      { setting: { ...setting, publishing: 'known' }, version: 1 },
      city.actors.administrator.accountId,
      now,
    );
    const first = await writeComment(aWriting({ slug: article.slug }, now), now);
    if (first.refusal !== undefined) throw new Error('refused');
    expect(first.isPublished).toBe(false);
    await decide([first.id], 'publish');
    const { reader } = first;
    const second = await writeComment(aWriting({ slug: article.slug, reader }, now), now);
    expect(second).toMatchObject({ isPublished: true });
    const third = await writeComment(
      aWriting({ slug: article.slug, reader, body: 'xem abc88.com' }, now),
      now,
    );
    expect(third).toMatchObject({ isPublished: false });
    expect((await discussionOf(article.id)).total).toBe(2);
    await saveSetting(
      { setting: { ...setting, publishing: 'held' }, version: 2 },
      city.actors.administrator.accountId,
      now,
    );
  });
});

it('an answer to an answer stands in the same thread and says whom it answers', async () => {
  const first = await aComment({ slug: article.slug, name: 'An' });
  await decide([first.id], 'publish');
  const second = await aComment({ slug: article.slug, name: 'Bình', answersId: first.id });
  await decide([second.id], 'publish');
  const third = await aComment({ slug: article.slug, name: 'Chi', answersId: second.id });
  await decide([third.id], 'publish');
  const { threads, total } = await discussionOf(article.id);
  expect(total).toBe(3);
  expect(threads).toHaveLength(1);
  expect(threads[0]?.answers.map(({ name, answersName }) => [name, answersName])).toEqual([
    ['Bình', null],
    ['Chi', 'Bình'],
  ]);
});

it('the count is what is shown, whatever is decided, undone and erased', async () => {
  const ids: string[] = [];
  for (let nth = 0; nth < 6; nth++) ids.push((await aComment({ slug: article.slug })).id);
  const orders: string[] = [];
  const act = async (nth: number, deed: string) => {
    const id = ids[nth] ?? '';
    if (deed === 'erase') return eraseComment(id, now);
    if (deed === 'undo')
      return undoDecision(city.actors.moderator, orders[nth % (orders.length || 1)] ?? id, now);
    const { orderId } = await decide([id], deed as Order['deed'], deed === 'refuse' ? 'insult' : '');
    return orders.push(orderId);
  };
  const deeds = fc.constantFrom('publish', 'publish', 'refuse', 'hold_back', 'undo', 'undo', 'erase');
  const steps = fc.array(fc.tuple(fc.nat(5), deeds), { minLength: 8, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      // A deed that does not fit is refused and changes nothing.
      for (const [nth, deed] of taken) await act(nth, deed).catch(() => undefined);
      const { total, threads } = await discussionOf(article.id);
      const shown = threads
        .flatMap(({ first, answers }) => [...(first ? [first] : []), ...answers])
        .map(({ id }) => id);
      const standing = await asOwner<{ id: string }>(
        "select id from comments.comment where article_id = $1 and state = 'published'",
        [article.id],
      );
      expect(total).toBe(shown.length);
      expect(shown.toSorted()).toEqual(standing.map(({ id }) => id).toSorted());
    }),
    { numRuns: 6 },
  );
});

it('what is kept only for a time goes, and the figures stay', async () => {
  const { id } = await aComment({ slug: article.slug, email: 'an@minhchau.example' });
  await decide([id], 'refuse', 'insult');
  await countJudging(now);
  const counted = await listMonths();
  await dropOldData(now.add({ hours: 24 * 8 }));
  expect(await rowOf(id)).toMatchObject({ address_hash: null, email: 'an@minhchau.example' });
  await dropOldData(now.add({ hours: 24 * 200 }));
  expect(await rowOf(id)).toMatchObject({ email: null, state: 'refused' });
  await dropOldData(now.add({ hours: 24 * 400 }));
  expect(await rowOf(id)).toMatchObject({ state: 'erased', body: '' });
  await countJudging(now.add({ hours: 24 * 400 }));
  expect(await listMonths()).toEqual(counted);
  expect(counted[0]?.byReason.insult).toBeGreaterThan(0);
});
