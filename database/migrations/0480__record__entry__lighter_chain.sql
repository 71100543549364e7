-- A link of the chain costs less, and is the same: in plpgsql each step is an expression that a connection keeps ready.
-- A function in SQL is made ready anew with every entry.
create or replace function record.link(e record.entry) returns bytea
  language plpgsql immutable parallel safe
  as $$
  declare
    fact text;
    told text := '';
  begin
    -- Length before value, so that no two entries have the same canonical bytes.
    foreach fact in array array[e.lane::text, e.place::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      e.actor_id::text, e.actor_name, e.action, e.subject_kind, e.subject_id, e.facts]
    loop
      told := told || case when fact is null then '-;' else octet_length(fact) || ':' || fact || ';' end;
    end loop;
    return sha256(e.previous || convert_to(told, 'UTF8'));
  end $$;
drop function record.field(text);

create or replace function record.chain() returns trigger
  language plpgsql
  as $$
  declare
    last_place bigint;
    last_hash bytea;
  begin
    new.lane := record.lane_of(new.subject_kind, new.subject_id);
    -- Held until commit: the next writer of this lane sees this entry or waits for it. Asked as an expression, for a
    -- statement of its own would be begun anew each time.
    if pg_advisory_xact_lock(731122, new.lane) is null then end if;
    select place, hash into last_place, last_hash from record.entry where lane = new.lane order by place desc limit 1;
    new.place := coalesce(last_place, 0) + 1;
    new.previous := coalesce(last_hash, '\x00'::bytea);
    new.hash := record.link(new);
    return new;
  end $$;
