-- Whether the days of a pause are given back to a deadline, and by what they are counted: 0 no, 1 by days, 2 by working days.
alter table calendar.counting_rule drop constraint counting_rule_key_check;
alter table calendar.counting_rule add constraint counting_rule_key_check check
  (key in ('named_day_counts', 'first_day_counts', 'rolls_to_working_day', 'holidays_in_year', 'pause_moves_deadline'));
insert into calendar.counting_rule (key, value, valid, source_vi, source_en, verified, recorded_at) values
  ('pause_moves_deadline', 1, '[1900-01-01,)', 'Thiết lập mặc định của hệ thống; chưa có văn bản nào quy định',
    'Default setting of this system; no document settles it', false, now());
