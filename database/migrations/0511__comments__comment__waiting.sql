-- Comments: what waits is counted and told apart by its words, under each article, without reading what was said.
-- The desk opens with it, however much waits.
create index comment_waiting on comments.comment (article_id, fingerprint, at, id) where state = 'held';
