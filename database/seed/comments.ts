import { sql } from 'kysely';
import {
  appealComment,
  countJudging,
  decideAppeal,
  decideComments,
  eraseComment,
  reportComment,
  writeComment,
} from '../../src/domain/comments/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { db } from '../../src/kernel/db/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import { throwDice } from './random.ts';
import { campaign, type Said, saidUnder, waiting } from './said.ts';

interface Setting {
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

interface Article {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly publishedAt: Temporal.Instant;
}

interface Desk {
  readonly moderator: Actor;
  /** Decides appeals against the moderator. */
  readonly other: Actor;
}

const dice = throwDice(20_260);
let senders = 0;

/** Lets readers of the made-up city speak about its news, and moderators judge what they say. */
export async function seedComments({ person, today }: Setting): Promise<void> {
  const desk = { moderator: person('kiemduyet'), other: person('xetlai') };
  const articles = await newestArticles();
  for (const { headline, said } of saidUnder) {
    const article = articles.find((one) => one.headline.includes(headline));
    if (article) await speak(said, article, desk);
  }
  const midnight = startOfDay(today);
  for (const [nth, said] of waiting.entries()) {
    const article = articles[nth % 3];
    if (article) await send(said, article, { at: midnight.subtract({ hours: said.hours }), answersId: null });
  }
  const [, , , concerned] = articles;
  for (const [nth, name] of campaign.names.entries()) {
    const said = { name, body: campaign.body, hours: 0, becomes: 'held' } as const;
    if (concerned)
      await send(said, concerned, { at: midnight.subtract({ minutes: 90 - nth * 7 }), answersId: null });
  }
  await countJudging(midnight);
}

async function newestArticles(): Promise<Article[]> {
  const found = await sql<Article>`
    select article_id as id, slug, headline, published_at as "publishedAt" from articles.published_article
    where comments_open order by published_at desc limit 40
  `.execute(db());
  return found.rows;
}

async function send(
  said: Said,
  { slug }: Article,
  { at, answersId }: { readonly at: Temporal.Instant; readonly answersId: string | null },
): Promise<string> {
  senders += 1;
  const proof = { hash: Buffer.from(`made up ${senders}`.padEnd(16)), until: at.add({ minutes: 30 }) };
  const writing = {
    slug,
    answersId,
    name: said.name,
    body: said.body,
    email: said.email ? `doc-gia-${senders}@minhchau.example` : '',
    formKey: `00000000-0000-4000-8000-${String(senders).padStart(12, '0')}`,
    proof,
    address: `198.51.100.${senders}`,
    locale: 'vi' as const,
    reader: undefined,
  };
  const written = await writeComment(writing, at);
  if (written.refusal !== undefined) throw new Error(`«${said.body}» was refused: ${written.refusal}`);
  return written.id;
}

async function speak(told: readonly Said[], article: Article, desk: Desk): Promise<void> {
  const ids: string[] = [];
  for (const said of told) {
    const at = article.publishedAt.add({ hours: said.hours });
    const answersId = said.answers === undefined ? null : (ids[said.answers] ?? null);
    const id = await send(said, article, { at, answersId });
    ids.push(id);
    await settle({ id, article, at: at.add({ minutes: dice.between(8, 55) }) }, said.becomes, desk);
  }
}

interface Sent {
  readonly id: string;
  readonly article: Article;
  readonly at: Temporal.Instant;
}

async function settle({ id, article, at }: Sent, becomes: Said['becomes'], { moderator, other }: Desk) {
  const publish = { ids: [id], deed: 'publish', reason: '', note: '' } as const;
  const refuse = (reason: string, note = '') =>
    decideComments(moderator, { ids: [id], deed: 'refuse', reason, note }, at);
  if (becomes === 'held') return;
  if (typeof becomes === 'object') {
    await refuse(becomes.refused);
  } else if (becomes === 'appealed') {
    await refuse('untrue', 'Nếu có căn cứ, đề nghị gửi đơn đến Ủy ban Kiểm tra Thành ủy.');
    await appealComment(
      id,
      'Tôi không nêu tên ai nên không phải tố cáo đích danh. Đề nghị xem lại.',
      at.add({ hours: 3 }),
    );
  } else if (becomes === 'granted') {
    await refuse('off_topic');
    await appealComment(id, 'Tôi góp ý đúng về bài viết.', at.add({ hours: 2 }));
    const answer = 'Góp ý về cách viết bài là đúng chủ đề. Cảm ơn bạn đọc.';
    await decideAppeal(other, { commentId: id, outcome: 'granted', answer }, at.add({ hours: 5 }));
  } else {
    await decideComments(moderator, publish, at);
    if (becomes === 'erased') await eraseComment(id, at.add({ hours: 4 }));
    if (becomes === 'reported') {
      const reporting = {
        articleId: article.id,
        commentId: id,
        reason: 'off_topic',
        said: 'Hỏi sang chuyện khác.',
      };
      await reportComment({ ...reporting, address: '198.51.100.250' }, at.add({ hours: 6 }));
    }
  }
}
