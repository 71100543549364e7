import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { publishDirective } from '../documents/index.ts';
import { changeBody } from '../organisation/index.ts';
import { beginArticle } from './begin-article.ts';
import { type ArticleBody, paragraphs } from './body.ts';
import { aContent, aPublishedArticle } from './fixtures.ts';
import { followTies } from './follow-ties.ts';
import { addSpelling, dropSpelling } from './keep-spelling.ts';
import { findDeadLinks } from './links.ts';
import { assignmentsIn, offerToDesk } from './offer-to-desk.ts';
import { listSpellingsOn } from './proof.store.ts';
import { insertSource } from './sources.store.ts';
import { addTie, clearAlerts, decideTieOf, lookForTies } from './tie-article.ts';
import { listAlerts, listTies } from './ties.store.ts';
import { withdrawArticle } from './withdraw-article.ts';

useFreshDatabase();

const now = readClock();
let city: City;
let editor: Actor;
let directiveId: string;

beforeAll(async () => {
  city = await foundCity();
  editor = city.actors.editor;
  const given = { registeredIn: city.bodies.commission, by: city.actors.officer };
  directiveId = (await aDirective({ ...given, symbol: '14-KL/TU' })).id;
  await publishDirective(city.actors.leader, directiveId, now);
  await aDirective({ ...given, symbol: '15-KL/TU', secrecy: 'secret' });
});

const told = paragraphs(
  'Theo Kết luận số 14-KL/TU và Kết luận số 15-KL/TU, Ban Tổ chức Thành ủy giao Sở Nội vụ rà soát danh mục trước ngày 15/12/2026.',
  'Đồng chí Trần Quốc Hưng, Trưởng Ban Tổ chức Thành ủy, chủ trì.',
);
const begin = (body: ArticleBody = told) =>
  beginArticle(
    editor,
    { newsroomId: city.bodies.office, content: aContent({ body, lead: '' }), how: 'written' },
    now,
  );
const shownTies = async (id: string) =>
  (
    await asOwner<{ ties: { id: string }[] }>(
      'select ties from articles.published_article where article_id = $1',
      [id],
    )
  )[0]?.ties;

describe('what an article is about', () => {
  it('is proposed by the reader, and only what one may know of: numbers, bodies, people with their office', async () => {
    const id = await begin();
    const found = await lookForTies(editor, id, now);
    expect(found.map(({ kind, label }) => [kind, label])).toEqual([
      ['directive', '14-KL/TU'],
      ['body', 'Ban Tổ chức Thành ủy'],
      ['body', 'Sở Nội vụ'],
      ['person', 'Trần Quốc Hưng'],
    ]);
    expect(await lookForTies(editor, id, now)).toHaveLength(4);
  });

  it('is confirmed or refused by an editor of the newsroom, and what was refused is not proposed again', async () => {
    const id = await begin();
    await lookForTies(editor, id, now);
    const tie = { articleId: id, kind: 'body' as const, id: city.bodies.department };
    await expect(decideTieOf(city.actors.officer, { ...tie, standing: 'refused' }, now)).rejects.toThrow(
      'noSuchArticle',
    );
    await decideTieOf(editor, { ...tie, standing: 'refused' }, now);
    await decideTieOf(editor, { ...tie, id: city.bodies.commission, standing: 'confirmed' }, now);
    expect((await lookForTies(editor, id, now)).map(({ kind }) => kind)).toEqual(['directive', 'person']);
    const standings = (await listTies(id))
      .filter(({ kind }) => kind === 'body')
      .map(({ standing }) => standing);
    expect(standings).toEqual(['confirmed', 'refused']);
    expect((await listHistory('article', id)).map(({ action }) => action).slice(-2)).toEqual([
      'article.untied',
      'article.tied',
    ]);
    await expect(
      decideTieOf(editor, { ...tie, id: city.bodies.ward, standing: 'confirmed' }, now),
    ).rejects.toThrow('noSuchTie');
  });

  it('is named by an editor too, in any spelling of a number, and shown in public at once', async () => {
    const { id } = await aPublishedArticle({ newsroomId: city.bodies.office, by: editor, at: now });
    await addTie(editor, { articleId: id, kind: 'directive', typed: '14 KL TU' }, now);
    await addTie(editor, { articleId: id, kind: 'body', typed: 'SNV' }, now);
    expect((await shownTies(id))?.map((tie) => tie.id)).toEqual([directiveId, city.bodies.department]);
    for (const typed of ['15-KL/TU', '99-KL/TU', ''])
      await expect(addTie(editor, { articleId: id, kind: 'directive', typed }, now)).rejects.toThrow(
        'nothingOfThatName',
      );
  });
});

describe('a body that got another name', () => {
  const rename = async (name: string) => {
    const [version] = await asOwner<{ id: string }>(
      'select id from organisation.body_version where body_id = $1 and upper_inf(valid) and replaced_by is null',
      [city.bodies.ward],
    );
    const from = dayOf(now).add({ days: name.length });
    const facts = {
      name,
      shortName: '',
      symbol: 'ĐU',
      kind: 'commune_committee',
      parentId: city.bodies.committee,
      decidedBy: '',
      from,
    };
    await changeBody(
      city.actors.administrator,
      { bodyId: city.bodies.ward, versionId: version?.id ?? '', facts },
      readClock(),
    );
  };

  it('brings one notice to each article about it, once, until an editor has looked', async () => {
    const tie = { kind: 'body' as const, id: city.bodies.ward, label: 'Đảng ủy phường An Lạc' };
    const publish = (ties: readonly (typeof tie)[]) =>
      aPublishedArticle({ newsroomId: city.bodies.office, by: editor, at: now, ties });
    const [about, gone, other] = [await publish([tie]), await publish([tie]), await publish([])];
    await withdrawArticle(city.actors.leader, { seen: { id: gone.id, version: 1 }, said: 'Sai.' }, now);
    await followTies(readClock());
    await rename('Đảng ủy phường An Hòa');
    await Promise.all([followTies(readClock()), followTies(readClock())]);
    await followTies(readClock());
    expect((await listAlerts(about.id)).map(({ kind, action }) => [kind, action])).toEqual([
      ['body', 'body.changed'],
    ]);
    expect([...(await listAlerts(gone.id)), ...(await listAlerts(other.id))]).toEqual([]);
    await expect(clearAlerts(city.actors.officer, about.id, readClock())).rejects.toThrow('noSuchArticle');
    await clearAlerts(editor, about.id, readClock());
    expect(await listAlerts(about.id)).toEqual([]);
    expect((await listHistory('article', about.id)).at(-1)).toMatchObject({
      action: 'article.looked_after',
      facts: { changes: 1 },
    });
    await rename('Đảng ủy phường An Hòa Trung');
    await followTies(readClock());
    expect(await listAlerts(about.id)).toHaveLength(1);
  });
});

describe('a page that asks something of somebody', () => {
  it('goes into the register once, by whoever keeps it, so that the desk may confirm its tasks', async () => {
    const keeper = await anActor({
      name: 'Lý Thu Hà',
      roles: [
        { role: 'editor', bodyId: city.bodies.office },
        { role: 'officer', bodyId: city.bodies.office },
      ],
    });
    const id = await begin();
    expect(assignmentsIn(aContent({ body: told }))[0]).toContain('giao Sở Nội vụ rà soát danh mục');
    await expect(offerToDesk(keeper, id, now)).rejects.toThrow('nothingToImport');
    await insertSource(
      id,
      { name: 'trang.html', text: 'Ban Tổ chức Thành ủy giao Sở Nội vụ rà soát.', captions: [] },
      { by: editor.accountId, now },
    );
    await expect(offerToDesk(editor, id, now)).rejects.toThrow();
    const directive = await offerToDesk(keeper, id, now);
    expect(await offerToDesk(keeper, id, now)).toBe(directive);
    expect(
      (await listHistory('article', id)).filter(({ action }) => action === 'article.offered_to_desk'),
    ).toHaveLength(1);
  });
});

describe('a spelling of the house', () => {
  it('holds from the day it is added until it is ended, and there is one at a time', async () => {
    const spelling = { wrong: 'xử lí', instead: 'xử lý', note: '', severity: 'error' as const };
    await expect(addSpelling(city.actors.officer, spelling, now)).rejects.toThrow('notYours');
    await expect(addSpelling(editor, { ...spelling, instead: 'xử lí' }, now)).rejects.toThrow('sameSpelling');
    await addSpelling(editor, spelling, now);
    await expect(addSpelling(editor, spelling, now)).rejects.toThrow('spelledAlready');
    const holding = async (days: number) =>
      (await listSpellingsOn(dayOf(now).add({ days }))).some(({ wrong }) => wrong === 'xử lí');
    expect([await holding(-1), await holding(0), await holding(30)]).toEqual([false, true, true]);
    const [kept] = await asOwner<{ id: string }>(
      "select id from articles.house_spelling where wrong = 'xử lí'",
    );
    await dropSpelling(editor, kept?.id ?? '', now.add({ hours: 24 * 7 }));
    expect([await holding(6), await holding(7)]).toEqual([true, false]);
  });
});

describe('a link in an article', () => {
  it('is dead where nothing public stands behind it in this house, and not looked at elsewhere', async () => {
    const { slug } = await aPublishedArticle({ newsroomId: city.bodies.office, by: editor, at: now });
    const dead = async (href: string) => {
      const marks = [{ type: 'link' as const, attrs: { href } }];
      const body: ArticleBody = {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }],
      };
      return (await findDeadLinks({ body })).length === 1;
    };
    for (const href of [
      `/tin/${slug}`,
      `/tin/${slug}#muc`,
      `/cong-khai/${directiveId}`,
      '/tin/tim?q=x',
      '/tin/rss.xml',
      '/tin',
      'https://example.org/x',
    ])
      expect(await dead(href), href).toBe(false);
    for (const href of ['/tin/khong-co', '/cong-khai/abc', `/cong-khai/${directiveId.replace(/.$/, 'x')}`])
      expect(await dead(href), href).toBe(true);
  });
});
