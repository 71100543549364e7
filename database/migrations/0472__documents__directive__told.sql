-- `directive:ID`: what a public page shows of a published directive, or that it is no longer published.
create function documents.tell_published() returns trigger language plpgsql as $$
begin
  if coalesce(old.published_at, new.published_at) is not null then
    perform kernel.tell_changed(array['directive:' || new.id, 'directives']);
  end if;
  return null;
end $$;
create trigger told after update of type, symbol, title, secrecy, published_at, signed_on, issuer_name on documents.directive
  for each row when (old.published_at is not null or new.published_at is not null)
  execute function documents.tell_published();
create trigger told after insert or update or delete on documents.type
  for each statement execute function kernel.tell_table_changed('*');
