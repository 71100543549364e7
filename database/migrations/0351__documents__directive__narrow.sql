-- Lists and searches walk many rows and open the text of few: text and words are kept beside the row, so that the rest lies close together.
-- Rows written before move there when they are next written, or by VACUUM FULL.
alter table documents.directive set (toast_tuple_target = 256);

-- The register newest first with all that a list asks of a row, so that rows not asked for are passed over without being opened: what holds on a day, in which register, how secret.
create index directive_standing on documents.directive (signed_on desc nulls last, id desc)
  include (effective_on, expires_on, registered_in, secrecy, type);
drop index documents.directive_signed;

-- What every list shows or looks through again stays with the row.
alter table documents.directive
  alter column title set storage main, alter column title_words set storage main, alter column marked_title set storage main,
  alter column number_keys set storage main, alter column issuer_name set storage main, alter column plain_issuer set storage main;
