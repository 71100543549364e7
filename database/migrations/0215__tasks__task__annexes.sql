-- What slices above keep about a task is asked for only where something is kept: its page costs nothing more otherwise.
alter table tasks.task add column annexes text[] not null default '{}';
