-- The history of one subject, in its order without sorting: a lane's places count up, so the order is whole even within one moment.
create index entry_history on record.entry (subject_kind, subject_id, at, place);
drop index record.entry_subject;
