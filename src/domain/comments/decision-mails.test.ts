import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { type Letter, postWith } from '../../kernel/mail/index.ts';
import { readClock, type Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { appealComment } from './appeal-comment.ts';
import { decideAppeal } from './decide-appeal.ts';
import { decideComments } from './decide-comments.ts';
import { eraseComment } from './erase-comment.ts';
import { aComment } from './fixtures.ts';
import { dropOldData } from './sweeps.ts';
import { decisionJob, tellDecisions } from './tell-decisions.tsx';
import { undoDecision } from './undo-decision.ts';

useFreshDatabase();
const now = readClock();
let city: City;
let other: Actor;
let slug: string;
let letters: Letter[] = [];

beforeAll(async () => {
  city = await foundCity();
  other = await anActor({
    name: 'Đoàn Thu Hương',
    roles: [{ role: 'moderator', bodyId: city.bodies.office }],
  });
  ({ slug } = await aPublishedArticle({ newsroomId: city.bodies.office, headline: 'Sắp xếp thôn, tổ' }));
});
beforeEach(() => {
  letters = [];
  const send = async (letter: Letter) => void letters.push(letter);
  postWith({ origin: 'http://localhost', domains: [], send });
});
afterEach(() => postWith(undefined));

const aSigned = (given: Partial<Parameters<typeof aComment>[0]> = {}) =>
  aComment({ slug, email: 'an@minhchau.example', ...given });
const decide = (id: string, deed: 'publish' | 'refuse' | 'hold_back', at = now) =>
  decideComments(
    city.actors.moderator,
    { ids: [id], deed, reason: 'off_topic', note: 'Mời xem bài khác.' },
    at,
  );

/** Runs the sweep, and after it what it put in; each letter that was sent. */
async function sent(at: Temporal.Instant): Promise<Letter[]> {
  const [before] = await asOwner<{ n: number }>(
    "select count(*)::int as n from pgboss.job where name = 'comments.decision'",
  );
  await Promise.all([tellDecisions(at), tellDecisions(at)]);
  const jobs = await asOwner<{ data: z.input<typeof decisionJob.data> }>(
    "select data from pgboss.job where name = 'comments.decision' order by created_on offset $1",
    [before?.n ?? 0],
  );
  letters = [];
  for (const { data } of jobs) await decisionJob.run(data, at);
  return letters;
}
const minutes = (n: number) => now.add({ minutes: n });

describe('who left an e-mail', () => {
  it('is told once how the comment was decided, with the private link and none of its words', async () => {
    const { id, token } = await aSigned({ body: 'Chỉ mình tôi biết điều này.' });
    await decide(id, 'publish');
    expect(await sent(minutes(9))).toEqual([]);
    const [letter, ...more] = await sent(minutes(11));
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'an@minhchau.example', subject: 'Bình luận của bạn đã được đăng' });
    expect(letter?.text).toContain('«Sắp xếp thôn, tổ» đã được đăng');
    expect(letter?.text).toContain(`http://localhost/tin/binh-luan/rieng/${token}`);
    expect(`${letter?.text}${letter?.html}`).not.toContain('Chỉ mình tôi biết');
    expect(await sent(minutes(60))).toEqual([]);
  });

  it('of a refusal: for which reason and until when to appeal; of the appeal: how it went', async () => {
    const { id } = await aSigned({ locale: 'en' });
    await decide(id, 'refuse');
    const [refused] = await sent(minutes(11));
    expect(refused?.subject).toBe('How your comment was decided');
    expect(refused?.text).toMatch(
      /Reason: Off topic\..*\n\nMời xem bài khác\.\n\n.*you may appeal once until/,
    );
    await appealComment(id, 'Đúng chủ đề.', minutes(20));
    await decideAppeal(other, { commentId: id, outcome: 'rejected', answer: 'Vẫn lạc đề.' }, minutes(30));
    const [answered, ...more] = await sent(minutes(41));
    expect(more).toEqual([]);
    expect(answered?.text).toMatch(/somebody else.*\n\nReason: Off topic\..*\n\nVẫn lạc đề\./);
    expect(answered?.id).not.toBe(refused?.id);
  });

  it('of an appeal that was granted, in the words of an appeal', async () => {
    const { id } = await aSigned();
    await decide(id, 'refuse');
    await appealComment(id, 'Đúng chủ đề.', minutes(1));
    await decideAppeal(other, { commentId: id, outcome: 'granted', answer: 'Có liên quan.' }, minutes(2));
    expect(await sent(minutes(13))).toMatchObject([
      { text: expect.stringMatching(/Khiếu nại .* chấp nhận.*\n\nCó liên quan/) },
    ]);
  });

  it('hears nothing of what was taken back before it was told, and of what is decided anew once more', async () => {
    const { id } = await aSigned();
    const { orderId } = await decide(id, 'refuse');
    await undoDecision(city.actors.moderator, orderId, minutes(2));
    expect(await sent(minutes(20))).toEqual([]);
    await decide(id, 'publish', minutes(21));
    expect(await sent(minutes(32))).toHaveLength(1);
    await decide(id, 'refuse', minutes(33));
    expect(await sent(minutes(44))).toMatchObject([{ subject: 'Kết quả kiểm duyệt bình luận của bạn' }]);
  });

  it('is written to no more once the comment is erased or the mailbox let go, and the sealed link goes with it', async () => {
    const [erased, old] = [await aSigned(), await aSigned()];
    for (const { id } of [erased, old]) await decide(id, 'publish');
    await eraseComment(erased.id, minutes(5));
    await dropOldData(now.add({ hours: 24 * 200 }));
    expect(await sent(now.add({ hours: 24 * 201 }))).toEqual([]);
    const kept = await asOwner('select from comments.kept_link where comment_id = any($1)', [
      [erased.id, old.id],
    ]);
    expect(kept).toEqual([]);
  });
});

it('who left none is written to by nobody, and no link of theirs is kept', async () => {
  const { id } = await aComment({ slug });
  await decide(id, 'publish');
  expect(await sent(minutes(30))).toEqual([]);
  expect(await asOwner('select from comments.kept_link where comment_id = $1', [id])).toEqual([]);
});

it('the wait is as long as the administrator has set it', async () => {
  const { id } = await aSigned();
  await decide(id, 'publish');
  await asOwner('update comments.setting set tell_minutes = 30');
  try {
    expect(await sent(minutes(29))).toEqual([]);
    expect(await sent(minutes(31))).toHaveLength(1);
  } finally {
    await asOwner('update comments.setting set tell_minutes = default');
  }
});
