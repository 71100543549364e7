import pg from 'pg';

/** Adds tasks until there are as many as wanted: copies of the made-up ones, spread over bodies, directives and days. */
export async function fillTasks(databaseUrl: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await client.query(copies, [wanted]);
    await client.query('vacuum (analyze) tasks.task');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

const copies = `
with kept as (select t.*, row_number() over (order by t.id) as nth from tasks.task t),
total as (select count(*) as n from kept)
insert into tasks.task (title, product, giver_id, lead_id, directive_id, passage, passage_start, passage_end, text_sha256, force,
  speaker, state, due_on, given_on, handed_in_on, done_on, closed_at, percent, created_at, created_by, acknowledged_at, changed_at, paused_on)
select k.title || ' (' || g || ')', k.product, k.giver_id, k.lead_id, k.directive_id, k.passage, k.passage_start, k.passage_end,
  k.text_sha256, k.force, k.speaker,
  case when k.state in ('submitted', 'returned') then 'in_progress' else k.state end,
  k.due_on + (g % 400 - 200)::int, k.given_on, case when k.state in ('submitted', 'returned') then null else k.handed_in_on end, k.done_on, k.closed_at, k.percent, k.created_at, k.created_by, k.acknowledged_at, k.changed_at, k.paused_on
from total cross join lateral generate_series(1, greatest(0, $1::bigint - total.n)) as g
join kept k on k.nth = 1 + g % total.n`;
