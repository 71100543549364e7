import pg from 'pg';

/** How many tasks there are to be: open ones, and ones that have ended and are kept. */
export interface Wanted {
  readonly live: number;
  readonly kept: number;
}

/** Adds tasks until there are as many as wanted: copies of the made-up ones, spread over bodies, directives and days. */
export async function fillTasks(databaseUrl: string, wanted: Wanted): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
    await client.query('begin');
    // What is known of each by day is written for all at once, and the index of their words is made once.
    await client.query('alter table tasks.task disable trigger note_new');
    const index = await client.query(wordsIndex);
    await client.query('drop index tasks.task_title');
    await client.query(copies('t.closed_at is null', null), [wanted.live]);
    await client.query(copies('t.closed_at is not null', endedADay), [wanted.kept]);
    await client.query(known);
    await client.query(told);
    await client.query(index.rows[0].definition);
    await client.query('alter table tasks.task enable trigger note_new');
    await client.query('commit');
    await client.query('vacuum (analyze) tasks.task');
    await client.query('vacuum (analyze) tasks.known');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

const wordsIndex = "select pg_get_indexdef('tasks.task_title'::regclass) as definition";

const known = `
insert into tasks.known (task_id, known, number, state, giver_id, lead_id, coordinating, directive_id, force, speaker,
  given_on, due_on, handed_in_on, done_on, ended_on, extension_pending, paused_on, horizon)
select t.id, daterange(kernel.day_of(t.changed_at), null), t.number, t.state, t.giver_id, t.lead_id, '{}', t.directive_id, t.force,
  t.speaker, t.given_on, t.due_on, t.handed_in_on, t.done_on, t.ended_on, t.extension_pending, t.paused_on, t.horizon
from tasks.task t where not exists (select from tasks.known k where k.task_id = t.id)`;

// Whose deadline came near or passed, of that everybody has long been told: in an office that lives, these do not all pass at once.
const told = `
insert into notices.applied_rule (task_id, rule, due_on, at)
select t.id, r.key, t.due_on, now() from tasks.task t cross join (select distinct key from notices.deadline_rule) r
where t.ended_on = 'infinity' and t.due_on < current_date + 15 on conflict do nothing`;

/** How many tasks ended each day: a hundred thousand a year, so that ten times as many are ten years and not a busier one. */
const endedADay = 274;

// What waits for a decision waits for a result, which is not copied: its copies are still worked on.
const copies = (which: string, perDay: number | null) => `
with kept as (select t.*, row_number() over (order by t.id) as nth from tasks.task t where ${which} order by t.id limit 200),
total as (select count(*) as n from kept),
there as (select count(*) as n from tasks.task t where ${which}),
missing as (select greatest(0, $1::bigint - there.n) as n, there.n as after from there)
insert into tasks.task (title, product, giver_id, lead_id, directive_id, passage, passage_start, passage_end, text_sha256, force,
  speaker, state, due_on, given_on, handed_in_on, done_on, closed_at, percent, created_at, created_by, acknowledged_at, changed_at, paused_on)
select k.title || ' (' || g || ')', k.product, k.giver_id, k.lead_id, k.directive_id, k.passage, k.passage_start, k.passage_end,
  k.text_sha256, k.force, k.speaker,
  case when k.state in ('submitted', 'returned') then 'in_progress' else k.state end,
  k.due_on + (g % 400 - 200)::int - back, k.given_on - back, case when k.state in ('submitted', 'returned') then null else k.handed_in_on - back end,
  k.done_on - back, k.closed_at - make_interval(days => back), k.percent, k.created_at - make_interval(days => back), k.created_by,
  k.acknowledged_at - make_interval(days => back), k.changed_at - make_interval(days => back), k.paused_on
from missing cross join total cross join lateral generate_series(1, missing.n) as g
cross join lateral (select ${perDay === null ? '0' : `((missing.after + g) / ${perDay})::int`} as back) as past
join kept k on k.nth = 1 + g % total.n`;
