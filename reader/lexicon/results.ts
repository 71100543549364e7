import { list } from './list.ts';

/** Verbs with which a report tells a number that was reached. */
export const resultVerbs: readonly string[] = list`
  đạt · hoàn thành · kết nạp · giải ngân · thu hút · giảm · tăng · giải quyết · xử lý · thẩm định · tổ chức · ban hành · tiếp nhận · công nhận ·
  khởi công · bồi dưỡng · đào tạo · luân chuyển · điều động · bổ nhiệm · tinh giản · sắp xếp · kiểm tra · giám sát · thi hành kỷ luật · thu hồi ·
  huy động · hỗ trợ · vận động · phát hiện · thành lập · tuyển dụng · cắt giảm · rà soát · số hóa · cập nhật · khen thưởng · giới thiệu · xóa ·
  khánh thành · trồng · thu ngân sách · tiết kiệm · khai giảng · mở
`;

/** Nouns with which the name of an event begins. */
export const eventNouns: readonly string[] = list`
  hội nghị · phiên họp · kỳ họp · cuộc họp · buổi làm việc · đại hội · lễ · hội thảo · tọa đàm · diễn đàn · giao ban · lớp bồi dưỡng · lớp tập huấn ·
  ngày hội · hội thi · lễ kỷ niệm · lễ phát động · lễ công bố · lễ trao
`;

/** Before an event: somebody holds, opens, leads or attends it. */
export const holdingWords: readonly string[] = list`
  tổ chức · khai mạc · bế mạc · chủ trì · tham dự · đến dự · dự · diễn ra · tại · phát biểu tại · chỉ đạo · tiến hành · khai giảng
`;
