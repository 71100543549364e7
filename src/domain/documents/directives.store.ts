import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Sight } from './access.ts';
import type { StoredSymbol } from './check-facts.ts';
import type { Directive, DirectiveFacts, DirectiveText, DirectiveType } from './directive.ts';
import { inSight } from './sight.store.ts';
import { documentFailures } from './words.ts';

/** The columns of a directive `d` with its type `t`; never its text. */
export const directiveColumns = sql`d.id, d.type, json_build_object('vi', t.name_vi, 'en', t.name_en) as "typeName", t.system,
  d.number, d.notation, d.symbol, d.issuer_id as "issuerId", d.issuer_name as "issuerName", d.signer,
  d.signer_office as "signerOffice", d.signed_on as "signedOn", d.effective_on as "effectiveOn", d.expires_on as "expiresOn",
  d.received_on as "receivedOn", d.term, d.title, d.secrecy, d.urgency, d.text_sha256 as "textSha256",
  d.registered_in as "registeredIn", d.registered_by as "registeredBy", d.registered_at as "registeredAt",
  d.published_at as "publishedAt", d.version,
  array(select i.body_id from documents.involvement i where i.directive_id = d.id)::text[] as involved`;

/** A directive by its identity, whoever asks; the caller answers for sight. */
export async function findDirective(id: string): Promise<Directive | undefined> {
  const found = await sql<Directive>`
    select ${directiveColumns} from documents.directive d join documents.type t on t.code = d.type where d.id = ${id}
  `.execute(db());
  return found.rows[0];
}

/** A directive by its identity, whoever asks; throws when it is not in any register. */
export async function getDirective(id: string): Promise<Directive> {
  const directive = await findDirective(id);
  if (!directive) throw documentFailures.noSuchDirective();
  return directive;
}

/** A directive as far as one may know of it: what is out of sight is missing, not forbidden. */
export async function getDirectiveInSight(id: string, sight: Sight): Promise<Directive> {
  const found = await sql<Directive>`
    select ${directiveColumns} from documents.directive d join documents.type t on t.code = d.type
    where d.id = ${id} and ${inSight(sight)}
  `.execute(db());
  const directive = found.rows[0];
  if (!directive) throw documentFailures.noSuchDirective();
  return directive;
}

/** A directive, held against other writers until the transaction ends. */
export async function lockDirective(id: string): Promise<Directive> {
  await sql`select from documents.directive where id = ${id} for update`.execute(db());
  return getDirective(id);
}

/** The text that is read, with its fingerprint. */
export async function getDirectiveText(id: string): Promise<DirectiveText> {
  const found = await sql<DirectiveText>`
    select body_text as text, text_sha256 as sha256 from documents.directive where id = ${id}
  `.execute(db());
  const text = found.rows[0];
  if (!text) throw documentFailures.noSuchDirective();
  return text;
}

/** The fingerprint of a text; empty for none. */
function fingerprint(text: string): string {
  return text === '' ? '' : createHash('sha256').update(text).digest('hex');
}

let typesKept: { readonly day: string; readonly types: readonly DirectiveType[] } | undefined;

/**
 * The types a document may have on a day, Party before State, each in the order of the alphabet. They come with a migration,
 * which a program that runs does not see: what was asked for once holds for the day.
 */
export async function listTypes(day: Temporal.PlainDate): Promise<readonly DirectiveType[]> {
  const on = day.toString();
  if (typesKept?.day !== on) typesKept = { day: on, types: await askTypes(day) };
  return typesKept.types;
}

async function askTypes(day: Temporal.PlainDate): Promise<readonly DirectiveType[]> {
  const found = await sql<DirectiveType>`
    select code, json_build_object('vi', name_vi, 'en', name_en) as name, system, abbreviation
    from documents.type where upper_inf(valid) or upper(valid) > ${day}::date
    order by system, name_vi collate kernel.vietnamese
  `.execute(db());
  return found.rows;
}

/** Facts ready to be written. */
export interface Writing {
  readonly facts: DirectiveFacts;
  readonly symbol: StoredSymbol;
}

interface Registration {
  readonly text: string;
  readonly registeredIn: string;
  readonly registeredBy: string;
  readonly intakeId?: string;
  readonly now: Temporal.Instant;
}

/** Puts a directive into a register; returns its identity. */
export async function insertDirective(
  { facts, symbol }: Writing,
  registration: Registration,
): Promise<string> {
  const { text, registeredIn, registeredBy, now } = registration;
  const made = await sql<{ id: string }>`
    insert into documents.directive (type, number, notation, symbol, number_keys, issuer_id, issuer_name, signer, signer_office,
      signed_on, effective_on, expires_on, received_on, term, title, secrecy, urgency,
      body_text, text_sha256, registered_in, registered_by, registered_at, intake_id)
    values (${facts.type}, ${symbol.number}, ${symbol.notation}, ${symbol.symbol}, ${symbol.keys}::text[], ${facts.issuerId},
      ${facts.issuerName}, ${facts.signer}, ${facts.signerOffice}, ${facts.signedOn}, ${facts.effectiveOn}, ${facts.expiresOn},
      ${facts.receivedOn}, ${facts.term}, ${facts.title}, ${facts.secrecy}, ${facts.urgency},
      ${text}, ${fingerprint(text)}, ${registeredIn}, ${registeredBy}, ${now}, ${registration.intakeId ?? null})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no directive was registered');
  return id;
}

/** Writes corrected facts over a directive; its version counts up. */
export async function updateDirective(id: string, { facts, symbol }: Writing): Promise<void> {
  await sql`
    update documents.directive set type = ${facts.type}, number = ${symbol.number}, notation = ${symbol.notation},
      symbol = ${symbol.symbol}, number_keys = ${symbol.keys}::text[], issuer_id = ${facts.issuerId}, issuer_name = ${facts.issuerName},
      signer = ${facts.signer}, signer_office = ${facts.signerOffice}, signed_on = ${facts.signedOn},
      effective_on = ${facts.effectiveOn}, expires_on = ${facts.expiresOn}, received_on = ${facts.receivedOn}, term = ${facts.term},
      title = ${facts.title}, secrecy = ${facts.secrecy}, urgency = ${facts.urgency},
      published_at = case when ${facts.secrecy} = 'normal' then published_at end, version = version + 1
    where id = ${id}
  `.execute(db());
}

/** Replaces the text that is read and keeps the former one. */
export async function replaceText(id: string, text: string, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into documents.former_text (directive_id, text_sha256, body_text, corrected_at)
    select id, text_sha256, body_text, ${now} from documents.directive where id = ${id} and body_text <> ''
  `.execute(db());
  await sql`
    update documents.directive set body_text = ${text}, text_sha256 = ${fingerprint(text)}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** Makes a directive public from a moment on, or takes it back. */
export async function setPublished(id: string, at: Temporal.Instant | null): Promise<void> {
  await sql`update documents.directive set published_at = ${at}, version = version + 1 where id = ${id}`.execute(
    db(),
  );
}

/** Notes that what a directive orders concerns these bodies; from now on they may read it. */
export async function insertInvolvements(
  id: string,
  bodyIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into documents.involvement (directive_id, body_id, since)
    select ${id}, body_id, ${now} from unnest(${bodyIds}::uuid[]) as given(body_id)
    on conflict do nothing
  `.execute(db());
}

/** What makes two entries the same document: type, number, issuer, and the date, or the term where the date is unknown. */
export interface Identity {
  readonly type: string;
  readonly number: string;
  readonly notation: string;
  readonly issuerName: string;
  readonly signedOn: Temporal.PlainDate | null;
  readonly term: string;
}

/** The directive already registered under this identity; held against a second registration at the same moment. */
export async function findSame(
  identity: Identity,
): Promise<Pick<Directive, 'id' | 'registeredIn'> | undefined> {
  const { type, number, notation, issuerName, signedOn, term } = identity;
  await sql`select pg_advisory_xact_lock(731130, hashtext(${`${type} ${number.toLowerCase()}`}))`.execute(
    db(),
  );
  const found = await sql<Pick<Directive, 'id' | 'registeredIn'>>`
    select id, registered_in as "registeredIn" from documents.directive
    where number <> '' and type = ${type} and lower(number) = lower(${number}) and lower(notation) = lower(${notation})
      and plain_issuer = kernel.plain(${issuerName})
      and signed_on is not distinct from ${signedOn}::date
      and (signed_on is not null or term = ${term})
  `.execute(db());
  return found.rows[0];
}

/** Other directives under the same symbol: allowed, for Party numbers run anew in every term. */
export async function listUnderSymbol(
  { symbol, keys }: Pick<StoredSymbol, 'symbol' | 'keys'>,
  sight: Sight,
): Promise<Directive[]> {
  const found = await sql<Directive>`
    select ${directiveColumns} from documents.directive d join documents.type t on t.code = d.type
    where d.number_keys @> ${keys}::text[] and lower(d.symbol) = lower(${symbol}) and ${inSight(sight)}
    order by d.signed_on desc nulls last limit 5
  `.execute(db());
  return found.rows;
}

/** The text of a directive as it was before a correction, by the beginning of its fingerprint; nothing where there was none such. */
export async function findFormerText(id: string, fingerprintStart: string): Promise<string | undefined> {
  const found = await sql<{ text: string }>`
    select body_text as text from documents.former_text
    where directive_id = ${id} and starts_with(text_sha256, ${fingerprintStart}) order by corrected_at desc limit 1
  `.execute(db());
  return found.rows[0]?.text;
}
