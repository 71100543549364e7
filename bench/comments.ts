import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { writeComment } from '../src/domain/comments/index.ts';
import { askQuestion, checkAnswer } from '../src/domain/comments/text-question.ts';
import { questions } from '../src/domain/comments/words/questions.ts';
import { db } from '../src/kernel/db/index.ts';
import { useSealKeys } from '../src/kernel/seal/index.ts';
import { readClock, type Temporal } from '../src/kernel/time/index.ts';
import { connections, openBare, perSecond } from './bare-insert.ts';
import { type Bench, cookieOf, personNamed } from './bench.ts';
import { fillComments } from './fill-comments.ts';
import { median } from './load.ts';
import type { Figure } from './results.ts';

const rounds = 5;
const commentsARound = 2_000;
const insertsARound = 3_000;
const there = 100_000;
/** Milliseconds within which the desk opens for a person who works there all day. */
const bearable = 300;

/**
 * Comments a second, each with its question answered, its phases and its proof taken as used, beside bare transactions of one
 * insert on the same server, in turn; then the desk with all of them waiting: a minute's flood from many places.
 */
export async function measureComments({ product: { databaseUrl, url } }: Bench): Promise<Figure[]> {
  useSealKeys([randomBytes(32)]);
  await fillComments(databaseUrl, there);
  const slugs = await openSlugs();
  const bare = await openBare(databaseUrl);
  const taken: number[] = [];
  const inserted: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const now = readClock();
    const turn = Array.from({ length: commentsARound }, (_, nth) =>
      answered(round * commentsARound + nth, slugs, now),
    );
    taken.push(await perSecond(turn, (comment) => takeIn(comment, now)));
    inserted.push(await perSecond(Array.from({ length: insertsARound }, String), bare.insert));
  }
  await bare.close();
  const [ours, theirs] = [median(taken.slice(1)), median(inserted.slice(1))];
  return [
    {
      what: `comments taken in, ${connections} at once, at ${there.toLocaleString('en')} comments`,
      ours: `${Math.round(ours)}/s`,
      beside: `bare BEGIN, INSERT, COMMIT ${Math.round(theirs)}/s`,
      ratio: ours / theirs,
      bar: { kind: 'at least', value: 0.3 },
    },
    await measureDesk(url),
  ];
}

async function openSlugs(): Promise<string[]> {
  const found = await sql<{ slug: string }>`
    select slug from articles.published_article where comments_open order by published_at desc limit 200
  `.execute(db());
  return found.rows.map(({ slug }) => slug);
}

function answered(nth: number, slugs: readonly string[], now: Temporal.Instant) {
  const { asked, token } = askQuestion('vi', now);
  const answer = questions.vi.find((question) => question.asked === asked)?.answers[0] ?? '';
  const slug = slugs[nth % slugs.length] ?? '';
  return { nth, slug, token, answer };
}

async function takeIn({ nth, slug, token, answer }: ReturnType<typeof answered>, now: Temporal.Instant) {
  const proof = checkAnswer(token, answer, now);
  if (!proof) throw new Error('the answer was not taken');
  const written = await writeComment(
    {
      slug,
      answersId: null,
      name: `Bạn đọc ${nth}`,
      email: '',
      body: `Tôi ủng hộ cách làm này và mong được biết kết quả từng quý. Ý kiến số ${nth}.`,
      formKey: randomUUID(),
      proof,
      address: `2001:db8:${(nth >> 12).toString(16)}:${(nth & 4095).toString(16)}::1`,
      locale: 'vi',
      reader: undefined,
    },
    now,
  );
  if (written.refusal) throw new Error(`refused: ${written.refusal}`);
}

const opened = 15;

async function measureDesk(url: string): Promise<Figure> {
  const cookie = await cookieOf(await personNamed('kiemduyet'));
  const took: number[] = [];
  for (let nth = 0; nth < opened; nth++) {
    const began = performance.now();
    const answer = await fetch(`${url}/kiem-duyet`, { headers: { cookie } });
    await answer.text();
    if (!answer.ok) throw new Error(`the desk answered ${answer.status}`);
    took.push(performance.now() - began);
  }
  const ours = median(took);
  return {
    what: 'the moderation desk, with 12,000 comments and more waiting',
    ours: `${Math.round(ours)} ms`,
    beside: `${bearable} ms`,
    ratio: ours / bearable,
    bar: { kind: 'at most', value: 1 },
  };
}
