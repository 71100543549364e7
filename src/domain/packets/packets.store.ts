import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { PacketState, ReceivedPacket } from './received-packet.ts';
import { packetFailures } from './words.ts';

const columns = sql`p.id, p.sha256, p.file_name as "fileName", p.document_id as "documentId", p.from_id as "fromId", p.from_name as "fromName",
  p.recipients, p.symbol, p.type_name as "typeName", p.subject, p.signer, p.promulgated_on as "promulgatedOn",
  p.received_at as "receivedAt", p.intake_id as "intakeId", d.id as "directiveId", p.refused_reason as "refusedReason",
  case when d.id is not null then 'registered' when p.refused_at is not null then 'refused'
    when i.id is not null then 'waiting' else 'dropped' end as state`;
const joined = sql`packets.packet p left join documents.directive d on d.intake_id = p.intake_id
  left join documents.intake i on i.id = p.intake_id`;

/** What of one's packets is asked for. */
export interface PacketQuery {
  readonly typed: string;
  readonly state: PacketState | undefined;
  readonly size: number;
  readonly offset: number;
}

/** The packets one took in, latest first, and how many there are. */
export async function listPackets(
  accountId: string,
  { typed, state, size, offset }: PacketQuery,
): Promise<{ readonly packets: readonly ReceivedPacket[]; readonly total: number }> {
  const words = typed.split(/\s+/).filter(Boolean);
  const said = words.map(
    (word) => sql`kernel.plain(concat_ws(' ', own.subject, own.symbol, own."fromName", own."fromId"))
      like '%' || kernel.plain(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`,
  );
  const wanted = sql.join([sql`true`, ...said, ...(state ? [sql`own.state = ${state}`] : [])], sql` and `);
  const found = await sql<ReceivedPacket & { readonly total: number }>`
    select own.*, (count(*) over ())::int as total
    from (select ${columns} from ${joined} where p.received_by = ${accountId}) own
    where ${wanted} order by own."receivedAt" desc, own.id desc limit ${size} offset ${offset}
  `.execute(db());
  const total = found.rows[0]?.total ?? 0;
  return { packets: found.rows.map(({ total: _, ...packet }) => packet), total };
}

/** A packet one took in; another's is missing. */
export async function getPacket(accountId: string, id: string): Promise<ReceivedPacket> {
  const found = await sql<ReceivedPacket>`
    select ${columns} from ${joined} where p.received_by = ${accountId} and p.id = ${id}
  `.execute(db());
  const packet = found.rows[0];
  if (!packet) throw packetFailures.noSuchPacket();
  return packet;
}

/** The packet, held against other writers. */
export async function lockPacket(accountId: string, id: string): Promise<ReceivedPacket> {
  await sql`select from packets.packet where id = ${id} for update`.execute(db());
  return getPacket(accountId, id);
}

/** A packet with the same document of the same sender, or the same bytes, that waits or was registered; others wait their turn. */
export async function findSamePacket(packet: {
  readonly fromId: string;
  readonly documentId: string;
  readonly sha256: string;
}): Promise<(Pick<ReceivedPacket, 'id' | 'state'> & { readonly receivedBy: string }) | undefined> {
  const { fromId, documentId, sha256 } = packet;
  await sql`select pg_advisory_xact_lock(731352, hashtext(${`${fromId} ${documentId}`}))`.execute(db());
  const found = await sql<Pick<ReceivedPacket, 'id' | 'state'> & { readonly receivedBy: string }>`
    select * from (select ${columns}, p.received_by as "receivedBy" from ${joined}
      where (p.from_id = ${fromId} and p.document_id = ${documentId}) or p.sha256 = ${sha256}) same
    where state in ('waiting', 'registered') limit 1
  `.execute(db());
  return found.rows[0];
}

/** A packet about to be kept. */
export type NewPacket = Omit<ReceivedPacket, 'id' | 'state' | 'directiveId' | 'refusedReason' | 'receivedAt'>;

/** Keeps what a packet said and where its original lies; returns its identity. */
export async function insertPacket(
  packet: NewPacket,
  received: { readonly by: string; readonly at: Temporal.Instant },
): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into packets.packet (sha256, file_name, document_id, from_id, from_name, recipients, symbol, type_name, subject, signer,
      promulgated_on, intake_id, received_by, received_at)
    values (${packet.sha256}, ${packet.fileName}, ${packet.documentId}, ${packet.fromId}, ${packet.fromName}, ${packet.recipients}::text[],
      ${packet.symbol}, ${packet.typeName}, ${packet.subject}, ${packet.signer}, ${packet.promulgatedOn}, ${packet.intakeId},
      ${received.by}, ${received.at})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no packet was kept');
  return id;
}

/** Notes that a packet was refused, and why. */
export async function setRefused(id: string, reason: string, at: Temporal.Instant): Promise<void> {
  await sql`update packets.packet set refused_at = ${at}, refused_reason = ${reason} where id = ${id}`.execute(
    db(),
  );
}

/** Which of these contents a packet has as its original. */
export async function contentsOfPackets(hashes: readonly string[]): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select distinct sha256 from packets.packet where sha256 = any(${hashes})
  `.execute(db());
  return found.rows.map(({ sha256 }) => sha256);
}
