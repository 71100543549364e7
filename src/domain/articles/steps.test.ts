import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { getArticle } from './articles.store.ts';
import { beginArticle } from './begin-article.ts';
import { paragraphs } from './body.ts';
import { claimArticle, claimantOf, planArticle, releaseArticle } from './claim-article.ts';
import type { Content } from './content.ts';
import { correctArticle } from './correct-article.ts';
import { aContent } from './fixtures.ts';
import { moveArticle } from './move-article.ts';
import { publishArticle } from './publish-article.ts';
import { publishDue } from './publish-due.ts';
import { remarkArticle, settleRemarkOf } from './remark-article.ts';
import { listRemarks } from './remarks.store.ts';
import { scheduleArticle } from './schedule-article.ts';
import { listVersions } from './versions.store.ts';
import { withdrawArticle } from './withdraw-article.ts';
import { writeArticle } from './write-article.ts';

useFreshDatabase();

const now = Temporal.Instant.from('2026-05-04T01:00:00Z');
let city: City;
let writer: Actor;
let other: Actor;

beforeAll(async () => {
  city = await foundCity();
  writer = city.actors.editor;
  other = await anActor({ name: 'Chu Minh Tuấn', roles: [{ role: 'editor', bodyId: city.bodies.office }] });
});

const begin = (content: Partial<Content> = {}) =>
  beginArticle(writer, { newsroomId: city.bodies.office, content: aContent(content), how: 'written' }, now);

async function inReview(content: Partial<Content> = {}): Promise<string> {
  const id = await begin(content);
  const seen = { id, version: 1 };
  await moveArticle(writer, { seen, action: 'hand_to_proof', note: '' }, now);
  await moveArticle(writer, { seen, action: 'submit', note: '' }, now);
  return id;
}

async function published(): Promise<string> {
  const id = await inReview();
  await publishArticle(other, { id, version: 1 }, now);
  return id;
}

const publicRow = async (id: string) =>
  (
    await asOwner<{ slug: string; headline: string; corrections: unknown[]; published_at: unknown }>(
      'select * from articles.published_article where article_id = $1',
      [id],
    )
  )[0];

describe('an article in review', () => {
  it('is published by another editor or by a leader, and by nobody who wrote it', async () => {
    const [first, second] = [await inReview(), await inReview()];
    await expect(publishArticle(writer, { id: first, version: 1 }, now)).rejects.toThrow('articles.notYours');
    await publishArticle(other, { id: first, version: 1 }, now);
    await publishArticle(city.actors.leader, { id: second, version: 1 }, now);
    expect(await publicRow(first)).toBeDefined();
    expect((await listHistory('article', first)).map(({ action }) => action)).toEqual([
      'article.begun',
      'article.handed_to_proof',
      'article.submitted',
      'article.published',
    ]);
  });

  it('is not there for those who do not belong to the newsroom', async () => {
    const id = await inReview();
    await expect(publishArticle(city.actors.officer, { id, version: 1 }, now)).rejects.toThrow(
      'articles.noSuchArticle',
    );
  });

  it('is not written in until it is taken back, and is returned with a reason', async () => {
    const id = await inReview();
    const writing = {
      seen: { id, version: 1 },
      content: aContent({ lead: 'Khác' }),
      how: 'written' as const,
    };
    await expect(writeArticle(writer, writing, now)).rejects.toThrow('articles.notNowWritten');
    const back = { seen: { id, version: 1 }, action: 'return' as const, note: '' };
    await expect(moveArticle(other, back, now)).rejects.toThrow('articles.noteMissing');
    await moveArticle(other, { ...back, note: 'Thiếu số liệu' }, now);
    expect((await getArticle(id)).state).toBe('draft');
    expect((await listHistory('article', id)).at(-1)).toMatchObject({ facts: { note: 'Thiếu số liệu' } });
  });

  it('does not go out over an error that nobody has mended or answered', async () => {
    const body = paragraphs('Thành phố sát nhập hai phường.');
    const id = await begin({ body });
    const seen = { id, version: 1 };
    await moveArticle(writer, { seen, action: 'hand_to_proof', note: '' }, now);
    await expect(moveArticle(writer, { seen, action: 'submit', note: '' }, now)).rejects.toThrow(
      'articles.errorsOpen',
    );
  });
});

describe('a scheduled article', () => {
  const publishAt = now.add({ hours: 2, minutes: 30 });

  it('goes out at its minute, once, however often the sweep runs', async () => {
    const id = await inReview();
    await scheduleArticle(other, { seen: { id, version: 1 }, publishAt }, now);
    expect(await publishDue(publishAt.subtract({ seconds: 1 }))).toBe(0);
    expect(await publicRow(id)).toBeUndefined();
    const [one, two] = await Promise.all([publishDue(publishAt), publishDue(publishAt)]);
    expect(one + two).toBe(1);
    expect(await publishDue(publishAt.add({ hours: 5 }))).toBe(0);
    expect((await getArticle(id)).publishedAt).toEqual(publishAt);
    const told = (await listHistory('article', id)).filter(({ action }) => action === 'article.published');
    expect(told).toHaveLength(1);
  });

  it('bears the true hour where the sweep came late', async () => {
    const id = await inReview();
    await scheduleArticle(other, { seen: { id, version: 1 }, publishAt }, now);
    const late = publishAt.add({ hours: 3 });
    await publishDue(late);
    expect((await getArticle(id)).publishedAt).toEqual(late);
  });

  it('stays public when the clock is moved back', async () => {
    const id = await inReview();
    await scheduleArticle(other, { seen: { id, version: 1 }, publishAt }, now);
    await publishDue(publishAt);
    await publishDue(now);
    expect(await publicRow(id)).toBeDefined();
  });

  it('is not set for an hour that is past or before its embargo, and goes out no more once it was unscheduled', async () => {
    const id = await inReview();
    const seen = { id, version: 1 };
    await planArticle(writer, { id, dueOn: dayOf(now), embargoUntil: publishAt }, now);
    await expect(scheduleArticle(other, { seen, publishAt: now }, now)).rejects.toThrow(
      'articles.hourIsPast',
    );
    const early = publishAt.subtract({ minutes: 1 });
    await expect(scheduleArticle(other, { seen, publishAt: early }, now)).rejects.toThrow('underEmbargo');
    await expect(publishArticle(other, seen, now)).rejects.toThrow('articles.underEmbargo');
    await scheduleArticle(other, { seen, publishAt }, now);
    const later = { id, dueOn: null, embargoUntil: publishAt.add({ hours: 1 }) };
    await expect(planArticle(writer, later, now)).rejects.toThrow('articles.scheduledBefore');
    await moveArticle(writer, { seen, action: 'unschedule', note: '' }, now);
    await publishDue(publishAt);
    expect(await publicRow(id)).toBeUndefined();
  });
});

describe('a published article', () => {
  it('shows a change only when another publishes it as a correction, which readers see', async () => {
    const id = await published();
    const content = aContent({ headline: 'Tiêu đề đã sửa' });
    const correcting = { seen: { id, version: 1 }, said: 'Đã sửa số liệu.' };
    await expect(correctArticle(other, correcting, now)).rejects.toThrow('articles.nothingChanged');
    const version = await writeArticle(writer, { seen: { id, version: 1 }, content, how: 'written' }, now);
    const before = await publicRow(id);
    expect(before?.headline).not.toBe('Tiêu đề đã sửa');
    const seen = { id, version };
    await expect(correctArticle(writer, { ...correcting, seen }, now)).rejects.toThrow('articles.notYours');
    const at = now.add({ hours: 1 });
    await correctArticle(other, { ...correcting, seen }, at);
    expect(await publicRow(id)).toMatchObject({
      slug: before?.slug,
      headline: 'Tiêu đề đã sửa',
      corrections: [{ at: at.toString(), text: 'Đã sửa số liệu.' }],
    });
  });

  it('is withdrawn with a word to its readers, and may come back at its address', async () => {
    const id = await published();
    const slug = (await publicRow(id))?.slug;
    await withdrawArticle(other, { seen: { id, version: 1 }, said: 'Chờ xác minh.' }, now);
    expect(await publicRow(id)).toBeUndefined();
    const gone = await asOwner('select slug, said from articles.withdrawn_article where article_id = $1', [
      id,
    ]);
    expect(gone).toEqual([{ slug, said: 'Chờ xác minh.' }]);
    const seen = { id, version: 1 };
    await moveArticle(writer, { seen, action: 'reopen', note: 'Đã xác minh' }, now);
    await moveArticle(writer, { seen, action: 'hand_to_proof', note: '' }, now);
    await moveArticle(writer, { seen, action: 'submit', note: '' }, now);
    await publishArticle(other, seen, now);
    expect((await publicRow(id))?.slug).toBe(slug);
  });
});

describe('writing', () => {
  it('keeps what one person types on as one version, and anything else as a further one', async () => {
    const id = await begin();
    const write = (by: Actor, [version, lead]: readonly [number, string], at: Temporal.Instant) =>
      writeArticle(by, { seen: { id, version }, content: aContent({ lead }), how: 'typing' }, at);
    expect(await write(writer, [1, 'Một'], now)).toBe(2);
    expect(await write(writer, [2, 'Một hai'], now.add({ minutes: 1 }))).toBe(3);
    expect(await write(writer, [3, 'Một hai ba'], now.add({ minutes: 20 }))).toBe(4);
    expect(await write(other, [4, 'Bốn'], now.add({ minutes: 21 }))).toBe(5);
    expect((await listVersions(id)).map(({ number }) => number)).toEqual([5, 4, 3, 1]);
    await expect(write(writer, [4, 'Năm'], now)).rejects.toThrow('articles.changedMeanwhile');
  });

  it('shows who is at it, until they let it go or give no more sign', async () => {
    const id = await begin();
    await claimArticle(writer, id, now);
    expect(claimantOf(await getArticle(id), now)).toBe(writer.accountId);
    expect(claimantOf(await getArticle(id), now.add({ minutes: 10 }))).toBeNull();
    await claimArticle(other, id, now);
    await releaseArticle(writer, id, now);
    expect(claimantOf(await getArticle(id), now)).toBe(other.accountId);
    await releaseArticle(other, id, now);
    expect(claimantOf(await getArticle(id), now)).toBeNull();
  });

  it('is answered in the margin, pinned to words that are there', async () => {
    const id = await begin();
    const said = { articleId: id, quote: 'trước ngày 15', words: 'Của tháng nào?' };
    const remarkId = await remarkArticle(other, said, readClock());
    await expect(remarkArticle(other, { ...said, quote: 'không có' }, now)).rejects.toThrow('wordsNotThere');
    await settleRemarkOf(writer, { articleId: id, remarkId }, now);
    expect(await listRemarks(id)).toMatchObject([{ words: 'Của tháng nào?', settledBy: writer.name }]);
  });
});
