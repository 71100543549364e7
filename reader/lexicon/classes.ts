import { list } from './list.ts';

/** Words for bodies by kind, with which the text speaks to many at once. */
export const classNouns: readonly string[] = list`
  cấp trên · cấp trên trực tiếp · cấp dưới · tổ · tổ chuyên môn · tổ dân vận · tổ bầu cử · tổ công tác · tổ giúp việc · tổ chuyên gia · tổ trưởng · tổ phó · đoàn công tác · đoàn kiểm tra · đoàn giám sát · trưởng đoàn · ban chỉ đạo ·
  hội đồng · ban tổ chức · ban quản lý · ông, bà · chủ quản · chủ quản dữ liệu · chủ sở hữu · chủ tài khoản · chi · chi hội · đơn vị sự nghiệp · hội đoàn · trường học · bệnh viện · công an · quân đội · lực lượng vũ trang · thôn · bản · khu phố · tổ dân phố · trạm y tế · trưởng thôn · học sinh · sinh viên · thanh niên · phụ nữ · giáo viên · nhà trường · hợp tác xã · báo chí · cơ quan báo chí · cơ quan truyền thông · tổ chức cơ sở đảng · tổ chức đoàn thể · ban ngành · quần chúng · chủ đầu tư · nhà thầu · hộ dân · ban, ngành · lực lượng chức năng · cơ quan chức năng · ủy viên · cấp ủy viên · bí thư chi bộ · cơ quan thường trực · thành viên Ban Chỉ đạo ·
  cơ quan · cơ quan, tổ chức · cơ quan, tổ chức, đơn vị · cơ quan, tổ chức, cá nhân · trung ương · toàn Đảng · toàn dân · toàn quân · toàn quân ta · cả hệ thống chính trị ·
  toàn hệ thống chính trị · đội ngũ cán bộ · trung ương · đội ngũ cán bộ · đơn vị · địa phương · bộ ·
  ngành · ban · sở · cấp · cấp ủy · cấp ủy đảng · tổ chức đảng · tổ chức · đoàn thể · tỉnh ủy · thành ủy ·
  đảng ủy · đảng bộ · chi bộ · chi ủy · huyện ủy · quận ủy · ủy ban nhân dân · ubnd · hội đồng nhân dân ·
  chính quyền · tổ chức chính trị - xã hội · tổ chức chính trị-xã hội · tổ chức chính trị xã hội ·
  mặt trận · hội · doanh nghiệp · cán bộ · đảng viên · công chức · viên chức · người lao động · đại biểu ·
  đồng chí · người đứng đầu · thủ trưởng · thành viên · chúng ta · cơ sở · xã · phường · đặc khu · tỉnh ·
  thành phố · huyện · quận · nhân dân · người dân · mọi người dân · tập thể · tập thể lãnh đạo · cá nhân · trưởng ban ·
  trưởng phòng · bí thư · chủ tịch · giám đốc · lãnh đạo · ban đảng · ban thường vụ · ban chấp hành ·
  ban thường vụ cấp ủy · nhân sự · vụ · cục · phòng · trung tâm · văn phòng · viện · trường · hội viên ·
  đoàn viên · cấp hội · cơ quan chuyên môn · đơn vị sự nghiệp · nơi · tiểu ban · cán bộ lãnh đạo ·
  cán bộ lãnh đạo, quản lý · cơ quan tham mưu, giúp việc · cơ quan tham mưu · cấp ủy các cấp ·
  tổ chức đoàn · cấp công đoàn · công đoàn
`;

/** Compounds that only begin like a noun for bodies. */
export const notClassNouns: readonly string[] = list`
  tổ chức · tổ quốc · tổ hợp · tổ ấm · cơ sở dữ liệu · cơ sở vật chất · cơ sở hạ tầng · cơ sở pháp lý · cơ sở lý luận · cơ sở thực tiễn · cơ sở chính trị ·
  ban hành · bộ máy · bộ phận · bộ đội · bộ tiêu chí · bộ chỉ số · vụ việc · vụ án · trường hợp · viện trợ · viện dẫn · phòng chống ·
  phòng ngừa · phòng, chống · hội nghị · hội họp · hội thảo · hội nhập · hội thi · cấp bách · cấp phép · cấp phát · xã hội · ngành nghề ·
  chi tiết · chi phí · chi trả · chi ngân sách · bản sao · bản đồ · bản thân · phòng họp · nơi ở · nơi cư trú · trường thông tin · trường dữ liệu · trường đoạn · cấp độ ·
  cục bộ · trung tâm hóa · tổ chức bộ máy · tổ chức hội nghị · cấp mình quản lý · thôn tính · sở hữu · sở trường · hội tụ
`;
