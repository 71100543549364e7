-- Proof-reading: how the house spells, and what an editor answered to a doubt that stays as it is.
create table articles.house_spelling (
  id uuid primary key default uuidv7(),
  -- As it is sometimes written; whole words, small and capital letters as given.
  wrong text not null check (wrong <> '' and wrong = normalize(wrong, NFC)),
  instead text not null check (instead <> '' and instead <> wrong),
  -- Why, for whoever is asked.
  note text not null default '',
  severity text not null check (severity in ('error', 'warning')),
  valid daterange not null,
  added_by uuid references accounts.account (id),
  added_at timestamptz not null
);
-- One wording has one answer at a time.
create unique index house_spelling_open on articles.house_spelling (wrong) where upper_inf(valid);
grant select, insert, update (valid) on articles.house_spelling to banle_app;
insert into articles.house_spelling (wrong, instead, note, severity, valid, added_at) values
  ('Ban tổ chức Thành ủy', 'Ban Tổ chức Thành ủy', 'Tên cơ quan của Đảng viết hoa chữ đầu chỉ chức năng (mặc định, chưa đối chiếu văn bản quy định)', 'warning', '[2020-01-01,)', '2020-01-01Z'),
  ('Uỷ ban', 'Ủy ban', 'Đặt dấu thanh thống nhất theo cách của cơ quan (mặc định)', 'warning', '[2020-01-01,)', '2020-01-01Z'),
  ('Thành uỷ', 'Thành ủy', 'Đặt dấu thanh thống nhất theo cách của cơ quan (mặc định)', 'warning', '[2020-01-01,)', '2020-01-01Z'),
  ('uỷ viên', 'ủy viên', 'Đặt dấu thanh thống nhất theo cách của cơ quan (mặc định)', 'warning', '[2020-01-01,)', '2020-01-01Z'),
  ('qui định', 'quy định', 'Cách viết thống nhất của cơ quan (mặc định)', 'warning', '[2020-01-01,)', '2020-01-01Z'),
  ('qui hoạch', 'quy hoạch', 'Cách viết thống nhất của cơ quan (mặc định)', 'warning', '[2020-01-01,)', '2020-01-01Z'),
  ('bổ xung', 'bổ sung', 'Chính tả', 'error', '[2020-01-01,)', '2020-01-01Z'),
  ('sát nhập', 'sáp nhập', 'Chính tả', 'error', '[2020-01-01,)', '2020-01-01Z'),
  ('thăm quan', 'tham quan', 'Chính tả', 'error', '[2020-01-01,)', '2020-01-01Z'),
  ('chỉnh chu', 'chỉn chu', 'Chính tả', 'error', '[2020-01-01,)', '2020-01-01Z');

create table articles.answer (
  article_id uuid not null references articles.article (id),
  -- Kind of the doubt, the words meant and what stands before them, as a fingerprint.
  doubt text not null,
  kind text not null,
  quote text not null,
  because text not null check (because <> ''),
  answered_by uuid not null references accounts.account (id),
  answered_at timestamptz not null,
  primary key (article_id, doubt)
);
grant select, insert on articles.answer to banle_app;
