drop index tasks.task_lead;
-- What a body leads is asked for as it stands since some day: what lives, and what ended lately. By the state alone, all
-- that the body ever finished was read for it. Whoever works for one body is answered from this index whole.
create index task_lead on tasks.task (lead_id, ended_on)
  include (id, number, state, due_on, giver_id, directive_id, given_on, handed_in_on, done_on, paused_on, horizon, extension_pending, speaker, force);
