-- The ground: roles, the search helpers, answered forms, and the record.
-- banle_app does the daily work; banle_public reads published rows only; the owner migrates.
do $$
begin
  if not exists (select from pg_roles where rolname = 'banle_app') then create role banle_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'banle_public') then create role banle_public nologin; end if;
end $$;
do $$ begin execute format('grant banle_app, banle_public to %I', current_user); end $$;

create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

revoke all on schema public from public;

create schema kernel;
grant usage on schema kernel to banle_app, banle_public;

-- Vietnamese order: tone after letter, đ after d; ICU knows both.
create collation kernel.vietnamese (provider = icu, locale = 'vi');

-- What a search compares: NFC, lower case, without marks, đ as d, white space folded.
create function kernel.plain(value text) returns text
  language sql immutable strict parallel safe
  set search_path = pg_catalog, public
  as $$ select trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))), '\s+', ' ', 'g')) $$;
grant usage on schema public to banle_app, banle_public;
grant execute on function kernel.plain(text) to banle_app, banle_public;

-- A form sent twice is answered once: the key comes with the form, the answer is kept.
create table kernel.answered_form (
  key uuid primary key,
  account_id uuid not null,
  location text,
  at timestamptz not null
);
-- Old keys are swept by age.
create index answered_form_at on kernel.answered_form (at);
grant select, insert, update, delete on kernel.answered_form to banle_app;

-- How this database began: filled with the made-up city, or empty for real work.
create table kernel.origin (
  singleton boolean primary key default true check (singleton),
  demo boolean not null,
  at timestamptz not null
);
grant select, insert on kernel.origin to banle_app;

create schema record;
grant usage on schema record to banle_app;

-- One line for each thing that was done. Sixteen lanes, each a chain of hashes, so that writers of
-- different subjects do not wait for one another; an entry's lane follows from its subject.
create table record.entry (
  lane smallint not null,
  place bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  facts text not null,
  previous bytea not null,
  hash bytea not null,
  primary key (lane, place)
);
-- The history of one task or directive, oldest first.
create index entry_subject on record.entry (subject_kind, subject_id, at);
-- The last things that were done, for the administrator and the inspector.
create index entry_at on record.entry (at, lane, place);

-- Length before value, so that no two entries have the same canonical bytes.
create function record.field(value text) returns text
  language sql immutable parallel safe
  as $$ select case when value is null then '-;' else octet_length(value) || ':' || value || ';' end $$;

create function record.link(e record.entry) returns bytea
  language sql immutable parallel safe
  as $$
    select sha256(e.previous || convert_to(
      record.field(e.lane::text) || record.field(e.place::text)
      || record.field(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || record.field(e.actor_id::text) || record.field(e.actor_name) || record.field(e.action)
      || record.field(e.subject_kind) || record.field(e.subject_id) || record.field(e.facts), 'UTF8'))
  $$;

create function record.lane_of(kind text, id text) returns smallint
  language sql immutable parallel safe
  as $$ select (get_byte(sha256(convert_to(kind || ':' || id, 'UTF8')), 0) % 16)::smallint $$;

create function record.chain() returns trigger
  language plpgsql
  as $$
  declare last record;
  begin
    new.lane := record.lane_of(new.subject_kind, new.subject_id);
    -- Held until commit: the next writer of this lane sees this entry or waits for it.
    perform pg_advisory_xact_lock(731122, new.lane);
    select place, hash into last from record.entry where lane = new.lane order by place desc limit 1;
    new.place := coalesce(last.place, 0) + 1;
    new.previous := coalesce(last.hash, '\x00'::bytea);
    new.hash := record.link(new);
    return new;
  end $$;
create trigger chain before insert on record.entry for each row execute function record.chain();

create function record.refuse() returns trigger
  language plpgsql
  as $$ begin raise exception 'the record is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger refuse_change before update or delete on record.entry for each row execute function record.refuse();
create trigger refuse_truncate before truncate on record.entry for each statement execute function record.refuse();

grant select, insert on record.entry to banle_app;
grant execute on function record.lane_of(text, text), record.field(text), record.link(record.entry), record.chain() to banle_app;
