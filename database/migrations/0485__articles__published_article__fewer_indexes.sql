-- What an article is about is looked up in `published_subject`, newest first, since 0460: no question looks into the array of topics
-- or the list of ties any more, and to keep two inverted indexes of them in step is a part of every publication.
drop index articles.published_article_topics;
drop index articles.published_article_ties;
