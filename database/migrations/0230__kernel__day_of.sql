-- The calendar day, in the zone of the bodies, on which a moment falls: said once for all SQL, as kernel/time says it for the program.
create function kernel.day_of(moment timestamptz) returns date
  language sql immutable strict parallel safe
  return (moment at time zone 'Asia/Ho_Chi_Minh')::date;
grant execute on function kernel.day_of(timestamptz) to banle_app, banle_public;
