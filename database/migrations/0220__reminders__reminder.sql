-- Reminders: the giver urges a task on, at most once a day.
create schema reminders;
grant usage on schema reminders to banle_app;

create table reminders.reminder (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  words text not null check (words <> ''),
  -- The document that says it too; empty where there is none.
  document text not null,
  sent_by uuid not null references accounts.account (id),
  sent_on date not null,
  sent_at timestamptz not null,
  -- Once a day for a task; read by task, latest first.
  unique (task_id, sent_on)
);
grant select, insert on reminders.reminder to banle_app;
