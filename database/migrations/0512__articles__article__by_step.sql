-- Articles: the few that a newsroom works on are found among all that it ever published; and those of one step are counted.
create index article_step on articles.article (newsroom_id, state, touched_at desc, id desc);
