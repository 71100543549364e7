import { type Dice, throwDice } from '../database/seed/random.ts';

/** A made-up article as it lies before the public. */
export interface MadeArticle {
  readonly headline: string;
  readonly lead: string;
  readonly lines: readonly string[];
  readonly byline: string;
  readonly topics: readonly string[];
}

/**
 * The nth of as many articles as are wanted, the same at every filling: common words stand everywhere, the names of people
 * and places in few, as in a newsroom's twenty years.
 */
export function makeArticle(nth: number): MadeArticle {
  const dice = throwDice(nth * 7919 + 13);
  const matter = few(dice, matters);
  const place = few(dice, places);
  const headline = `${few(dice, bodies)} ${dice.pick(deeds)} ${matter} ${placed(dice, place)}`;
  const lines = Array.from({ length: dice.between(6, 22) }, () => paragraph(dice, { matter, place }));
  return {
    headline,
    lead: sentence(dice, { matter, place }),
    lines,
    byline: personOf(dice),
    topics: [...new Set([matter, few(dice, matters)])].map(capital).sort(),
  };
}

interface About {
  readonly matter: string;
  readonly place: string;
}

function paragraph(dice: Dice, about: About): string {
  return Array.from({ length: dice.between(1, 4) }, () => sentence(dice, about)).join(' ');
}

function sentence(dice: Dice, { matter, place }: About): string {
  const on = `ngày ${dice.between(1, 28)}/${dice.between(1, 12)}`;
  switch (dice.between(0, 7)) {
    case 0:
      return `Theo Kết luận số ${dice.between(1, 480)}-KL/TU ${on}, ${few(dice, bodies)} ${dice.pick(deeds)} ${matter} ${dice.pick(times)}.`;
    case 1:
      return `Đồng chí ${personOf(dice)}, ${dice.pick(offices)} ${few(dice, bodies)}, đề nghị ${dice.pick(asks)} ${dice.pick(times)}.`;
    case 2:
      return `Tại ${place}, ${dice.between(2, 980)} ${dice.pick(counted)} đã ${dice.pick(asks)}, đạt ${dice.between(31, 99)}% kế hoạch.`;
    case 3:
      return `${capital(dice.pick(times))}, ${few(dice, bodies)} ${dice.pick(deeds)} ${few(dice, matters)} ${placed(dice, place)}.`;
    case 4:
      return `Việc ${matter} được ${dice.pick(asks)}; ${dice.pick(counted)} ở ${few(dice, places)} ${dice.pick(remarks)}.`;
    case 5:
      return `“${capital(dice.pick(asks))} là việc phải làm ${dice.pick(times)}”, ông ${personOf(dice)} nói tại ${place}.`;
    case 6:
      return `Người dân ${few(dice, places)} ${dice.pick(remarks)}, nhất là ${dice.pick(counted)} có liên quan đến ${matter}.`;
    default:
      return `${few(dice, bodies)} phối hợp với ${few(dice, bodies)} ${dice.pick(asks)} ${dice.pick(times)}, ${dice.pick(remarks)}.`;
  }
}

const placed = (dice: Dice, place: string) => `${dice.pick(['tại', 'ở', 'trên địa bàn'])} ${place}`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** One of a list whose first are met far more often than its last. */
function few<Item>(dice: Dice, items: readonly Item[]): Item {
  return items[Math.floor(items.length * dice.roll() ** 2.5)] as Item;
}

function personOf(dice: Dice): string {
  return `${few(dice, families)} ${dice.pick(middles)} ${few(dice, givens)}`;
}

const list = (words: string) => words.split('; ');

const bodies = [
  ...list(
    'Thành ủy Minh Châu; Ban Tổ chức Thành ủy; Ủy ban nhân dân thành phố; Văn phòng Thành ủy; Sở Nội vụ; Ủy ban Kiểm tra Thành ủy; Sở Tài chính; Ban Tuyên giáo và Dân vận Thành ủy; Mặt trận Tổ quốc thành phố; Hội đồng nhân dân thành phố; Sở Giáo dục và Đào tạo; Sở Y tế; Công an thành phố; Sở Xây dựng; Thành đoàn Minh Châu; Sở Khoa học và Công nghệ; Liên đoàn Lao động thành phố; Hội Liên hiệp Phụ nữ thành phố; Sở Nông nghiệp và Môi trường; Thanh tra thành phố',
  ),
  ...Array.from({ length: 120 }, (_, nth) => `Đảng ủy ${placeOf(nth - (nth % 4) + (nth % 2))}`),
];
const places = Array.from({ length: 900 }, (_, nth) => placeOf(nth));

function placeOf(nth: number): string {
  const first = 'An Bình Cát Đông Hải Hòa Kim Lộc Mỹ Ngọc Phú Quang Tân Thạch Thuận Trung Vĩnh Xuân'.split(
    ' ',
  );
  const second =
    'An Bình Châu Điền Giang Hạ Khê Lạc Lâm Lập Long Mai Nghĩa Phong Phước Quý Sơn Thành Thọ Thủy Trạch Viên'.split(
      ' ',
    );
  const kind = ['phường', 'xã', 'khu phố', 'ấp'][nth % 4];
  return `${kind} ${first[nth % first.length]} ${second[Math.floor(nth / 3) % second.length]}${nth < 400 ? '' : ` ${1 + (nth % 9)}`}`;
}

const families = list(
  'Nguyễn; Trần; Lê; Phạm; Hoàng; Võ; Đặng; Bùi; Đỗ; Hồ; Ngô; Dương; Lý; Đinh; Mai; Tô; Lâm; Quách',
);
const middles = list(
  'Văn; Thị; Minh; Quốc; Thanh; Ngọc; Hữu; Đức; Gia; Xuân; Thu; Hoài; Bảo; Khánh; Anh; Trọng',
);
const givens = list(
  'An; Hà; Lan; Hưng; Đức; Chính; Ánh; Bảo; Tuấn; Hạnh; Dũng; Phương; Sơn; Thảo; Vinh; Yến; Khoa; Nga; Quý; Thúy; Tường; Uyên; Viễn; Xuyến; Kiệt; Lĩnh; Nhàn; Ước; Thoại; Nguyệt; Khuê; Duệ; Giáp; Huấn; Kỳ; Luật',
);
const offices = list(
  'Bí thư; Phó Bí thư; Trưởng ban; Phó Trưởng ban; Chủ tịch; Phó Chủ tịch; Giám đốc; Chánh Văn phòng',
);
const deeds = list(
  'bàn việc; triển khai; sơ kết; tổng kết; kiểm tra; đẩy mạnh; lấy ý kiến về; hướng dẫn; giám sát; rà soát; công bố kết quả; tập huấn về; tháo gỡ khó khăn trong',
);
const asks = list(
  'hoàn thành hồ sơ; gửi báo cáo; công khai danh mục; rà soát quy trình; bố trí kinh phí; phân công người phụ trách; đối thoại với người dân; cập nhật dữ liệu; kiểm tra định kỳ; niêm yết tại trụ sở; rút ngắn thời gian giải quyết',
);
const times = list(
  'trước ngày 15 tháng sau; trong quý này; ngay trong tháng; trước kỳ họp cuối năm; sáng nay; chiều qua; trong sáu tháng đầu năm; từ đầu nhiệm kỳ; trong tuần tới',
);
const counted = list(
  'cơ quan, đơn vị; chi bộ; cán bộ, công chức; hộ dân; tổ dân phố; doanh nghiệp nhỏ; trường học; trạm y tế',
);
const remarks = list(
  'đồng tình với cách làm này; mong được trả lời sớm; đã thấy chuyển biến rõ; còn băn khoăn về thủ tục; cho rằng kết quả chưa đều; đề nghị làm thí điểm trước; kiến nghị kéo dài thời hạn',
);
const matters = [
  ...list(
    'chuyển đổi số; tinh giản biên chế; sắp xếp tổ chức bộ máy; quy hoạch cán bộ; cải cách hành chính; phòng, chống lãng phí; xây dựng nông thôn mới; kết nạp đảng viên; đào tạo, bồi dưỡng cán bộ; tiếp công dân; giải quyết khiếu nại, tố cáo; đầu tư công; giảm nghèo bền vững; bảo vệ môi trường; học tập và làm theo Bác; vị trí việc làm; luân chuyển cán bộ; hòa giải ở cơ sở; sinh hoạt chi bộ; thi đua, khen thưởng; nhà ở xã hội; y tế cơ sở; giáo dục mầm non; phòng, chống thiên tai; lưu trữ điện tử; quản lý đất đai; an ninh trật tự; công tác dân vận; cải cách tiền lương; xử lý kỷ luật đảng viên',
  ),
  ...Array.from({ length: 170 }, (_, nth) => specialMatter(nth)),
];

function specialMatter(nth: number): string {
  const what = list(
    'nạo vét; trùng tu; mở rộng; di dời; chống ngập; cấp nước cho; chiếu sáng; trồng cây ở; số hóa hồ sơ; quy tập',
  );
  const which = list(
    'kênh Cái Sậy; đình làng Thạch Khê; chợ nổi Bến Vọng; bến phà Long Tuyền; nghĩa trang liệt sĩ Gò Me; hồ Trúc Bạch Dương; đê sông Ngàn; cầu Rạch Dừa; thư viện Hoa Niên; làng nghề chiếu Định Yến; rừng đước Bãi Bồi; bãi rác Đông Thạnh; trạm bơm Ông Kèo; đường ven kênh Xáng; khu tập thể Dệt May; trường Bổ túc Vạn Hạnh; vườn hoa Nhà Kèn',
  );
  return `${what[nth % what.length]} ${which[nth % which.length]}`;
}
