-- A notice may be about something that is no task: its facts then say what it is about.
alter table notices.notice drop constraint notice_check;
alter table notices.notice add constraint notice_about_something check (task_id is not null or facts <> '{}');
