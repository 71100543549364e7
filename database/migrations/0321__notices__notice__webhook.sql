-- A notice may be about a webhook of one's own, which was turned off because nothing could be brought there.
alter table notices.notice alter column task_id drop not null;
alter table notices.notice add check ((task_id is null) = (kind = 'webhook_failed'));
