import pg from 'pg';

interface ColumnRow {
  readonly table_name: string;
  readonly line: string;
}

/** The shape of the database as text, one entry a table or view (`schema.name` → its lines), for a diff that people can read. */
export async function describeSchema(ownerUrl: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<ColumnRow>(description);
    const tables = new Map<string, string>();
    for (const row of rows) tables.set(row.table_name, `${tables.get(row.table_name) ?? ''}${row.line}\n`);
    return tables;
  } finally {
    await client.end();
  }
}

const description = `
with relation as (
  select c.oid, n.nspname || '.' || c.relname as table_name, c.relkind
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast', 'pgboss')
)
select table_name, line from (
  select table_name, 1 as part, a.attnum::int as nth,
    '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || case when a.attgenerated = 's' then ' generated ' || pg_get_expr(d.adbin, d.adrelid)
              when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as line
  from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
  union all
  select table_name, 2, row_number() over (partition by table_name order by conname)::int, 'constraint ' || conname || ' ' || pg_get_constraintdef(k.oid)
  from relation r join pg_constraint k on k.conrelid = r.oid and k.contype <> 'n'
  union all
  select table_name, 3, row_number() over (partition by table_name order by i.indexrelid::regclass::text)::int, pg_get_indexdef(i.indexrelid)
  from relation r join pg_index i on i.indrelid = r.oid
  where not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select table_name, 4, row_number() over (partition by table_name order by t.tgname)::int, pg_get_triggerdef(t.oid)
  from relation r join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
  union all
  select table_name, 5, 1, pg_get_viewdef(r.oid, true) from relation r where r.relkind in ('v', 'm')
  union all
  select table_name, 6, row_number() over (partition by table_name order by grantee)::int, 'grant ' || privileges || ' to ' || grantee
  from (
    select r.table_name, g.grantee::text as grantee, string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) as privileges
    from relation r join information_schema.table_privileges g on g.table_schema || '.' || g.table_name = r.table_name
    where g.grantee in ('banle_app', 'banle_public') group by 1, 2
  ) given
  union all
  select table_name, 7, row_number() over (partition by table_name order by grantee)::int, 'grant update (' || columns || ') to ' || grantee
  from (
    select r.table_name, g.grantee::text as grantee, string_agg(g.column_name, ', ' order by g.column_name) as columns
    from relation r join information_schema.column_privileges g on g.table_schema || '.' || g.table_name = r.table_name
    where g.grantee in ('banle_app', 'banle_public') and g.privilege_type = 'UPDATE'
      and not exists (
        select from information_schema.table_privileges w
        where w.table_schema = g.table_schema and w.table_name = g.table_name and w.grantee = g.grantee and w.privilege_type = 'UPDATE')
    group by 1, 2
  ) given
) described
order by table_name, part, nth`;
