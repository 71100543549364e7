-- Who opened a person's record or took it out in a file, to be shown to that person. The application only adds to it.
create table accounts.opening (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account (id),
  opened_by uuid not null references accounts.account (id),
  -- As they were called then.
  opened_by_name text not null,
  manner text not null check (manner in ('page', 'export')),
  at timestamptz not null
);
-- What a person is shown, latest first.
create index opening_account on accounts.opening (account_id, at desc);
-- Swept by age.
create index opening_at on accounts.opening (at);
grant select, insert on accounts.opening to banle_app;

-- For how long personal data are kept: rules with a source, changed by closing one row and adding another.
create table accounts.retention (
  what text not null check (what in ('openings', 'sessions', 'invitations')),
  valid daterange not null check (not isempty(valid)),
  keep_days int not null check (keep_days between 30 and 36500),
  source text not null check (source <> ''),
  -- False: a value of our own, or one that nobody has compared with the text of the rule.
  verified boolean not null,
  primary key (what, valid without overlaps)
);
grant select on accounts.retention to banle_app;
insert into accounts.retention (what, valid, keep_days, source, verified) values
  ('openings', '[2026-01-01,)', 1825, 'Mức đặt sẵn của hệ thống', false),
  ('sessions', '[2026-01-01,)', 365, 'Mức đặt sẵn của hệ thống', false),
  ('invitations', '[2026-01-01,)', 90, 'Mức đặt sẵn của hệ thống', false);

-- The rules of law about personal data, each for the time in which it is in force.
create table accounts.data_law (
  symbol text primary key,
  title text not null,
  in_force daterange not null,
  -- Where its being in force was read.
  source_url text not null,
  -- False: known from reports; nobody has read the text itself for this system.
  verified boolean not null
);
grant select on accounts.data_law to banle_app;
insert into accounts.data_law (symbol, title, in_force, source_url, verified) values
  ('91/2025/QH15', 'Luật Bảo vệ dữ liệu cá nhân', '[2026-01-01,)',
    'https://vneconomy.vn/nhung-diem-moi-trong-luat-bao-ve-du-lieu-ca-nhan-tu-112026.htm', false),
  ('356/2025/NĐ-CP', 'Nghị định quy định chi tiết Luật Bảo vệ dữ liệu cá nhân', '[2026-01-01,)',
    'https://wincolaw.com.vn/vi/nghi-dinh-356-2025-nd-cp-ngay-31-12-2025-huong-dan-luat-bao-ve-du-lieu-ca-nhan.html', false),
  ('13/2023/NĐ-CP', 'Nghị định về bảo vệ dữ liệu cá nhân', '[2023-07-01,2026-01-01)',
    'https://vneconomy.vn/nhung-diem-moi-trong-luat-bao-ve-du-lieu-ca-nhan-tu-112026.htm', false);

-- The one way by which an opening goes: when it is older than the rule of that day allows.
create function accounts.sweep_openings(today date) returns int
  language sql security definer
  set search_path = pg_catalog
  as $$
    with gone as (
      delete from accounts.opening o using accounts.retention r
      where r.what = 'openings' and r.valid @> today and o.at < today - make_interval(days => r.keep_days)
      returning o.id
    )
    select count(*)::int from gone
  $$;
revoke execute on function accounts.sweep_openings(date) from public;
grant execute on function accounts.sweep_openings(date) to banle_app;

-- Sessions that ended and invitations that ran out go by age.
grant delete on accounts.session, accounts.invitation to banle_app;
-- Swept by age, and asked for nothing else.
create index session_expires on accounts.session (expires_at);
