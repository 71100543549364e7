-- Keys of programs' calls stand beside those of forms: a call that is sent again is given the answer it had.
-- What the call asked, hashed; empty for a form.
alter table kernel.answered_form add column fingerprint bytea;
alter table kernel.answered_form add column status smallint;
alter table kernel.answered_form add column answer text;
alter table kernel.answered_form add column version int;
