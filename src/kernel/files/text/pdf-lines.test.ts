import { expect, test } from 'vitest';
import { joinPages, type PlacedText } from './pdf-lines.ts';

const width = 595;
/** A run of 12 points at a place on the page, reaching as far as its letters or as said. */
const run = (text: string, [x, y]: [number, number], right = x + text.length * 6): PlacedText => ({
  text,
  x,
  y,
  right,
  size: 12,
});

const onOnePage = (runs: readonly PlacedText[]) => joinPages([{ runs, width }]);

test('lines broken by the margin become a paragraph again, and an indented line begins a new one', () => {
  const lines = [
    run('Thành ủy yêu cầu các cấp ủy trực thuộc', [113, 700], 538),
    run('rà soát nhiệm vụ được giao và báo cáo', [85, 682], 538),
    run('kết quả trước ngày 15/12.', [85, 664], 240),
    run('Đề nghị Ban Tổ chức theo dõi việc thực', [113, 640], 538),
    run('hiện Kết luận này.', [85, 622], 180),
  ];
  expect(onOnePage(lines)).toBe(
    'Thành ủy yêu cầu các cấp ủy trực thuộc rà soát nhiệm vụ được giao và báo cáo kết quả trước ngày 15/12.\nĐề nghị Ban Tổ chức theo dõi việc thực hiện Kết luận này.',
  );
});

test('a number broken at its hyphen is not torn apart', () => {
  const lines = [run('Thực hiện Kết luận số 27-', [85, 700], 538), run('KL/TU của Thành ủy', [85, 682], 220)];
  expect(onOnePage(lines)).toBe('Thực hiện Kết luận số 27-KL/TU của Thành ủy');
});

test('a list item begins its own line even at the margin', () => {
  const lines = [
    run('- Việc thứ nhất kéo dài đến hết dòng này đây', [85, 700], 538),
    run('- Việc thứ hai', [85, 682], 180),
  ];
  expect(onOnePage(lines).split('\n')).toHaveLength(2);
});

test('short lines stay lines', () => {
  const lines = [
    run('KẾT LUẬN', [260, 700]),
    run('về công tác tổ chức', [230, 682]),
    run('Số 27', [85, 664]),
  ];
  expect(onOnePage(lines)).toBe('KẾT LUẬN\nvề công tác tổ chức\nSố 27');
});

test('runs in any order find their line and their place in it, and a wide gap parts columns', () => {
  const runs = [
    run('Minh Châu, ngày 5 tháng 3', [330, 700.5]),
    run('ĐẢNG', [85, 700], 115),
    run('THÀNH ỦY', [121, 700], 170),
  ];
  expect(onOnePage(runs)).toBe('ĐẢNG THÀNH ỦY\tMinh Châu, ngày 5 tháng 3');
});

test('letters drawn one by one become words, with the blanks that were drawn', () => {
  const runs = [
    run('K', [85, 700], 92),
    run('ết', [92.2, 700], 104),
    run(' ', [104, 700], 104.5),
    run('luận', [104.5, 700]),
  ];
  expect(onOnePage(runs)).toBe('Kết luận');
});

test('letters drawn twice to look bold are read once', () => {
  expect(onOnePage([run('KẾT LUẬN', [85, 700]), run('KẾT LUẬN', [85.4, 700])])).toBe('KẾT LUẬN');
});

test('a page without text is empty', () => {
  expect(onOnePage([])).toBe('');
});

const full = (text: string, y: number) => run(text, [85, y], 538);

test('a sentence broken by the end of a page goes on, and the number of the page stands after it', () => {
  const pages = [
    { width, runs: [full('Giao Ban Tổ chức Thành ủy theo dõi', 100)] },
    {
      width,
      runs: [
        run('2', [290, 800]),
        full('việc thực hiện Kết luận này và báo', 760),
        full('cáo Ban Thường vụ.', 742),
      ],
    },
    { width, runs: [run('- 3 -', [290, 800]), full('Kết luận này được phổ biến', 760)] },
  ];
  expect(joinPages(pages)).toBe(
    'Giao Ban Tổ chức Thành ủy theo dõi việc thực hiện Kết luận này và báo cáo Ban Thường vụ.\n2\n- 3 -\nKết luận này được phổ biến',
  );
});
