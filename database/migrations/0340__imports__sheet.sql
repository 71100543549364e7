create schema imports;
grant usage on schema imports to banle_app;

-- A file that somebody sent to be read into a list, until it was read in or a day has passed.
create table imports.sheet (
  id uuid primary key default uuidv7(),
  -- Who sent it: shown to nobody else. Accounts stand above this schema, so it names one without a foreign key.
  account_id uuid not null,
  list text not null check (list <> ''),
  file_name text not null,
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  sent_at timestamptz not null
);
-- What is older than a day is dropped.
create index sheet_sent_at on imports.sheet (sent_at);
grant select, insert, delete on imports.sheet to banle_app;
