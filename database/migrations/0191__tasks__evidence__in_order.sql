-- The evidence of one task, in the order in which it was brought, without sorting.
create index evidence_in_order on tasks.evidence (task_id, id);
drop index tasks.evidence_task;
