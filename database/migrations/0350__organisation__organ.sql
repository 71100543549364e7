-- Collectives inside a body that sign in its name: «Ban Thường vụ Thành ủy» speaks for Thành ủy. Which kinds of body have which is dated data.
create table organisation.organ (
  kind text not null references organisation.kind (code),
  -- As it is printed before the name of the body.
  name text not null check (name <> ''),
  valid daterange not null check (not isempty(valid)),
  source text not null check (source <> ''),
  primary key (kind, name, valid)
);
grant select on organisation.organ to banle_app;

insert into organisation.organ (kind, name, valid, source)
select kind, name, '[,)'::daterange, 'Cách ghi thường gặp trong văn bản; chưa đối chiếu với quy chế làm việc của từng cơ quan'
from (values
  ('party_committee', 'Ban Chấp hành'), ('party_committee', 'Ban Thường vụ'), ('party_committee', 'Thường trực'),
  ('party_bloc', 'Ban Chấp hành'), ('party_bloc', 'Ban Thường vụ'), ('party_bloc', 'Thường trực'),
  ('commune_committee', 'Ban Chấp hành'), ('commune_committee', 'Ban Thường vụ'), ('commune_committee', 'Thường trực'),
  ('people_committee', 'Thường trực'),
  ('inspection_commission', 'Thường trực'),
  ('front', 'Ban Thường trực'), ('front', 'Ban Thường vụ')
) as given (kind, name);
