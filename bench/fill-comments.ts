import pg from 'pg';

/**
 * Adds comments to published articles until there are as many as wanted: most under few articles, a third of them answers,
 * nine of ten shown, the rest refused; of the last that were written, some wait, under the newest articles.
 */
export async function fillComments(databaseUrl: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await client.query(firsts, [wanted]);
    await client.query('analyze comments.comment');
    await client.query(answers, [wanted]);
    await client.query(shown);
    await client.query('vacuum (analyze) comments.comment, comments.published_comment');
  } finally {
    await client.end();
  }
}

// What was said, in a few sentences put together; of every twenty, eighteen are shown and two refused, but that a hundred of the last wait.
const waits = `g % 200 = 19 and g > $1::bigint - 20000`;
const drawn = `
  'Bạn đọc ' || (g % 40000) as name,
  (array['Tôi đồng ý với bài viết.', 'Cần nói rõ thời hạn.', 'Ở phường tôi chưa làm được như vậy.', 'Mong có số liệu từng quý.',
    'Cảm ơn tòa soạn.', 'Đề nghị các đồng chí trả lời sớm.', 'Nên hỏi thêm ý kiến người dân.'])[1 + g % 7] || ' ' ||
  (array['Việc này gần gũi với người dân.', 'Cán bộ cơ sở rất vất vả.', 'Nên làm thí điểm trước.', 'Quan trọng là kiểm tra.',
    'Tôi sẽ theo dõi tiếp.'])[1 + g % 5] || ' Số ' || g || '.' as body,
  case when ${waits} then 'held' when g % 20 < 18 then 'published' else 'refused' end as state`;

const columns = `article_id, thread_id, answers_id, name, body, at, state, fingerprint, token_hash, reason, decided_by, decided_at, first_decided_at`;

const judged = `case when state = 'refused' then 'off_topic' end,
  case when state <> 'held' then moderator end, case when state <> 'held' then at + interval '40 minutes' end,
  case when state <> 'held' then at + interval '40 minutes' end`;

const ground = `
  moderator as (select account_id as moderator from accounts.held_role where role = 'moderator' limit 1),
  article as (select article_id, published_at, row_number() over (order by published_at desc, article_id) - 1 as nth,
    count(*) over () as n from articles.published_article)`;

const firsts = `
with ${ground},
made as (
  select g, ${drawn}, floor(case when ${waits} then random() * 200 else power(random(), 3) * (select n from article limit 1) end)::int as nth, random() as turn
  from generate_series((select count(*) from comments.comment) + 1, $1::bigint * 2 / 3) as g
)
insert into comments.comment (${columns})
select a.article_id, null, null, name, body, at, state, substr(sha256(convert_to(body, 'UTF8')), 1, 16),
  sha256(convert_to('link ' || g, 'UTF8')), ${judged}
from (select m.*, a.article_id, a.published_at + m.turn * interval '9 days' as at from made m join article a using (nth)) a, moderator
order by at`;

const answers = `
with ${ground},
root as (
  select id, article_id, at, row_number() over () as nth from comments.comment
  where thread_id is null and state = 'published' and decided_at is not null
),
made as (
  select g, ${drawn}, 1 + floor(random() * (select count(*) from root))::bigint as nth
  from generate_series((select count(*) from comments.comment) + 1, $1::bigint) as g
)
insert into comments.comment (${columns})
select article_id, id, id, name, body, at, state, substr(sha256(convert_to(body, 'UTF8')), 1, 16),
  sha256(convert_to('link ' || g, 'UTF8')), ${judged}
from (select m.*, r.id, r.article_id, r.at + interval '3 hours' as at from made m join root r using (nth)) a, moderator`;

const shown = `
insert into comments.published_comment (comment_id, article_id, thread_id, answers_id, name, body, at)
select id, article_id, coalesce(thread_id, id), answers_id, name, body, at from comments.comment where state = 'published'
order by article_id, coalesce(thread_id, id), id
on conflict do nothing`;
