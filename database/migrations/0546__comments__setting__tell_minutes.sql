-- So long a decision stands before its author is told of it by mail. Ten minutes are a default of this software, not of a law.
alter table comments.setting add tell_minutes int not null default 10 check (tell_minutes between 1 and 1440);
grant update (tell_minutes) on comments.setting to banle_app;
