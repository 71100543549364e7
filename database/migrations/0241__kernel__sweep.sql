-- How each sweep last went, for whoever keeps the system. Times are the program's own clock.
create table kernel.sweep (
  name text primary key,
  begun_at timestamptz not null,
  took_ms integer not null,
  succeeded_at timestamptz,
  -- In a row; nought when the last run went well.
  failures integer not null default 0,
  error text
);
grant select, insert, update on kernel.sweep to banle_app;
