-- The register of directive documents. A printed symbol is not a key: Party numbers run within a term, State numbers within a year.
create schema documents;
grant usage on schema documents to banle_app, banle_public;

-- Types of document are dated data with their source.
create table documents.type (
  code text not null,
  name_vi text not null,
  name_en text not null,
  system text not null check (system in ('party', 'state')),
  -- As it stands in a number; several types may share one (QĐ: quyết định, quy định).
  abbreviation text not null,
  valid daterange not null,
  source text not null,
  primary key (code)
);
grant select on documents.type to banle_app;

create table documents.directive (
  id uuid primary key default uuidv7(),
  type text not null references documents.type (code),
  -- Digits as printed, without the symbol: '14', '05', '66.7'; empty for congress resolutions without number.
  number text not null default '',
  -- After the number: 'KL/TW', 'UBND-VX'.
  notation text not null default '',
  -- Whole, as printed: '14-KL/TW'.
  symbol text not null default '',
  issuer_id uuid references organisation.body (id),
  issuer_name text not null check (issuer_name <> ''),
  signer text not null default '',
  signer_office text not null default '',
  signed_on date,
  effective_on date,
  expires_on date,
  received_on date,
  -- The term of the committee in whose run the number stands, as printed: 'XIII', '2020-2025'.
  term text not null default '',
  title text not null check (title <> ''),
  secrecy text not null default 'normal' check (secrecy in ('normal', 'confidential', 'secret')),
  urgency text not null default 'normal' check (urgency in ('normal', 'urgent', 'very_urgent', 'express')),
  -- The text that is read, exactly as extracted: every span points into it.
  body_text text not null default '',
  text_sha256 text not null default '',
  registered_in uuid not null references organisation.body (id),
  registered_by uuid not null references accounts.account (id),
  registered_at timestamptz not null,
  -- Made public by a leader: its published facts may be seen by anyone.
  published_at timestamptz,
  version int not null default 1,
  -- The folded parts of number, symbol and type, so that '14-KL/TW', '14 KL TW', 'KL 14' and 'Kết luận 14' all find it.
  number_keys text[] not null default '{}',
  plain_issuer text generated always as (kernel.plain(issuer_name)) stored,
  -- With their marks: a title spelt exactly as typed comes first.
  marked_title tsvector generated always as (to_tsvector('simple', lower(normalize(title, NFC)))) stored,
  title_words tsvector generated always as (to_tsvector('simple', kernel.plain(title))) stored,
  words tsvector generated always as (
    setweight(to_tsvector('simple', kernel.plain(title)), 'A') || setweight(to_tsvector('simple', kernel.plain(left(body_text, 400000))), 'B')
  ) stored
);
-- One document is registered once: type, number, issuer, and its date, or its term where the date is unknown.
create unique index directive_identity on documents.directive
  (type, lower(number), lower(notation), plain_issuer, coalesce(signed_on, '-infinity'), (case when signed_on is null then term else '' end))
  where number <> '';
-- Finding by number in any spelling.
create index directive_number on documents.directive using gin (number_keys);
-- Words of title and text, without marks.
create index directive_words on documents.directive using gin (words);
-- Titles that hold the words in the order typed; apart from the text, so that a common word is not looked up in every text.
create index directive_title on documents.directive using gin (title_words);
-- The same with marks.
create index directive_marked_title on documents.directive using gin (marked_title);
-- The register, newest first.
create index directive_signed on documents.directive (signed_on desc nulls last, id desc);
-- The register in the other orders it may be read in.
create index directive_registered on documents.directive (registered_at desc, id desc);
create index directive_by_symbol on documents.directive (length(number), number, notation, id);
create index directive_by_issuer on documents.directive (issuer_name collate kernel.vietnamese, signed_on desc nulls last, id desc);
-- The register of one body, newest first.
create index directive_register on documents.directive (registered_in, signed_on desc nulls last, id desc);
-- Documents of an issuer, by a part of its name.
create index directive_issuer on documents.directive using gin (plain_issuer public.gin_trgm_ops);
-- The few that are kept from most: every list of tasks and directives leaves them out for those who may not know.
create index directive_secret on documents.directive (id, registered_in) where secrecy <> 'normal';
grant select, insert, update on documents.directive to banle_app;

-- Bodies that what the document orders concerns: they may read it although it stands in another's register.
create table documents.involvement (
  directive_id uuid not null references documents.directive (id),
  body_id uuid not null references organisation.body (id),
  since timestamptz not null,
  primary key (directive_id, body_id)
);
-- The documents that concern a body.
create index involvement_body on documents.involvement (body_id, directive_id);
grant select, insert on documents.involvement to banle_app;

-- A text that was corrected, as it was read before: spans that were confirmed in it stay explicable.
create table documents.former_text (
  directive_id uuid not null references documents.directive (id),
  text_sha256 text not null,
  body_text text not null,
  corrected_at timestamptz not null,
  primary key (directive_id, corrected_at)
);
grant select, insert on documents.former_text to banle_app;

create table documents.file (
  directive_id uuid not null references documents.directive (id),
  ordinal int not null,
  -- Content address in the file store.
  sha256 text not null,
  name text not null,
  kind text not null,
  size bigint not null,
  -- The file from which the text was taken.
  is_source boolean not null default false,
  added_at timestamptz not null,
  added_by uuid not null references accounts.account (id),
  primary key (directive_id, ordinal)
);
grant select, insert on documents.file to banle_app;

-- What was handed in and is not yet registered: the files are in the store, the form is still to be checked.
create table documents.intake (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account (id),
  received_at timestamptz not null,
  pasted_text text not null default '',
  -- What was said about the files, refusals and warnings, one sentence each, in the language of the one who sent them.
  remarks text[] not null default '{}'
);
-- What one person has begun.
create index intake_account on documents.intake (account_id, received_at desc);
grant select, insert, delete on documents.intake to banle_app;

create table documents.intake_file (
  intake_id uuid not null references documents.intake (id) on delete cascade,
  ordinal int not null,
  sha256 text not null,
  name text not null,
  kind text not null,
  size bigint not null,
  -- Empty where none could be taken out, as from a scan.
  body_text text not null default '',
  primary key (intake_id, ordinal)
);
grant select, insert, delete on documents.intake_file to banle_app;

-- What a document says of another. An end that is not in the register stays visible as cited.
create table documents.relation (
  id uuid primary key default uuidv7(),
  from_id uuid not null references documents.directive (id),
  kind text not null check (kind in ('cites', 'based_on', 'implements', 'replaces', 'amends', 'repeals', 'guides', 'reviews')),
  to_id uuid references documents.directive (id) check (to_id <> from_id),
  cited_type text not null default '',
  cited_number text not null default '',
  cited_symbol text not null default '',
  cited_issuer text not null default '',
  cited_on date,
  -- As the text names it.
  cited_as text not null check (cited_as <> ''),
  -- Where it stands in the text, UTF-16 units, end exclusive; null when a person entered it.
  start_at int,
  end_at int,
  confirmed_by uuid references accounts.account (id),
  confirmed_at timestamptz,
  removed_at timestamptz
);
-- From a document to what it names, and from a document to what names it.
create index relation_from on documents.relation (from_id) where removed_at is null;
create index relation_to on documents.relation (to_id) where removed_at is null;
-- Citations that a newly registered document may answer, or make doubtful.
create index relation_open on documents.relation (ltrim(cited_number, '0'))
  where removed_at is null and cited_number <> '' and (to_id is null or confirmed_at is null);
-- Documents with citations that wait for a document to be registered.
create index relation_unresolved on documents.relation (from_id) where to_id is null and removed_at is null;
grant select, insert, update on documents.relation to banle_app;

-- Each holds in the register for documents of any date; `valid` says since when the source names it.
insert into documents.type (code, name_vi, name_en, system, abbreviation, valid, source) values
  ('party.nghi_quyet', 'Nghị quyết', 'Resolution', 'party', 'NQ', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.quyet_dinh', 'Quyết định', 'Decision', 'party', 'QĐ', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.quy_dinh', 'Quy định', 'Regulation', 'party', 'QĐ', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.quy_che', 'Quy chế', 'Statute', 'party', 'QC', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.chi_thi', 'Chỉ thị', 'Directive', 'party', 'CT', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.ket_luan', 'Kết luận', 'Conclusion', 'party', 'KL', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.thong_tri', 'Thông tri', 'Circular letter', 'party', 'TT', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.huong_dan', 'Hướng dẫn', 'Guidance', 'party', 'HD', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.thong_bao', 'Thông báo', 'Notice', 'party', 'TB', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.bao_cao', 'Báo cáo', 'Report', 'party', 'BC', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.ke_hoach', 'Kế hoạch', 'Plan', 'party', 'KH', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.chuong_trinh', 'Chương trình', 'Programme', 'party', 'CTr', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.de_an', 'Đề án', 'Scheme', 'party', 'ĐA', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.phuong_an', 'Phương án', 'Option paper', 'party', 'PA', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.to_trinh', 'Tờ trình', 'Submission', 'party', 'TTr', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.cong_van', 'Công văn', 'Official letter', 'party', 'CV', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('party.bien_ban', 'Biên bản', 'Minutes', 'party', 'BB', '[2026-01-09,)', 'Quy định 399-QĐ/TW ngày 09/01/2026 (trước đó: Quy định 66-QĐ/TW)'),
  ('state.nghi_dinh', 'Nghị định', 'Decree', 'state', 'NĐ', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.nghi_quyet', 'Nghị quyết', 'Resolution', 'state', 'NQ', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.quyet_dinh', 'Quyết định', 'Decision', 'state', 'QĐ', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.chi_thi', 'Chỉ thị', 'Directive', 'state', 'CT', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.cong_dien', 'Công điện', 'Official telegram', 'state', 'CĐ', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.thong_bao', 'Thông báo', 'Notice', 'state', 'TB', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.huong_dan', 'Hướng dẫn', 'Guidance', 'state', 'HD', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.chuong_trinh', 'Chương trình', 'Programme', 'state', 'CTr', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.ke_hoach', 'Kế hoạch', 'Plan', 'state', 'KH', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.bao_cao', 'Báo cáo', 'Report', 'state', 'BC', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.to_trinh', 'Tờ trình', 'Submission', 'state', 'TTr', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.cong_van', 'Công văn', 'Official letter', 'state', '', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.luat', 'Luật', 'Law', 'state', 'QH', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('state.thong_tu', 'Thông tư', 'Circular', 'state', 'TT', '[2020-03-05,)', 'Nghị định 30/2020/NĐ-CP (danh mục chưa kiểm chứng toàn văn)'),
  ('press.bai_viet', 'Bài viết, bài phát biểu', 'Article or speech', 'state', '', '[2020-01-01,)', 'Loại nội bộ: văn bản không mang số dùng để đọc chỉ đạo');

create view documents.published_directive with (security_barrier) as
  select d.id, d.symbol, d.title, d.issuer_name, d.signer, d.signer_office, d.signed_on, d.effective_on, d.expires_on,
    d.body_text, d.published_at, t.name_vi as type_vi, t.name_en as type_en
  from documents.directive d join documents.type t on t.code = d.type
  where d.published_at is not null and d.secrecy = 'normal';
grant select on documents.published_directive to banle_public, banle_app;
