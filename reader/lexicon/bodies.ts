import { list } from './list.ts';

/** Level of a body: 0 central, 1 province or central city, 2 district or ministry's unit, 3 commune. */
export type BodyHead = { kind: string; bare: boolean; level?: number };

/** Bodies of one name, which no place or field completes. */
export const fixedBodies: readonly (readonly [string, number])[] = [
  ['Bộ Chính trị', 0],
  ['Ban Bí thư', 0],
  ['Ban Bí thư Trung ương', 0],
  ['Ban Bí thư Trung ương Đảng', 0],
  ['Ban Chấp hành Trung ương', 0],
  ['Ban Chấp hành Trung ương Đảng', 0],
  ['Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam', 0],
  ['Chính phủ', 0],
  ['Quốc hội', 0],
  ['Ủy ban Thường vụ Quốc hội', 0],
  ['Quân ủy Trung ương', 0],
  ['Đảng ủy Công an Trung ương', 0],
  ['Văn phòng Trung ương Đảng', 0],
  ['Văn phòng Trung ương', 0],
  ['Văn phòng Chính phủ', 0],
  ['Văn phòng Quốc hội', 0],
  ['Văn phòng Chủ tịch nước', 0],
  ['Văn phòng Tổng Bí thư', 0],
  ['Hội đồng Lý luận Trung ương', 0],
  ['Mặt trận Tổ quốc Việt Nam', 0],
  ['Mặt trận Tổ quốc', 0],
  ['Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 0],
  ['Ủy ban TW MTTQ Việt Nam', 0],
  ['Ủy ban Trung ương MTTQ Việt Nam', 0],
  ['Đài Tiếng nói Việt Nam', 0],
  ['Đài Truyền hình Việt Nam', 0],
  ['Thông tấn xã Việt Nam', 0],
  ['Tòa án nhân dân tối cao', 0],
  ['Viện kiểm sát nhân dân tối cao', 0],
  ['Viện Kiểm sát nhân dân tối cao', 0],
  ['Kiểm toán nhà nước', 0],
  ['Kiểm toán Nhà nước', 0],
  ['Thanh tra Chính phủ', 0],
  ['Ban Cơ yếu Chính phủ', 0],
  ['Ngân hàng Nhà nước', 0],
  ['Ngân hàng Nhà nước Việt Nam', 0],
  ['Đảng Cộng sản Việt Nam', 0],
  ['Trung ương Đoàn', 0],
  ['Trung ương Hội', 0],
  ['Quân đội nhân dân Việt Nam', 0],
  ['Công an nhân dân', 0],
  ['Đảng bộ Quân đội', 0],
  ['Ban Chỉ đạo Trung ương', 0],
  ['Ban cán sự đảng Chính phủ', 0],
  ['Đảng ủy Chính phủ', 0],
  ['Đảng ủy Quốc hội', 0],
  ['Đảng ủy các cơ quan Đảng Trung ương', 0],
  ['Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương', 0],
  ['Đảng ủy Khối các cơ quan Trung ương', 0],
  ['Đảng ủy Khối Doanh nghiệp Trung ương', 0],
  ['Tổng Liên đoàn Lao động Việt Nam', 0],
  ['Hội Liên hiệp Phụ nữ Việt Nam', 0],
  ['Hội Nông dân Việt Nam', 0],
  ['Hội Cựu chiến binh Việt Nam', 0],
  ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 0],
  ['Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', 0],
  ['Trung ương Hội Liên hiệp Phụ nữ Việt Nam', 0],
  ['Hội đồng Thi đua - Khen thưởng Trung ương', 0],
  ['Viện Hàn lâm Khoa học xã hội Việt Nam', 0],
  ['Viện Hàn lâm KHXH Việt Nam', 0],
  ['Viện Hàn lâm Khoa học xã hội (KHXH) Việt Nam', 0],
  ['Viện Hàn lâm', 0],
  ['Học viện Chính trị quốc gia Hồ Chí Minh', 0],
];

/** Abbreviations that stand for a body by themselves. */
export const bodyAbbreviations: ReadonlyMap<string, { name: string; level: number }> = new Map([
  ['MTTQ', { name: 'Mặt trận Tổ quốc Việt Nam', level: 0 }],
  ['VPCP', { name: 'Văn phòng Chính phủ', level: 0 }],
  ['VPTW', { name: 'Văn phòng Trung ương Đảng', level: 0 }],
  ['VPUB', { name: 'Văn phòng Ủy ban nhân dân', level: 1 }],
  ['TTUB', { name: 'Thường trực Ủy ban nhân dân', level: 1 }],
  ['UBTVQH', { name: 'Ủy ban Thường vụ Quốc hội', level: 0 }],
  ['BTCTW', { name: 'Ban Tổ chức Trung ương', level: 0 }],
  ['UBKTTW', { name: 'Ủy ban Kiểm tra Trung ương', level: 0 }],
]);

const head = (kind: string, bare = false, level?: number): BodyHead =>
  level === undefined ? { kind, bare } : { kind, bare, level };

/** First words of bodies: what follows is a field, a place or a higher body. `bare`: a body even with nothing after it. */
export const bodyHeads: ReadonlyMap<string, BodyHead> = new Map([
  ['Thành ủy', head('party committee', true, 1)],
  ['Tỉnh ủy', head('party committee', true, 1)],
  ['Quận ủy', head('party committee', true, 2)],
  ['Huyện ủy', head('party committee', true, 2)],
  ['Thị ủy', head('party committee', true, 2)],
  ['Đảng ủy', head('party committee', true)],
  ['Đảng bộ', head('party organisation')],
  ['Chi bộ', head('party cell')],
  ['Chi ủy', head('party cell')],
  ['Đảng đoàn', head('party group', true)],
  ['Đoàn Chủ tịch', head('presidium', true)],
  ['Ban cán sự đảng', head('party group')],
  ['Ban Thường vụ', head('standing board', true)],
  ['Ban Chấp hành', head('executive committee', true)],
  ['Thường trực', head('standing members')],
  ['Ủy ban nhân dân', head("people's committee", true)],
  ['UBND', head("people's committee", true)],
  ['Hội đồng nhân dân', head("people's council", true)],
  ['HĐND', head("people's council", true)],
  ['Ủy ban Mặt trận Tổ quốc', head('front', true)],
  ['Ủy ban MTTQ', head('front', true)],
  ['UB MTTQ', head('front', true)],
  ['UBMTTQ', head('front', true)],
  ['MTTQ', head('front', true)],
  ['Mặt trận Tổ quốc', head('front', true)],
  ['Đoàn đại biểu Quốc hội', head('delegation', true)],
  ['Ban Chỉ đạo', head('steering committee')],
  ['Ban Tổ chức', head('party commission', true)],
  ['Ban Quản lý', head('board')],
  ['Ban', head('commission')],
  ['Bộ Tư lệnh', head('command')],
  ['Bộ Chỉ huy', head('command')],
  ['Bộ', head('ministry', false, 0)],
  ['Sở', head('department', false, 1)],
  ['Vụ', head('department', false, 1)],
  ['Cục', head('department', false, 1)],
  ['Tổng cục', head('department', false, 0)],
  ['Phòng', head('office', false, 2)],
  ['Văn phòng', head('office')],
  ['Trung tâm', head('centre')],
  ['Tiểu ban', head('subcommittee')],
  ['Tổ Công tác', head('task force')],
  ['Ủy ban', head('committee')],
  ['UBKT', head('committee', true)],
  ['Hội đồng', head('council')],
  ['Hội', head('association')],
  ['Chi hội', head('association')],
  ['Hiệp hội', head('association')],
  ['Liên đoàn', head('association')],
  ['Tổng Liên đoàn', head('association')],
  ['Liên minh', head('association')],
  ['Liên hiệp', head('association')],
  ['Đoàn', head('association')],
  ['Thành đoàn', head('association', true, 1)],
  ['Tỉnh đoàn', head('association', true, 1)],
  ['Công đoàn', head('association')],
  ['Viện', head('institute')],
  ['Học viện', head('school')],
  ['Trường', head('school')],
  ['Trường Đại học', head('school')],
  ['Trường Chính trị', head('school', true)],
  ['Đại học', head('school')],
  ['Báo', head('press')],
  ['Đài', head('press')],
  ['Tạp chí', head('press')],
  ['Thông tấn xã', head('press')],
  ['Cổng', head('portal')],
  ['Công an', head('police')],
  ['Tòa án nhân dân', head('court')],
  ['Viện kiểm sát nhân dân', head('procuracy')],
  ['TAND', head('court')],
  ['VKSND', head('procuracy')],
  ['Thanh tra', head('inspectorate')],
  ['Kho bạc', head('treasury')],
  ['Ngân hàng', head('bank')],
  ['Tập đoàn', head('enterprise')],
  ['Tổng công ty', head('enterprise')],
  ['Công ty', head('enterprise')],
  ['Bệnh viện', head('hospital')],
  ['Quân khu', head('military')],
  ['Ban Dân vận', head('party commission')],
  ['Cơ quan', head('agency')],
  ['Thuế', head('tax office')],
  ['Chi cục', head('department', false, 2)],
  ['Bảo hiểm xã hội', head('insurance')],
  ['Bộ đội', head('military')],
  ['Tổ Giúp việc', head('task force', true)],
  ['Tổ công tác', head('task force')],
  ['Tổ Biên tập', head('task force', true)],
  ['Báo và Đài Phát thanh, Truyền hình', head('press', true)],
  ['Báo và phát thanh, truyền hình', head('press', true)],
  ['Đài Phát thanh và Truyền hình', head('press', true)],
  ['Đài Phát thanh - Truyền hình', head('press', true)],
  ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', head('office', true)],
  ['Văn phòng Đoàn đại biểu Quốc hội và HĐND', head('office', true)],
  ['Văn phòng Đoàn ĐBQH và HĐND', head('office', true)],
  ['Văn phòng HĐND và UBND', head('office', true)],
  ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', head('office', true)],
  ['Đoàn ĐBQH', head('delegation', true)],
  ['Công ty cổ phần', head('enterprise')],
  ['Công ty TNHH', head('enterprise')],
  ['Công ty TNHH một thành viên', head('enterprise')],
  ['Liên hiệp các hội', head('association')],
  ['Liên hiệp các tổ chức', head('association')],
  ['Bảo tàng', head('institution')],
  ['Thư viện', head('institution')],
  ['Nhà xuất bản', head('press')],
  ['Hạt Kiểm lâm', head('department', true, 2)],
  ['Đội Quản lý thị trường', head('department', true, 2)],
  ['Trạm Y tế', head('hospital')],
  ['Cụm thi đua', head('group')],
  ['Khối thi đua', head('group')],
]);

/** Fields of work in the names of bodies; the first word is written with a capital, the rest seldom. */
export const fields: readonly string[] = list`
  Tổ chức · Tổ chức cán bộ · Tổ chức - Cán bộ · Kiểm tra · Nội vụ · Nội chính · Tuyên giáo ·
  Tuyên giáo và Dân vận · Dân vận · Tư tưởng · Kinh tế · Kinh tế - Ngân sách · Kinh tế và Tài chính ·
  Đối ngoại · Đối ngoại và hợp tác quốc tế · Chính sách · Chiến lược · Chính trị · Quốc phòng ·
  Quốc phòng và An ninh · An ninh · Công an · Ngoại giao · Tư pháp · Tài chính · Kế hoạch và Đầu tư ·
  Kế hoạch · Công Thương · Nông nghiệp và Môi trường · Nông nghiệp và Phát triển nông thôn · Nông nghiệp ·
  Giao thông vận tải · Xây dựng · Tài nguyên và Môi trường · Thông tin và Truyền thông ·
  Lao động - Thương binh và Xã hội · Lao động, Thương binh và Xã hội · Lao động ·
  Văn hóa, Thể thao và Du lịch · Văn hóa và Thể thao · Văn hóa - Xã hội · Văn hóa · Du lịch ·
  Khoa học và Công nghệ · Khoa học, Công nghệ và Môi trường · Khoa học · Giáo dục và Đào tạo · Giáo dục ·
  Y tế · Dân tộc và Tôn giáo · Dân tộc · Tôn giáo · Quy hoạch - Kiến trúc · Quy hoạch và Kiến trúc ·
  An toàn thực phẩm · Chỉ đạo · Bưu điện · Chuyển đổi số · Công nghệ thông tin · Phục vụ hành chính công ·
  Cơ yếu · Thanh tra · Thi đua - Khen thưởng · Thi đua, khen thưởng · Thi đua Khen thưởng ·
  Công chức - Viên chức · Tổ chức - Biên chế · Tổ chức biên chế · Cán bộ · Bảo vệ chính trị nội bộ ·
  Cơ sở đảng, đảng viên · Cơ sở đảng · Tổng hợp · Pháp chế · Hành chính · Quản trị · Văn phòng · Văn thư ·
  Lưu trữ · Luật gia · Luật sư · Doanh nghiệp · Doanh nhân · Phụ nữ · Liên hiệp Phụ nữ ·
  Liên hiệp Thanh niên · Thanh niên · Thanh niên Cộng sản · Nông dân · Cựu chiến binh · Chữ thập đỏ ·
  Người cao tuổi · Nhà báo · Nhà văn · Sinh viên · Hữu nghị · Khuyến học · Cựu giáo chức ·
  Văn học nghệ thuật · Bia, rượu, nước giải khát · Bia - Rượu - Nước giải khát · Văn kiện · Nhân sự ·
  Kinh tế - Xã hội · Điều lệ · Kiểm phiếu · Bầu cử · Phụ nữ Việt Nam · Thương binh · Bảo hiểm xã hội ·
  Phát thanh và Truyền hình · Phát thanh · Truyền hình · Thông tin điện tử · Dịch vụ công · Cảnh sát ·
  Cảnh sát điều tra · Biên phòng · Quân sự · Đời sống và Pháp luật · Sở hữu trí tuệ · Thống kê · Hải quan ·
  Thuế · Kiểm lâm · Quản lý thị trường · Quản lý dự án · Quản lý · Đầu tư · Xúc tiến đầu tư ·
  Phát triển quỹ đất · Giám sát · Pháp luật · Pháp luật và Tư pháp · Dân nguyện · Công tác đại biểu ·
  Đô thị · Hạ tầng · Kinh tế, Hạ tầng và Đô thị · Phát triển · Nghiên cứu · Bồi dưỡng · Đào tạo ·
  Chính trị quốc gia · Tham mưu · Hậu cần · Kỹ thuật · Hàn lâm · Khoa học xã hội · Xây dựng Đảng ·
  Nhân dân · Liên hiệp · Cải cách hành chính · Đại biểu Quốc hội ·
  Phòng, chống tham nhũng, lãng phí, tiêu cực · Phòng, chống tham nhũng · Sắp xếp, tinh gọn bộ máy ·
  Tiếp công dân · Nội chính và Phòng, chống tham nhũng · Khối các cơ quan và doanh nghiệp · Khối các cơ quan ·
  Khối Doanh nghiệp · Khối Đảng · Khối · khối · các cơ quan Đảng · các cơ quan đảng · Quân sự · CHQS · BĐBP · GD&ĐT · GDĐT ·
  LĐTB&XH · LĐ-TB&XH · VHTT&DL · VHTTDL · KH&CN · KHCN · TN&MT · TNMT · NN&MT · NN&PTNT · TT&TT · KH&ĐT · GTVT · QH-KT ·
  TNCS Hồ Chí Minh · TNCS · LHPN · CCB · NCT · THPT chuyên · THPT · THCS · Tiểu học · Mầm non · Trung học phổ thông ·
  Trung học cơ sở · Cao đẳng · Trung cấp · Điện lực · Dầu khí · Viễn thông · Bưu chính · Xăng dầu · Hóa chất · Cao su ·
  Dệt may · Đường sắt · Hàng không · Hàng hải · Sư phạm · Bách khoa · Ngoại thương · Kinh tế quốc dân · Luật · Y dược ·
  Thủy lợi · Nông lâm · Mỹ thuật · Kiến trúc · Ngân hàng · Công nghiệp · Khoa học tự nhiên · Khoa học xã hội và Nhân văn ·
  Quốc gia · Đa khoa · Sản Nhi · Nhi đồng · Ung bướu · Tâm thần · Y học cổ truyền · Chính sách xã hội ·
  Đầu tư và Phát triển · Hành chính và Quản trị công · Hợp tác xã · Khoa học và Kỹ thuật · Khoa học tổ chức nhà nước ·
  Cấp nước · Môi trường đô thị · Khu kinh tế · Khu công nghiệp · Khu công nghệ cao · Khu chế xuất và công nghiệp ·
  các khu công nghiệp · Dự án · Dự án đầu tư xây dựng · Bảo trợ xã hội · Pháp y · Kiểm soát bệnh tật ·
  Giáo dục thường xuyên · Giáo dục nghề nghiệp · Dịch vụ việc làm · Khuyến nông · Khuyến công · Văn hóa - Nghệ thuật ·
  Văn hóa - Thể thao · Văn hóa, Khoa học và Xã hội · Kinh tế - Hạ tầng · Pháp chế - Dân tộc · Hành chính - Quản trị ·
  Hành chính - Tổng hợp · Tổ chức - Hành chính · Tổ chức - Kiểm tra · Tổ chức - Nội vụ · Xây dựng Đảng · Giao thông ·
  Hưu trí · Thi hành án dân sự · Đăng kiểm · Đăng ký đất đai · Lưu trữ lịch sử · Nhi · Phổi · Mắt ·
  Cải cách tư pháp · Công tác tôn giáo · Nghiên cứu và Phát triển · Dân số · Trẻ em · Bình đẳng giới ·
  Dự báo khí tượng thủy văn · Khí tượng Thủy văn · Khí tượng thủy văn · Hội nghị · Hội nghị quốc gia · Hội nghị và Sự kiện · Phát triển hạ tầng · Phòng thủ dân sự ·
  Chăm sóc sức khỏe cán bộ · Phát triển đô thị · Quy hoạch đô thị · An toàn giao thông · An ninh mạng · Truyền thông ·
  phòng, chống tham nhũng, lãng phí, tiêu cực · phòng, chống tham nhũng, tiêu cực · cải cách hành chính · chuyển đổi số ·
  về phòng, chống tham nhũng, lãng phí, tiêu cực · về phòng, chống tham nhũng, tiêu cực · về cải cách hành chính ·
  về chuyển đổi số · về quản lý biên chế · về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số ·
  về tổng kết Nghị quyết số 18 · sinh hoạt chi bộ
`;

/** Ends of a name: higher bodies in short, and who the body belongs to. */
export const owners: readonly string[] = list`
  Trung ương Đảng · Trung ương · T.Ư · TW · TƯ · TPHCM · TP.HCM · TP HCM · Việt Nam · Đảng · nhà nước ·
  Nhà nước · cấp ủy · quốc gia · CP · TTĐT
`;

/** Places written small after a body's name: «UBND tỉnh», «Hội Doanh nghiệp quận». */
export const smallOwners: ReadonlySet<string> = new Set([
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'xã',
  'phường',
  'thị xã',
  'tp',
  'đặc khu',
]);
