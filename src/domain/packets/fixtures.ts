import { Temporal } from '../../kernel/time/index.ts';
import type { Packet } from './packet.ts';

/** A conclusion that the Thành ủy of another made-up city sends, with one file, unless told otherwise. */
export function aPacket(given: Partial<Packet> = {}): Packet {
  return {
    from: { id: 'TEST.T01', inCharge: '', name: 'Thành ủy Hải Vân' },
    to: [{ id: 'TEST.T02', inCharge: '', name: 'Thành ủy Minh Châu' }],
    documentId: '6a3f6d0e-5a8e-4d1c-9a63-6d5f1f0b7a01',
    number: '81',
    notation: 'KL/TU',
    place: 'Hải Vân',
    promulgatedOn: Temporal.PlainDate.from('2026-02-11'),
    typeName: 'Kết luận',
    subject: 'Về phối hợp quản lý cán bộ biệt phái',
    signer: 'Ngô Quang Vinh',
    priority: 'urgent',
    attachments: [
      {
        name: 'ket-luan.txt',
        contentType: 'text/plain',
        bytes: new TextEncoder().encode('KẾT LUẬN\nGiao Sở Nội vụ rà soát cán bộ biệt phái.'),
      },
    ],
    ...given,
  };
}
