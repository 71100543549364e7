-- The portal's first page shows what is announced to everybody: told when any of it changes.
create trigger told after insert or update or delete on announcements.announcement
  for each statement execute function kernel.tell_table_changed('announcements');
create trigger told after insert or update or delete on announcements.priority
  for each statement execute function kernel.tell_table_changed('announcements');
