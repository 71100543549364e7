import { listTypes } from '../../src/domain/documents/index.ts';
import { bodyTreeOn, listOrgans } from '../../src/domain/organisation/index.ts';
import { openPacket } from '../../src/domain/packets/open-packet.ts';
import type { Organ, Packet } from '../../src/domain/packets/packet.ts';
import { receivePacket } from '../../src/domain/packets/receive-packet.ts';
import { refusePacket } from '../../src/domain/packets/refuse-packet.ts';
import { writePacket } from '../../src/domain/packets/write-packet.ts';
import { layDown } from '../../src/kernel/files/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { Filling } from './directives.ts';

const city: Organ = { id: 'MINHHOA.01', inCharge: '', name: 'Thành ủy Minh Châu' };
const province: Organ = { id: 'MINHHOA.09', inCharge: '', name: 'Tỉnh ủy Hải Vân' };

const conclusion = (signedOn: Temporal.PlainDate) => `KẾT LUẬN
về phối hợp quản lý cán bộ biệt phái giữa hai địa phương

Sau khi nghe báo cáo kết quả một năm biệt phái cán bộ giữa tỉnh Hải Vân và thành phố Minh Châu, Thường trực Tỉnh ủy kết luận như sau:

1. Đề nghị Ban Tổ chức Thành ủy Minh Châu rà soát danh sách cán bộ biệt phái, gửi kết quả trước ngày ${signedOn.add({ days: 40 }).toLocaleString('vi-VN')}.
2. Giao Ban Tổ chức Tỉnh ủy Hải Vân chủ trì xây dựng quy chế phối hợp, lấy ý kiến thành phố Minh Châu trước khi ban hành.
`;

/** One packet waits for the registrar to check it; another had come to the wrong place. */
export async function seedPackets({ person, today }: Filling): Promise<void> {
  const registrar = person('vanthu');
  const signedOn = today.subtract({ days: 3 });
  const misled = packet({
    ...{ documentId: 'minh-hoa-hai-van-212', number: '212', notation: 'CV/VPTU', typeName: 'Công văn' },
    ...{ subject: 'Về cung cấp số liệu đảng viên quý trước của huyện Phước Lâm', signer: 'Lưu Thị Mận' },
    promulgatedOn: today.subtract({ days: 12 }),
  });
  const lastWeek = startOfDay(today.subtract({ days: 8 })).add({ hours: 9, minutes: 12 });
  const refused = await receive(misled, lastWeek);
  await refusePacket(
    registrar,
    { id: refused, reason: 'Gửi nhầm nơi nhận: văn bản yêu cầu huyện Phước Lâm, không phải thành phố.' },
    lastWeek.add({ minutes: 25 }),
  );
  const waiting = packet({
    ...{ documentId: 'minh-hoa-hai-van-81', number: '81', notation: 'KL/TU', typeName: 'Kết luận' },
    ...{ subject: 'Về phối hợp quản lý cán bộ biệt phái', signer: 'Ngô Quang Vinh', priority: 'urgent' },
    promulgatedOn: signedOn,
    attachments: [
      {
        name: 'ket-luan-81.txt',
        contentType: 'text/plain',
        bytes: new TextEncoder().encode(conclusion(signedOn)),
      },
    ],
  });
  await receive(waiting, startOfDay(today).add({ hours: 7, minutes: 50 }));

  async function receive(sent: Packet, at: Temporal.Instant): Promise<string> {
    const bytes = new TextEncoder().encode(writePacket(sent, 'zip'));
    const name = `${sent.number}-${sent.notation.replace('/', '-')}.edxml`;
    const laid = await layDown([{ name, bytes }], ['xml']);
    try {
      const [file] = laid.files;
      if (!file) throw new Error(`the packet ${name} was not taken`);
      const [tree, types, organs] = await Promise.all([bodyTreeOn(today), listTypes(today), listOrgans()]);
      const read = await openPacket(file, { tree, types, organs, today, locale: 'vi' });
      return await receivePacket(registrar, read, at);
    } finally {
      await laid.discard();
    }
  }
}

function packet(given: Partial<Packet> & Pick<Packet, 'documentId' | 'number' | 'notation'>): Packet {
  return {
    from: province,
    to: [city],
    place: 'Hải Vân',
    promulgatedOn: null,
    typeName: '',
    subject: '',
    signer: '',
    priority: 'normal',
    attachments: [],
    ...given,
  };
}
