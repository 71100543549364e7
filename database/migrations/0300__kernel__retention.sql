-- How long what nothing needs any more is kept: rows, so that an office can follow its own rule.
create table kernel.retention (
  what text primary key,
  days int not null check (days between 1 and 36500),
  -- The rule that sets the period; what no rule sets is said to be the program's own choice.
  source text not null
);
insert into kernel.retention (what, days, source) values
  ('unused files', 30, 'The program''s own choice: no rule is known for copies that no document refers to');
grant select on kernel.retention to banle_app;
