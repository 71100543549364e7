-- For how many months after its answer a request keeps how to reach whoever made it; dated, with its source.
create table rectifications.retention_rule (
  months integer not null check (months between 1 and 120),
  valid daterange not null check (not isempty(valid)),
  source_vi text not null check (source_vi <> ''),
  source_en text not null check (source_en <> ''),
  -- Whether the source was held against its text; until then it is a default.
  verified boolean not null,
  -- One rule holds on a day.
  exclude using gist (valid with &&)
);
insert into rectifications.retention_rule (months, valid, source_vi, source_en, verified) values
  (12, '[2020-01-01,)', 'Mặc định của hệ thống; chưa đối chiếu với văn bản quy định',
    'A default of the system; not yet held against a regulation', false);
grant select on rectifications.retention_rule to banle_app;
grant update (contact) on rectifications.request to banle_app;
-- Answered requests that still say how to reach whoever made them, the longest answered first.
create index request_contact on rectifications.request (answered_at) where contact <> '' and answered_at is not null;
