import { registerDirective } from '../../src/domain/documents/index.ts';
import { readDirective } from '../../src/domain/reading/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

/** A paper with everything that can be read from one: orders, a wish, praise, clauses, results with numbers, an event. */
const textOf = (signedOn: Temporal.PlainDate) => `THÀNH ỦY MINH CHÂU
*
Số 71-TB/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Minh Châu, ngày ${String(signedOn.day).padStart(2, '0')} tháng ${String(signedOn.month).padStart(2, '0')} năm ${signedOn.year}
THÔNG BÁO
Kết luận của Bí thư Thành ủy tại hội nghị về công tác đảng viên
-----
Vừa qua, Ban Tổ chức Thành ủy tổ chức hội nghị chuyên đề về phát triển đảng viên và nâng cao chất lượng sinh hoạt chi bộ. Đến nay, toàn Đảng bộ đã kết nạp 1.105 đảng viên, đạt 97,2% kế hoạch; đã sắp xếp 312/318 chi bộ khu phố.
Thực hiện khoản 2 Điều 5 Quy định số 21-QĐ/TU, Bí thư Thành ủy kết luận như sau:
1. Giao Ban Tổ chức Thành ủy rà soát các chi bộ ba năm không kết nạp được đảng viên, báo cáo Ban Thường vụ Thành ủy trong 30 ngày làm việc kể từ ngày ký.
2. Yêu cầu Đảng ủy phường An Lạc hoàn thành sắp xếp sáu chi bộ khu phố còn lại, bảo đảm sinh hoạt được duy trì.
3. Đề nghị Sở Nội vụ cung cấp số liệu cán bộ, công chức trẻ để tạo nguồn kết nạp.
4. Bí thư Thành ủy mong muốn các chi bộ tiếp tục đổi mới nội dung sinh hoạt.
5. Dịp này, Thành ủy Minh Châu tặng Bằng khen cho 9 tập thể và 14 cá nhân.
Nơi nhận:
- Như trên,
- Lưu Văn phòng Thành ủy.
`;

/** Leaves one paper read at the desk, with nothing decided about it yet. */
export async function seedDesks({ bodies, person, today }: Setting): Promise<void> {
  const signedOn = today.subtract({ days: 4 });
  const morning = startOfDay(signedOn.add({ days: 1 })).add({ hours: 8 });
  const directive = await registerDirective(
    person('vanthu'),
    {
      type: 'party.thong_bao',
      symbol: '71-TB/TU',
      issuerId: bodies.city,
      issuerName: '',
      signer: 'Đặng Thị Minh Nguyệt',
      signerOffice: 'Bí thư Thành ủy',
      signedOn,
      effectiveOn: signedOn,
      expiresOn: null,
      receivedOn: signedOn,
      term: '2025-2030',
      title: 'Kết luận tại hội nghị về công tác đảng viên',
      secrecy: 'normal',
      urgency: 'normal',
      registeredIn: bodies.city,
      text: textOf(signedOn),
      files: [],
    },
    morning,
  );
  await readDirective(person('chuyenvien'), directive.id, morning.add({ minutes: 20 }));
}
