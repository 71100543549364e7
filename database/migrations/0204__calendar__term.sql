-- Terms of office (nhiệm kỳ), so that «trong nhiệm kỳ» comes to a day. Whose terms there are is for each installation to say.
create table calendar.term (
  id uuid primary key default uuidv7(),
  -- As documents call it: Nhiệm kỳ 2025–2030 của Đảng bộ thành phố.
  name text not null check (name <> ''),
  -- Half-open: the day after its last belongs to the next term.
  valid daterange not null check (not lower_inf(valid) and not upper_inf(valid) and not isempty(valid)),
  source text not null check (source <> ''),
  verified boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- A row is never rewritten: a correction closes it and names the right one.
  replaced_at timestamptz,
  replaced_by uuid references calendar.term deferrable initially deferred
);
-- The terms that are held, the latest first.
create index term_held on calendar.term (lower(valid)) where replaced_at is null;
grant select, insert, update (replaced_at, replaced_by) on calendar.term to banle_app;
