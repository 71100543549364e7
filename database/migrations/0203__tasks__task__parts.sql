-- A task can be split by its lead into tasks of other bodies, its parts; each pinned to the same sentence.
alter table tasks.task
  add column parent_id uuid references tasks.task (id),
  -- How many splittings stand above it; what was given as a whole stands at 0.
  add column depth int not null default 0 check (depth between 0 and 3),
  -- Why a part is due after the whole, where it is.
  add column part_note text not null default '',
  add constraint task_parent_check check ((parent_id is null) = (depth = 0));
-- The parts of a task.
create index task_parent on tasks.task (parent_id) where parent_id is not null;

-- A part is made under a task that stands and never moves under another: no task is a part of itself, however deep.
create function tasks.refuse_move() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$ begin raise exception 'a part stays a part of its task' using errcode = 'integrity_constraint_violation'; end $$;
create trigger part_stays before update of parent_id, depth on tasks.task for each row
  when (row(old.parent_id, old.depth) is distinct from row(new.parent_id, new.depth)) execute function tasks.refuse_move();

-- A result that was handed in although parts were open: why, as its lead said.
create table tasks.parts_override (
  result_id uuid primary key references tasks.result (id),
  task_id uuid not null references tasks.task (id),
  open_parts int not null check (open_parts > 0),
  all_parts int not null,
  note text not null check (note <> '')
);
-- What was overridden in one task.
create index parts_override_task on tasks.parts_override (task_id);
grant select, insert on tasks.parts_override to banle_app;

-- Parts that were paused together with the task above go on together with it.
alter table tasks.pause add column with_pause uuid references tasks.pause (id);
-- The parts that were paused with a task.
create index pause_with on tasks.pause (with_pause) where with_pause is not null;
