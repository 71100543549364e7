-- The calendar: days on which the ordinary week (Monday to Friday worked, Saturday and Sunday not) does
-- not hold, and the rules of counting. Both are dated data with their source.
create schema calendar;
grant usage on schema calendar to banle_app;

-- A row is never rewritten: a correction closes it (replaced_at) and names the right one (replaced_by);
-- a day that was listed wrongly is closed without a successor.
create table calendar.day (
  id uuid primary key default uuidv7(),
  day date not null,
  kind text not null check (kind in ('holiday', 'swapped_off', 'swapped_work')),
  -- The other half: of a swap, the day given or taken for it; of a compensation day, the holiday it makes up for.
  pair date,
  name_vi text not null,
  name_en text not null,
  source text not null,
  verified boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz,
  replaced_by uuid references calendar.day deferrable initially deferred,
  check (kind = 'holiday' or pair is not null),
  check (pair <> day),
  check (kind <> 'swapped_work' or extract(isodow from day) >= 6),
  check (kind <> 'swapped_off' or extract(isodow from day) <= 5)
);
-- One statement about a day is in force at a time.
create unique index day_in_force on calendar.day (day) where replaced_at is null;
grant select, insert, update (replaced_at, replaced_by) on calendar.day to banle_app;

-- How days are counted: value 1 is yes and 0 is no, or a number where the key is a number.
create table calendar.counting_rule (
  key text not null check (key in ('named_day_counts', 'first_day_counts', 'rolls_to_working_day', 'holidays_in_year')),
  value integer not null check (value between 0 and 60),
  valid daterange not null check (not isempty(valid)),
  source_vi text not null,
  source_en text not null,
  verified boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (key, valid without overlaps)
);
grant select, insert, update (valid) on calendar.counting_rule to banle_app;

insert into calendar.counting_rule (key, value, valid, source_vi, source_en, verified, recorded_at) values
  ('first_day_counts', 0, '[2017-01-01,)', 'Bộ luật Dân sự số 91/2015/QH13, Điều 147 khoản 2', 'Civil Code 91/2015/QH13, Article 147 clause 2', true, now()),
  ('rolls_to_working_day', 1, '[2017-01-01,)', 'Bộ luật Dân sự số 91/2015/QH13, Điều 148 khoản 5', 'Civil Code 91/2015/QH13, Article 148 clause 5', true, now()),
  ('named_day_counts', 1, '[1900-01-01,)', 'Thiết lập mặc định của hệ thống; chưa có văn bản nào quy định', 'Default setting of this system; no document settles it', false, now()),
  ('holidays_in_year', 11, '[2021-01-01,)', 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1', 'Labour Code 45/2019/QH14, Article 112 clause 1', true, now());

-- Fixed holidays stand in the Labour Code (art. 112.1), compensation days in art. 111.3. The days of Tết, the
-- second day of Quốc khánh and the swaps are announced year by year; lunar days are checked by lunar-calendar.test.ts.
insert into calendar.day (day, kind, pair, name_vi, name_en, source, verified, recorded_at)
select day, kind, pair, name_vi, name_en,
  case source
    when 'law' then 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1'
    when 'compensation' then 'Bộ luật Lao động số 45/2019/QH14, Điều 111 khoản 3'
    else source
  end,
  verified, now()
from (values
  -- 2022
  (date '2022-01-01', 'holiday', null::date, 'Tết Dương lịch', 'New Year’s Day', 'law', true),
  ('2022-01-03', 'holiday', '2022-01-01', 'Nghỉ bù Tết Dương lịch', 'New Year’s Day (compensation day)', 'compensation', true),
  ('2022-01-31', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 245/VPCP-KGVX ngày 11/01/2022 của Văn phòng Chính phủ', true),
  ('2022-02-01', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 245/VPCP-KGVX ngày 11/01/2022 của Văn phòng Chính phủ', true),
  ('2022-02-02', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 245/VPCP-KGVX ngày 11/01/2022 của Văn phòng Chính phủ', true),
  ('2022-02-03', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 245/VPCP-KGVX ngày 11/01/2022 của Văn phòng Chính phủ', true),
  ('2022-02-04', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 245/VPCP-KGVX ngày 11/01/2022 của Văn phòng Chính phủ', true),
  ('2022-04-10', 'holiday', null, 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'law', true),
  ('2022-04-11', 'holiday', '2022-04-10', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day (compensation day)', 'compensation', true),
  ('2022-04-30', 'holiday', null, 'Ngày Chiến thắng', 'Victory Day', 'law', true),
  ('2022-05-01', 'holiday', null, 'Ngày Quốc tế Lao động', 'International Labour Day', 'law', true),
  ('2022-05-02', 'holiday', '2022-04-30', 'Nghỉ bù Ngày Chiến thắng', 'Victory Day (compensation day)', 'compensation', true),
  ('2022-05-03', 'holiday', '2022-05-01', 'Nghỉ bù Ngày Quốc tế Lao động', 'International Labour Day (compensation day)', 'compensation', true),
  ('2022-09-01', 'holiday', null, 'Quốc khánh', 'National Day', 'Công văn số 245/VPCP-KGVX ngày 11/01/2022 của Văn phòng Chính phủ', true),
  ('2022-09-02', 'holiday', null, 'Quốc khánh', 'National Day', 'law', true),
  -- 2023
  ('2023-01-01', 'holiday', null, 'Tết Dương lịch', 'New Year’s Day', 'law', true),
  ('2023-01-02', 'holiday', '2023-01-01', 'Nghỉ bù Tết Dương lịch', 'New Year’s Day (compensation day)', 'compensation', true),
  ('2023-01-20', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-01-21', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-01-22', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-01-23', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-01-24', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-01-25', 'holiday', '2023-01-21', 'Nghỉ bù Tết Nguyên đán', 'Lunar New Year (compensation day)', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-01-26', 'holiday', '2023-01-22', 'Nghỉ bù Tết Nguyên đán', 'Lunar New Year (compensation day)', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-04-29', 'holiday', null, 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'law', true),
  ('2023-04-30', 'holiday', null, 'Ngày Chiến thắng', 'Victory Day', 'law', true),
  ('2023-05-01', 'holiday', null, 'Ngày Quốc tế Lao động', 'International Labour Day', 'law', true),
  ('2023-05-02', 'holiday', '2023-04-29', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day (compensation day)', 'compensation', true),
  ('2023-05-03', 'holiday', '2023-04-30', 'Nghỉ bù Ngày Chiến thắng', 'Victory Day (compensation day)', 'compensation', true),
  ('2023-09-01', 'holiday', null, 'Quốc khánh', 'National Day', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  ('2023-09-02', 'holiday', null, 'Quốc khánh', 'National Day', 'law', true),
  ('2023-09-04', 'holiday', '2023-09-02', 'Nghỉ bù Quốc khánh', 'National Day (compensation day)', 'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ', true),
  -- 2024
  ('2024-01-01', 'holiday', null, 'Tết Dương lịch', 'New Year’s Day', 'law', true),
  ('2024-02-08', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  ('2024-02-09', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  ('2024-02-10', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  ('2024-02-11', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  ('2024-02-12', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  ('2024-02-13', 'holiday', '2024-02-10', 'Nghỉ bù Tết Nguyên đán', 'Lunar New Year (compensation day)', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  ('2024-02-14', 'holiday', '2024-02-11', 'Nghỉ bù Tết Nguyên đán', 'Lunar New Year (compensation day)', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  ('2024-04-18', 'holiday', null, 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'law', true),
  ('2024-04-29', 'swapped_off', '2024-05-04', 'Nghỉ hoán đổi dịp 30/4 và 1/5', 'Day off in exchange, 30 April and 1 May', 'Công văn số 2450/VPCP-KGVX ngày 12/04/2024 của Văn phòng Chính phủ', true),
  ('2024-04-30', 'holiday', null, 'Ngày Chiến thắng', 'Victory Day', 'law', true),
  ('2024-05-01', 'holiday', null, 'Ngày Quốc tế Lao động', 'International Labour Day', 'law', true),
  ('2024-05-04', 'swapped_work', '2024-04-29', 'Làm bù dịp 30/4 và 1/5', 'Worked in exchange, 30 April and 1 May', 'Công văn số 2450/VPCP-KGVX ngày 12/04/2024 của Văn phòng Chính phủ', true),
  ('2024-09-02', 'holiday', null, 'Quốc khánh', 'National Day', 'law', true),
  ('2024-09-03', 'holiday', null, 'Quốc khánh', 'National Day', 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8662/VPCP-KGVX ngày 03/11/2023', true),
  -- 2025
  ('2025-01-01', 'holiday', null, 'Tết Dương lịch', 'New Year’s Day', 'law', true),
  ('2025-01-27', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-01-28', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-01-29', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-01-30', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-01-31', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-04-07', 'holiday', null, 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'law', true),
  ('2025-04-26', 'swapped_work', '2025-05-02', 'Làm bù dịp 30/4 và 1/5', 'Worked in exchange, 30 April and 1 May', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-04-30', 'holiday', null, 'Ngày Chiến thắng', 'Victory Day', 'law', true),
  ('2025-05-01', 'holiday', null, 'Ngày Quốc tế Lao động', 'International Labour Day', 'law', true),
  ('2025-05-02', 'swapped_off', '2025-04-26', 'Nghỉ hoán đổi dịp 30/4 và 1/5', 'Day off in exchange, 30 April and 1 May', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-09-01', 'holiday', null, 'Quốc khánh', 'National Day', 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024 của Bộ Lao động - Thương binh và Xã hội; Công văn số 8726/VPCP-KGVX ngày 26/11/2024', true),
  ('2025-09-02', 'holiday', null, 'Quốc khánh', 'National Day', 'law', true),
  -- 2026
  ('2026-01-01', 'holiday', null, 'Tết Dương lịch', 'New Year’s Day', 'law', true),
  ('2026-01-02', 'swapped_off', '2026-01-10', 'Nghỉ hoán đổi dịp Tết Dương lịch', 'Day off in exchange, New Year', 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ', true),
  ('2026-01-10', 'swapped_work', '2026-01-02', 'Làm bù dịp Tết Dương lịch', 'Worked in exchange, New Year', 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ', true),
  ('2026-02-16', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-02-17', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-02-18', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-02-19', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-02-20', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-04-26', 'holiday', null, 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'law', true),
  ('2026-04-27', 'holiday', '2026-04-26', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day (compensation day)', 'compensation', true),
  ('2026-04-30', 'holiday', null, 'Ngày Chiến thắng', 'Victory Day', 'law', true),
  ('2026-05-01', 'holiday', null, 'Ngày Quốc tế Lao động', 'International Labour Day', 'law', true),
  ('2026-08-22', 'swapped_work', '2026-08-31', 'Làm bù dịp Quốc khánh', 'Worked in exchange, National Day', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-08-31', 'swapped_off', '2026-08-22', 'Nghỉ hoán đổi dịp Quốc khánh', 'Day off in exchange, National Day', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-09-01', 'holiday', null, 'Quốc khánh', 'National Day', 'Thông báo số 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ', true),
  ('2026-09-02', 'holiday', null, 'Quốc khánh', 'National Day', 'law', true),
  ('2026-11-24', 'holiday', null, 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day', 'Nghị quyết số 80-NQ/TW ngày 07/01/2026 của Bộ Chính trị (chủ trương); chưa thấy văn bản luật quy định', false),
  -- 2027
  ('2027-01-01', 'holiday', null, 'Tết Dương lịch', 'New Year’s Day', 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1; chưa có thông báo lịch nghỉ năm 2027', false),
  ('2027-02-04', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Dự kiến theo cách bố trí năm 2020 và 2024, khi mùng 1 Tết cũng là thứ Bảy; chưa có thông báo', false),
  ('2027-02-05', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Dự kiến theo cách bố trí năm 2020 và 2024, khi mùng 1 Tết cũng là thứ Bảy; chưa có thông báo', false),
  ('2027-02-06', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Dự kiến theo cách bố trí năm 2020 và 2024, khi mùng 1 Tết cũng là thứ Bảy; chưa có thông báo', false),
  ('2027-02-07', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Dự kiến theo cách bố trí năm 2020 và 2024, khi mùng 1 Tết cũng là thứ Bảy; chưa có thông báo', false),
  ('2027-02-08', 'holiday', null, 'Tết Nguyên đán', 'Lunar New Year', 'Dự kiến theo cách bố trí năm 2020 và 2024, khi mùng 1 Tết cũng là thứ Bảy; chưa có thông báo', false),
  ('2027-02-09', 'holiday', '2027-02-06', 'Nghỉ bù Tết Nguyên đán', 'Lunar New Year (compensation day)', 'Dự kiến theo cách bố trí năm 2020 và 2024, khi mùng 1 Tết cũng là thứ Bảy; chưa có thông báo', false),
  ('2027-02-10', 'holiday', '2027-02-07', 'Nghỉ bù Tết Nguyên đán', 'Lunar New Year (compensation day)', 'Dự kiến theo cách bố trí năm 2020 và 2024, khi mùng 1 Tết cũng là thứ Bảy; chưa có thông báo', false),
  ('2027-04-16', 'holiday', null, 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1; chưa có thông báo lịch nghỉ năm 2027', false),
  ('2027-04-30', 'holiday', null, 'Ngày Chiến thắng', 'Victory Day', 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1; chưa có thông báo lịch nghỉ năm 2027', false),
  ('2027-05-01', 'holiday', null, 'Ngày Quốc tế Lao động', 'International Labour Day', 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1; chưa có thông báo lịch nghỉ năm 2027', false),
  ('2027-05-03', 'holiday', '2027-05-01', 'Nghỉ bù Ngày Quốc tế Lao động', 'International Labour Day (compensation day)', 'Bộ luật Lao động số 45/2019/QH14, Điều 111 khoản 3; chưa có thông báo lịch nghỉ năm 2027', false),
  ('2027-09-02', 'holiday', null, 'Quốc khánh', 'National Day', 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1; chưa có thông báo lịch nghỉ năm 2027', false),
  ('2027-09-03', 'holiday', null, 'Quốc khánh', 'National Day', 'Dự kiến theo cách bố trí năm 2021, khi ngày 02/9 cũng là thứ Năm; chưa có thông báo', false),
  ('2027-11-24', 'holiday', null, 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day', 'Nghị quyết số 80-NQ/TW ngày 07/01/2026 của Bộ Chính trị (chủ trương); chưa thấy văn bản luật quy định', false)
) as listed (day, kind, pair, name_vi, name_en, source, verified);
