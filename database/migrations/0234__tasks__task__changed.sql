-- Open boards ask what has changed since they were drawn: the newest change within a filter stands in the index that counts.
drop index tasks.task_ended;
-- Boards and lists of many bodies: what lives and what ended lately, answered from the index alone, however much is kept.
create index task_ended on tasks.task (ended_on)
  include (id, number, state, due_on, lead_id, giver_id, directive_id, given_on, handed_in_on, done_on, paused_on, horizon,
    extension_pending, speaker, force, changed_at);
-- What changed since a board was drawn: the last few.
create index task_changed on tasks.task (changed_at);
