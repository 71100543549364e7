-- What is handed in may come with facts told beside the text, and a directive knows by which handing in it came.
alter table documents.intake add column told jsonb not null default '{}';
alter table documents.directive add column intake_id uuid;
-- What came of a packet, or of whatever else was handed in.
create unique index directive_intake on documents.directive (intake_id) where intake_id is not null;
