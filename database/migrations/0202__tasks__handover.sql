-- A task can be handed over to another lead; the earlier one keeps in sight what happened in its time.
create table tasks.handover (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  from_lead uuid not null references organisation.body (id),
  to_lead uuid not null references organisation.body (id),
  -- The task as it stood: what the earlier lead goes on seeing of it.
  title text not null,
  product text not null,
  percent int not null,
  due_on date,
  reason text not null check (reason <> ''),
  document text not null default '',
  handed_over_by uuid not null references accounts.account (id),
  handed_over_at timestamptz not null,
  check (from_lead <> to_lead)
);
-- The hand-overs of one task in their order.
create index handover_task on tasks.handover (task_id, handed_over_at);
-- What a body led and handed over, the latest first.
create index handover_from on tasks.handover (from_lead, handed_over_at);
grant select, insert on tasks.handover to banle_app;
