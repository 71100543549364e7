-- Bodies and their versions: identity stays, facts hold for a period.
create schema organisation;
grant usage on schema organisation to banle_app;

-- Kinds of body are data. `acts_for_parent`: an office or commission that may act in the name of the body above it.
create table organisation.kind (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  rank int not null,
  acts_for_parent boolean not null default false
);
grant select, insert, update on organisation.kind to banle_app;

create table organisation.body (
  id uuid primary key default uuidv7(),
  created_at timestamptz not null
);
grant select, insert on organisation.body to banle_app;

create table organisation.body_version (
  id uuid primary key default uuidv7(),
  body_id uuid not null references organisation.body (id),
  valid daterange not null check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
  name text not null check (name <> ''),
  short_name text not null default '',
  -- As it stands after the slash of a number: TU, UBND, BTCTU.
  symbol text not null default '',
  kind text not null references organisation.kind (code),
  parent_id uuid references organisation.body (id) check (parent_id <> body_id),
  -- The document that ordered it, as printed; unknown is empty, not invented.
  decided_by text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- A correction marks the mistaken row with the right one; facts are never overwritten.
  replaced_by uuid references organisation.body_version (id) deferrable initially deferred,
  version int not null default 1,
  plain_name text generated always as (kernel.plain(name || ' ' || short_name || ' ' || symbol)) stored,
  constraint one_version_a_day exclude using gist (body_id with =, valid with &&) where (replaced_by is null)
);
-- The children of a body on a day; the tree is walked by it.
create index body_version_parent on organisation.body_version (parent_id) where replaced_by is null;
-- Finding a body by a part of its name, without marks.
create index body_version_plain on organisation.body_version using gin (plain_name public.gin_trgm_ops);
grant select, insert on organisation.body_version to banle_app;
-- Only the end of a version and its replacement may be set; the facts stay as written.
grant update (valid, replaced_by, version) on organisation.body_version to banle_app;

-- One row that every change of a body or kind touches, so that a tree kept in memory knows when it is old.
-- The transaction's own id is part of the stamp: a change that was rolled back never looks like a later one.
create table organisation.change (
  singleton boolean primary key default true check (singleton),
  nth bigint not null default 0
);
insert into organisation.change default values;
grant select on organisation.change to banle_app;

create function organisation.note_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin update organisation.change set nth = nth + 1; return null; end $$;
create trigger note_change after insert or update on organisation.body_version
  for each statement execute function organisation.note_change();
create trigger note_change after insert or update on organisation.kind
  for each statement execute function organisation.note_change();

insert into organisation.kind (code, name_vi, name_en, rank, acts_for_parent) values
  ('party_committee', 'Cấp ủy', 'Party committee', 10, false),
  ('party_commission', 'Ban tham mưu của cấp ủy', 'Party commission', 20, true),
  ('party_office', 'Văn phòng cấp ủy', 'Office of the Party committee', 21, true),
  ('inspection_commission', 'Ủy ban Kiểm tra', 'Inspection commission', 22, false),
  ('party_bloc', 'Đảng bộ trực thuộc', 'Party organisation under the committee', 30, false),
  ('people_committee', 'Ủy ban nhân dân', 'People''s committee', 40, false),
  ('department', 'Sở, ngành', 'Department', 50, false),
  ('front', 'Mặt trận Tổ quốc, đoàn thể', 'Fatherland Front and mass organisations', 60, false),
  ('public_unit', 'Đơn vị sự nghiệp', 'Public service unit', 70, false),
  ('commune_committee', 'Đảng ủy xã, phường', 'Party committee of a commune or ward', 80, false),
  ('unit', 'Phòng, tổ', 'Division', 90, false);
