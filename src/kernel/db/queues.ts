import type pg from 'pg';
import about from 'pg-boss/package.json' with { type: 'json' };

/** Where pg-boss keeps its queues; the schema is the library's own, of the version that it brings. */
export const queueSchema = 'pgboss';

/** What the daily role may do there: put jobs in, take them out, say how they went. No table is its own to change. */
const grants = `
  grant usage on schema ${queueSchema} to banle_app;
  grant select, insert, update, delete on ${queueSchema}.job, ${queueSchema}.job_common to banle_app;
  grant select, insert, update on ${queueSchema}.queue, ${queueSchema}.schedule to banle_app;
  grant select, update on ${queueSchema}.version to banle_app;
  grant select, insert, delete on ${queueSchema}.warning, ${queueSchema}.job_dependency to banle_app;
  grant select, update, delete on ${queueSchema}.instance to banle_app;
  grant select on ${queueSchema}.subscription, ${queueSchema}.bam, ${queueSchema}.queue_stats to banle_app`;

/** Makes the queues' schema, or brings it to the version of the library, as the database's owner. */
export async function installQueues(owner: pg.Client): Promise<void> {
  const present = await presentVersion(owner);
  if (present === about.pgboss.schema) return;
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss');
  await owner.query(
    present === undefined ? getConstructionPlans(queueSchema) : getMigrationPlans(queueSchema, present),
  );
  await owner.query(grants);
}

async function presentVersion(owner: pg.Client): Promise<number | undefined> {
  const { rows: tables } = await owner.query<{ present: boolean }>(
    `select to_regclass('${queueSchema}.version') is not null as present`,
  );
  if (!tables[0]?.present) return undefined;
  const { rows } = await owner.query<{ version: number }>(`select version from ${queueSchema}.version`);
  return rows[0]?.version;
}
