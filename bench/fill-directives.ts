import pg from 'pg';

/** Adds directives until there are as many as wanted, with what they say of one another: twenty years of two hundred issuers. */
export async function fillDirectives(databaseUrl: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await client.query(directives, [wanted]);
    // What says of another is found by counting through all: a plan made for an empty table would take hours.
    await client.query('analyze documents.directive');
    await client.query(relations);
    await client.query(involvements);
    await client.query('vacuum (analyze) documents.directive, documents.relation, documents.involvement');
  } finally {
    await client.end();
  }
}

// Titles of three parts, some common and some rare, as titles are; numbers that come again with every issuer and term.
const directives = `
with words as (
  select array['Về', 'Về tăng cường', 'Về tiếp tục', 'Về triển khai', 'Về kiểm tra', 'Về tổng kết', 'Về sơ kết', 'Về chấn chỉnh'] as heads,
    array['sắp xếp tổ chức bộ máy', 'tinh giản biên chế', 'quy hoạch cán bộ', 'luân chuyển cán bộ', 'đào tạo, bồi dưỡng', 'công tác dân vận',
      'kết nạp đảng viên', 'chuyển đổi số', 'cải cách hành chính', 'tiếp nhận kiến nghị của cử tri', 'phòng, chống lãng phí', 'bảo vệ môi trường',
      'giảm nghèo bền vững', 'phòng, chống thiên tai', 'quản lý đất đai', 'đầu tư công', 'giáo dục mầm non', 'y tế cơ sở', 'an ninh trật tự',
      'thi đua, khen thưởng', 'sinh hoạt chi bộ', 'hòa giải ở cơ sở', 'lưu trữ điện tử', 'nông thôn mới', 'nhà ở xã hội'] as matters,
    array['trong các cơ quan, đơn vị', 'ở các xã, phường', 'giai đoạn 2021-2025', 'giai đoạn 2026-2030', 'trong tình hình mới', 'trên địa bàn thành phố',
      'theo vị trí việc làm', 'gắn với cải cách tiền lương', 'của hệ thống chính trị', 'đối với cán bộ nữ', 'trong đảng bộ', 'sau kiểm tra', 'năm học mới',
      'ven sông Ngàn', 'khu vực Phú Điền', 'theo kết luận thanh tra', 'trong quý I'] as places
), kept as (
  select d.*, t.abbreviation, t.system, row_number() over (order by d.id) as nth from documents.directive d
  join documents.type t on t.code = d.type where t.abbreviation <> '' and d.body_text <> ''
), total as (select (select count(*) from documents.directive) as there, count(*) as n from kept),
bodies as (select array_agg(distinct registered_in) as ids from kept),
made as (
  select k.type, k.abbreviation, k.body_text, k.registered_by, g,
    ((g / 211) % 480 + 1)::text as number, 'Đảng ủy cơ sở ' || g % 211 as issuer, 'DU' || g % 211 as ending,
    date '2006-01-01' + (g * 7919 % 7600)::int as signed,
    heads[1 + g % 8] || ' ' || matters[1 + g * 31 % 25] || ' ' || places[1 + g * 7 % 17] as title,
    (select array_agg(b) from unnest(bodies.ids) as b) as registers
  from total cross join bodies cross join words cross join lateral generate_series(total.there + 1, $1::bigint) as g
  join kept k on k.nth = 1 + g % total.n
)
insert into documents.directive (type, number, notation, symbol, number_keys, issuer_name, signed_on, effective_on, expires_on, term,
  title, secrecy, urgency, body_text, text_sha256, registered_in, registered_by, registered_at)
select type, number, abbreviation || '/' || ending, number || '-' || abbreviation || '/' || ending,
  array(select distinct key from unnest(array[number, kernel.plain(abbreviation), kernel.plain(ending)]) as key order by key), issuer,
  signed, case when g % 10 < 7 then signed + 7 end, case when g % 9 = 0 then signed + 1825 end,
  case when signed < date '2010-09-01' then '2005-2010' when signed < date '2015-09-01' then '2010-2015' when signed < date '2020-09-01' then '2015-2020' else '2020-2025' end,
  title, case when g % 40 = 0 then 'confidential' else 'normal' end, 'normal',
  title || E'\\n' || left(body_text, 1200) || ' Mã việc ' || g || '.', encode(sha256(convert_to(g::text, 'UTF8')), 'hex'),
  registers[1 + g % array_length(registers, 1)], registered_by, signed + time '08:00'
from made`;

const relations = `
with kept as (select id, number, symbol, signed_on, row_number() over (order by signed_on, id) as nth from documents.directive where issuer_name like 'Đảng ủy cơ sở %')
insert into documents.relation (from_id, kind, to_id, cited_number, cited_symbol, cited_as, confirmed_by, confirmed_at)
select k.id, case k.nth % 30 when 0 then 'replaces' when 1 then 'amends' when 2 then 'repeals' else 'based_on' end,
  case when k.nth % 11 = 0 then null else other.id end, other.number, other.symbol, 'văn bản số ' || other.symbol,
  case when k.nth % 3 < 2 then d.registered_by end, case when k.nth % 3 < 2 then d.registered_at end
from kept k join documents.directive d on d.id = k.id cross join generate_series(1, 2) as step
join kept other on other.nth = k.nth - (k.nth * 13 + step * 101) % 5000 - 1`;

const involvements = `
insert into documents.involvement (directive_id, body_id, since)
select d.id, b.id, d.registered_at from (select id, registered_at, row_number() over (order by id) as nth from documents.directive) d
join (select id, row_number() over (order by id) as nth, count(*) over () as n from organisation.body) b on b.nth = 1 + d.nth % b.n
on conflict do nothing`;
