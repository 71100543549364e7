import { sql } from 'kysely';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { db, onPublicRole, openPool, transaction } from '../src/kernel/db/index.ts';
import { record, theSystem } from '../src/kernel/record/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { asOwner, here, useFreshDatabase } from './support/database.ts';

useFreshDatabase();

const refused = '42501';

/** What visitors without an account may read: published rows, nothing else. */
const published = [
  'announcements.priority',
  'announcements.public_announcement',
  'announcements.public_attachment',
  'articles.likeness',
  'articles.published_article',
  'articles.published_subject',
  'articles.search_key',
  'articles.section',
  'articles.withdrawn_article',
  'comments.month',
  'comments.published_comment',
  'comments.reason',
  'comments.setting',
  'documents.published_directive',
  'documents.published_relation',
  'paper.public_pin',
  'photos.public_size',
  'rectifications.deadline_rule',
  'rectifications.published_answer',
  'tasks.published_task',
];

/** Tables of which rows may go: keys that have served, papers never registered, who helps with a task, addresses given up, old deliveries. */
const deletable = [
  'accounts.answered_question',
  'accounts.invitation',
  'accounts.outside_identity',
  'accounts.passkey',
  'accounts.session',
  'announcements.addressee',
  'announcements.attachment',
  'articles.likeness',
  'articles.published_article',
  'articles.published_subject',
  'articles.search_key',
  'articles.withdrawn_article',
  'comments.kept_link',
  'comments.published_comment',
  'comments.salt',
  'comments.spent_proof',
  'batches.batch',
  'batches.item',
  'documents.intake',
  'documents.intake_file',
  'imports.sheet',
  'worklists.line',
  'worklists.list',
  'kernel.answered_form',
  'board.chosen_view',
  'board.view',
  'notices.mailbox',
  'paper.pin',
  'photos.person',
  'photos.shown',
  'photos.size',
  'tasks.coordination',
  'webhooks.delivery',
];

/** The queues: what has been done goes from them. */
const queues = ['pgboss.instance', 'pgboss.job_common', 'pgboss.job_dependency', 'pgboss.warning'];

/** Tables whose rows, once written, stay as written. */
const appendOnly = [
  'accounts.opening',
  'announcements.reading',
  'articles.answer',
  'articles.correction',
  'discussion.former_words',
  'discussion.mention',
  'documents.file',
  'documents.former_text',
  'documents.involvement',
  'organisation.body',
  'kernel.origin',
  'notices.applied_rule',
  'record.entry',
  'recurrence.occurrence',
  'reminders.reminder',
  'tasks.cancellation',
  'tasks.deadline',
  'tasks.evidence',
  'tasks.progress',
  'webhooks.attempt',
];

interface Relation {
  readonly name: string;
  readonly kind: 'r' | 'v';
  readonly column: string;
}
let relations: readonly Relation[] = [];
const tables = () => relations.filter(({ kind }) => kind === 'r').map(({ name }) => name);

beforeAll(async () => {
  relations = await asOwner<{ name: string; kind: 'r' | 'v'; column: string }>(`
    select n.nspname || '.' || c.relname as name, c.relkind as kind, (
      select attname from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum limit 1) as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by 1
  `);
  expect(relations.length).toBeGreaterThan(20);
});

/** How the role of daily work is answered: by the rows it may have, or by PostgreSQL's refusal. */
async function asApp(text: string): Promise<string> {
  const pool = openPool(here.ownerUrl, 'banle_app', 1);
  try {
    await pool.query('begin');
    await pool.query(text);
    return 'allowed';
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await pool.end();
  }
}

async function everyTable(statement: (table: string, column: string) => string): Promise<string[]> {
  const pool = openPool(here.ownerUrl, 'banle_app', 1);
  const allowed: string[] = [];
  try {
    for (const { name, kind, column } of relations) {
      if (kind !== 'r') continue;
      await pool.query('begin');
      const answer = await pool.query(statement(name, column)).then(
        () => 'allowed',
        (error: { code?: string; message?: string }) => error.code,
      );
      await pool.query('rollback');
      if (answer !== refused) allowed.push(name);
    }
    return allowed;
  } finally {
    await pool.end();
  }
}

describe('visitors without an account', () => {
  it('may read what is published and nothing else', async () => {
    const readable: string[] = [];
    for (const { name } of relations) {
      const answer = await onPublicRole(() => sql`select from ${sql.raw(name)} limit 1`.execute(db())).then(
        () => true,
        (error: { code?: string }) => {
          expect(error.code, name).toBe(refused);
          return false;
        },
      );
      if (answer) readable.push(name);
    }
    expect(readable).toEqual(published);
  });

  it('may write nowhere, not even through what is published', async () => {
    for (const { name, kind, column } of relations) {
      for (const statement of [
        `delete from ${name}`,
        `update ${name} set ${column} = ${column}`,
        `insert into ${name} default values`,
        ...(kind === 'r' ? [`truncate ${name}`] : []),
      ]) {
        const answer = onPublicRole(() => sql.raw(statement).execute(db()));
        await expect(answer, statement).rejects.toThrow(/permission denied|cannot (insert|update|delete)/);
      }
    }
  });
});

describe('the role of daily work', () => {
  it('writes the record and never changes it', async () => {
    await transaction(async () => {
      record(theSystem, { action: 'test.done', subject: { kind: 'test', id: '1' } }, readClock());
    });
    expect(await asApp('update record.entry set actor_name = actor_name')).toBe(refused);
    expect(await asApp('delete from record.entry')).toBe(refused);
    expect(await asApp('truncate record.entry')).toBe(refused);
    expect(await asApp('alter table record.entry disable trigger all')).toBe(refused);
    expect(await asApp('drop trigger chain on record.entry')).toBe(refused);
    expect(
      await asApp(
        `create or replace function record.refuse() returns trigger language plpgsql as 'begin return null; end'`,
      ),
    ).toBe(refused);
  });

  it('cannot choose the place or the hash of what it writes there', async () => {
    const pool = openPool(here.ownerUrl, 'banle_app', 1);
    try {
      await pool.query(`insert into record.entry (lane, place, at, actor_name, action, subject_kind, subject_id, facts, previous, hash)
        values (1, 999, '2026-01-01', 'x', 'test.forged', 'test', 'forged', '{}', '\\x00', '\\x00')`);
      const { rows } = await pool.query(
        `select place, hash, record.link(e) as link from record.entry e where subject_id = 'forged'`,
      );
      expect(rows[0].place).not.toBe(999);
      expect(rows[0].hash).toEqual(rows[0].link);
    } finally {
      await pool.end();
    }
  });

  it('deletes only where rows may go', async () => {
    expect(await everyTable((table) => `delete from ${table}`)).toEqual([...deletable, ...queues].sort());
  });

  it('empties no table', async () => {
    expect(await everyTable((table) => `truncate ${table} cascade`)).toEqual([]);
  });

  it('rewrites no row of what stays as written', async () => {
    const granted = await asOwner<{ name: string }>(`
      select distinct table_schema || '.' || table_name as name from information_schema.column_privileges
      where grantee = 'banle_app' and privilege_type = 'UPDATE' order by 1`);
    const rewritable = new Set(granted.map(({ name }) => name));
    expect(appendOnly.filter((table) => rewritable.has(table) || !tables().includes(table))).toEqual([]);
  });

  it('creates, changes and drops nothing', async () => {
    const schemas = [...new Set(relations.map(({ name }) => name.split('.')[0]))];
    for (const schema of schemas) expect(await asApp(`create table ${schema}.own ()`), schema).toBe(refused);
    expect(await asApp('create schema own')).toBe(refused);
    expect(await asApp('create role own')).toBe(refused);
    expect(await asApp('create extension hstore')).toBe(refused);
    expect(await everyTable((table) => `drop table ${table} cascade`)).toEqual([]);
    expect(await everyTable((table) => `alter table ${table} add own text`)).toEqual([]);
  });

  it('reads no file of the machine and runs no program', async () => {
    expect(await asApp(`select pg_read_file('postgresql.conf')`)).toBe(refused);
    expect(await asApp(`copy (select 1) to program 'true'`)).toBe(refused);
  });
});

test('neither role can sign in to the database, own anything, or become more than it is', async () => {
  const rows = await asOwner(`
    select rolname, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication,
      (select count(*)::int from pg_class where relowner = r.oid) as owns,
      (select count(*)::int from pg_auth_members where member = r.oid) as memberships
    from pg_roles r where rolname in ('banle_app', 'banle_public') order by 1`);
  const least = {
    rolcanlogin: false,
    rolsuper: false,
    rolcreatedb: false,
    rolcreaterole: false,
    rolbypassrls: false,
    rolreplication: false,
    owns: 0,
    memberships: 0,
  };
  expect(rows).toEqual([
    { rolname: 'banle_app', ...least },
    { rolname: 'banle_public', ...least },
  ]);
});

test('the program itself works on the least role', async () => {
  const asked = await sql<{ daily: string }>`select current_user as daily`.execute(db());
  expect(asked.rows).toEqual([{ daily: 'banle_app' }]);
  const open = await onPublicRole(() => sql<{ open: string }>`select current_user as open`.execute(db()));
  expect(open.rows).toEqual([{ open: 'banle_public' }]);
});
