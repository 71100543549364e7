import pg from 'pg';

/** Adds accounts until there are as many as wanted: the made-up ones again under other names, with the roles that they hold. */
export async function fillPeople(databaseUrl: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(copies, [wanted]);
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

const copies = `
with people as (select a.*, row_number() over (order by a.id) as nth from accounts.account a where a.disabled_at is null),
total as (select count(*) as n from people),
made as (
  insert into accounts.account (username, name, locale, created_at)
  select p.username || '-' || g, p.name, p.locale, p.created_at
  from total cross join lateral generate_series(1, greatest(0, $1::bigint - total.n)) as g
  join people p on p.nth = 1 + g % total.n
  returning id, username
)
insert into accounts.held_role (account_id, role, body_id, valid, granted_at)
select m.id, r.role, r.body_id, r.valid, r.granted_at
from made m join people p on p.username = regexp_replace(m.username, '-[0-9]+$', '')
join accounts.held_role r on r.account_id = p.id and r.withdrawn_at is null`;
