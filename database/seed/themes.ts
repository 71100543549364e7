import { type Ground, grounds } from './grounds.ts';

/** What a made-up directive is about, and what it orders: each order with what has to be handed in. */
export interface Theme {
  readonly title: string;
  readonly ground: Ground;
  readonly orders: readonly (readonly [action: string, product: string])[];
}

/** The subjects of the made-up city's directives. */
export const themes: readonly Theme[] = [
  {
    title: 'sắp xếp tổ chức bộ máy gắn với tinh giản biên chế giai đoạn 2025-2030',
    ground: grounds.apparatus,
    orders: [
      [
        'rà soát chức năng, nhiệm vụ của từng phòng chuyên môn, chỉ rõ nhiệm vụ còn chồng chéo và đề xuất đầu mối thực hiện',
        'Báo cáo rà soát kèm bảng đối chiếu chức năng',
      ],
      [
        'xây dựng phương án sắp xếp các đơn vị sự nghiệp trực thuộc theo hướng giảm đầu mối, không bỏ trống nhiệm vụ',
        'Phương án sắp xếp',
      ],
      [
        'lập kế hoạch tinh giản biên chế từng năm, nêu rõ số giảm do nghỉ hưu đúng tuổi, chuyển công tác và giải quyết chính sách',
        'Kế hoạch tinh giản biên chế',
      ],
      [
        'thống kê số lượng cấp phó của từng cơ quan, đối chiếu với khung quy định và đề xuất lộ trình đưa về đúng số lượng',
        'Biểu thống kê cấp phó',
      ],
      [
        'hoàn thành việc bàn giao hồ sơ, tài sản, con dấu của các đơn vị kết thúc hoạt động',
        'Biên bản bàn giao',
      ],
    ],
  },
  {
    title: 'hoàn thiện vị trí việc làm và giao biên chế theo vị trí việc làm',
    ground: grounds.posts,
    orders: [
      [
        'hoàn thiện bản mô tả công việc và khung năng lực của từng vị trí việc làm đang có người đảm nhiệm',
        'Bộ bản mô tả công việc',
      ],
      [
        'thẩm định danh mục vị trí việc làm của các đơn vị sự nghiệp, trả lời bằng văn bản những vị trí chưa đủ căn cứ',
        'Văn bản thẩm định',
      ],
      [
        'tổng hợp nhu cầu biên chế theo vị trí việc làm của các xã, phường, kèm giải trình khối lượng công việc',
        'Bảng tổng hợp nhu cầu biên chế',
      ],
      [
        'tổ chức tập huấn cho cán bộ làm công tác tổ chức về cách xác định khối lượng công việc của một vị trí',
        'Báo cáo kết quả tập huấn',
      ],
    ],
  },
  {
    title: 'chuẩn bị nhân sự đại hội đảng bộ các cấp nhiệm kỳ 2025-2030',
    ground: grounds.congress,
    orders: [
      [
        'rà soát, bổ sung quy hoạch cấp ủy, bảo đảm cơ cấu nữ và cán bộ trẻ ở từng đảng bộ trực thuộc',
        'Tờ trình bổ sung quy hoạch',
      ],
      [
        'kiểm tra hồ sơ nhân sự dự kiến tham gia cấp ủy lần đầu, kết luận từng trường hợp còn vướng mắc về tiêu chuẩn chính trị',
        'Báo cáo kiểm tra hồ sơ',
      ],
      ['xây dựng đề án nhân sự của đảng bộ, lấy ý kiến các chi bộ trước khi trình', 'Đề án nhân sự'],
      [
        'tổng hợp ý kiến của cán bộ chủ chốt qua hội nghị lấy phiếu giới thiệu, báo cáo Thường trực Thành ủy',
        'Báo cáo tổng hợp phiếu giới thiệu',
      ],
      ['bố trí cơ sở vật chất và bảo đảm an ninh cho đại hội điểm', 'Kế hoạch phục vụ đại hội'],
    ],
  },
  {
    title: 'cập nhật, làm sạch cơ sở dữ liệu đảng viên và cán bộ, công chức, viên chức',
    ground: grounds.data,
    orders: [
      [
        'đối chiếu dữ liệu đảng viên với cơ sở dữ liệu quốc gia về dân cư, xử lý xong các trường hợp lệch họ tên hoặc ngày sinh',
        'Báo cáo kết quả đối chiếu',
      ],
      [
        'hoàn thành cập nhật quá trình công tác, đào tạo của toàn bộ cán bộ thuộc diện quản lý',
        'Danh sách đã cập nhật có xác nhận của thủ trưởng',
      ],
      [
        'bảo đảm hạ tầng kỹ thuật để các đơn vị cập nhật ngoài giờ, khắc phục sự cố trong vòng bốn giờ làm việc',
        'Báo cáo vận hành',
      ],
      [
        'kiểm tra ngẫu nhiên một phần mười số hồ sơ đã cập nhật của mỗi đơn vị, công bố tỷ lệ sai',
        'Kết quả kiểm tra ngẫu nhiên',
      ],
    ],
  },
  {
    title: 'nâng cao chất lượng sinh hoạt chi bộ và kết nạp đảng viên',
    ground: grounds.cells,
    orders: [
      [
        'biên soạn tài liệu sinh hoạt chuyên đề bốn quý, mỗi chuyên đề không quá mười trang',
        'Bộ tài liệu sinh hoạt chuyên đề',
      ],
      [
        'mở lớp bồi dưỡng nhận thức về Đảng cho quần chúng ưu tú là công nhân và giáo viên',
        'Danh sách học viên hoàn thành',
      ],
      [
        'khảo sát nguyên nhân những chi bộ ba năm liền không kết nạp được đảng viên, đề xuất cách tháo gỡ từng chi bộ',
        'Báo cáo khảo sát',
      ],
      [
        'phân công cấp ủy viên dự sinh hoạt với chi bộ khu dân cư ít nhất một lần mỗi quý',
        'Bảng phân công và nhật ký dự sinh hoạt',
      ],
    ],
  },
  {
    title: 'khắc phục hạn chế sau kiểm tra công tác cán bộ',
    ground: grounds.personnel,
    orders: [
      [
        'kiểm điểm trách nhiệm tập thể, cá nhân để xảy ra việc bổ nhiệm thiếu quy trình, báo cáo hình thức xử lý',
        'Báo cáo kiểm điểm',
      ],
      [
        'bổ sung hồ sơ còn thiếu của các trường hợp được bổ nhiệm trong hai năm gần đây',
        'Danh mục hồ sơ đã bổ sung',
      ],
      [
        'sửa đổi quy chế làm việc, quy định rõ thẩm quyền đề xuất, thẩm định và quyết định ở từng khâu',
        'Quy chế sửa đổi',
      ],
      [
        'công khai tiêu chuẩn, điều kiện bổ nhiệm của từng chức danh tại trụ sở và trên trang thông tin',
        'Biên bản niêm yết',
      ],
    ],
  },
  {
    title: 'đào tạo, bồi dưỡng và luân chuyển cán bộ',
    ground: grounds.training,
    orders: [
      [
        'lập danh sách cán bộ trong quy hoạch cần đào tạo lý luận chính trị, xếp thứ tự theo thời điểm dự kiến bổ nhiệm',
        'Danh sách cử đi đào tạo',
      ],
      [
        'mở hai lớp bồi dưỡng kỹ năng điều hành cho chủ tịch và phó chủ tịch xã, phường',
        'Báo cáo kết quả lớp bồi dưỡng',
      ],
      [
        'xây dựng kế hoạch luân chuyển gắn với quy hoạch, nêu rõ thời hạn và nơi bố trí sau luân chuyển',
        'Kế hoạch luân chuyển',
      ],
      [
        'đánh giá cán bộ luân chuyển đã đủ mười tám tháng, lấy ý kiến nơi đi và nơi đến',
        'Phiếu đánh giá từng trường hợp',
      ],
    ],
  },
  {
    title: 'tiếp nhận, trả lời kiến nghị của cử tri và nhân dân',
    ground: grounds.petitions,
    orders: [
      [
        'trả lời dứt điểm các kiến nghị về tái định cư đã quá hạn, gửi kết quả đến từng người kiến nghị',
        'Báo cáo kết quả trả lời',
      ],
      [
        'tổ chức đối thoại định kỳ giữa người đứng đầu cấp ủy, chính quyền với nhân dân',
        'Kế hoạch và biên bản đối thoại',
      ],
      [
        'giám sát việc giải quyết khiếu nại kéo dài, kiến nghị trách nhiệm của thủ trưởng đơn vị chậm trễ',
        'Báo cáo giám sát',
      ],
      [
        'công bố đường dây tiếp nhận phản ánh và thời hạn trả lời tại các nơi tiếp công dân',
        'Thông báo đã niêm yết',
      ],
    ],
  },
  {
    title: 'chuyển đổi số trong các cơ quan đảng, chính quyền',
    ground: grounds.digital,
    orders: [
      [
        'số hóa hồ sơ công việc còn hiệu lực, bảo đảm tìm được theo số, ký hiệu và trích yếu',
        'Báo cáo khối lượng hồ sơ đã số hóa',
      ],
      [
        'kết nối hệ thống quản lý văn bản của các sở với hệ thống của Văn phòng Thành ủy',
        'Biên bản nghiệm thu kết nối',
      ],
      [
        'xây dựng danh mục dữ liệu dùng chung, giao rõ cơ quan chịu trách nhiệm cập nhật từng trường',
        'Danh mục dữ liệu dùng chung',
      ],
      [
        'rà soát an toàn thông tin của các hệ thống đang dùng, khắc phục điểm yếu ở mức nghiêm trọng',
        'Báo cáo rà soát an toàn thông tin',
      ],
      [
        'hướng dẫn cán bộ xã, phường sử dụng chữ ký số trong mọi văn bản đi',
        'Tài liệu hướng dẫn và danh sách đã cấp chữ ký số',
      ],
    ],
  },
  {
    title: 'thi đua, khen thưởng và tổng kết công tác năm',
    ground: grounds.emulation,
    orders: [
      [
        'hướng dẫn xét khen thưởng tổ chức đảng và đảng viên hoàn thành xuất sắc nhiệm vụ năm',
        'Hướng dẫn xét khen thưởng',
      ],
      [
        'tổng hợp kết quả thực hiện nhiệm vụ năm của từng đơn vị, đối chiếu với nhiệm vụ được giao',
        'Báo cáo tổng hợp',
      ],
      [
        'chuẩn bị nội dung hội nghị tổng kết công tác tổ chức xây dựng Đảng, dự thảo chương trình năm sau',
        'Bộ tài liệu hội nghị',
      ],
      [
        'thẩm định thành tích của các tập thể được đề nghị tặng Bằng khen, trả lại hồ sơ chưa đủ minh chứng',
        'Biên bản thẩm định',
      ],
    ],
  },
];
