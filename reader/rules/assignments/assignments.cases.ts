import type { Direction, Force } from '../../reading.ts';

/** What is read from a text: action, addressees, force and direction, and the day it is due by, if any. */
export type AssignmentCase = {
  text: string;
  found: readonly {
    action: string;
    to: readonly string[];
    force: Force;
    direction?: Direction;
    due?: string;
    coordinating?: readonly string[];
  }[];
};

export const assignmentCases: readonly AssignmentCase[] = [
  {
    text: 'Đồng chí Lê Văn Hải yêu cầu Sở Nội vụ báo cáo trước ngày 15/6/2031 và theo dõi việc thực hiện.',
    found: [
      { action: 'báo cáo', to: ['Sở Nội vụ'], force: 'directive', due: '2031-06-15' },
      { action: 'theo dõi việc thực hiện', to: ['Sở Nội vụ'], force: 'directive' },
    ],
  },
  {
    text: 'Đồng chí Lê Văn Hải yêu cầu Sở Nội vụ báo cáo trước ngày 15/6/2031 theo Kết luận số 14-KL/TW.',
    found: [{ action: 'báo cáo', to: ['Sở Nội vụ'], force: 'directive', due: '2031-06-15' }],
  },
  {
    text: 'Ban Tổ chức Thành ủy kính đề nghị Thường trực Thành ủy xem xét, cho chủ trương. Đáp ứng yêu cầu nhiệm vụ, các chi bộ đã tích cực đổi mới.',
    found: [{ action: 'xem xét, cho chủ trương', to: ['Thường trực Thành ủy'], force: 'request' }],
  },
  {
    text: 'Thành ủy Minh Châu yêu cầu các phường rà soát hồ sơ; trên cơ sở đó, Ban Tổ chức Thành ủy tổng hợp, tham mưu Ban Thường vụ Thành ủy ban hành kế hoạch.',
    found: [
      { action: 'rà soát hồ sơ', to: ['các phường'], force: 'directive' },
      { action: 'tổng hợp', to: ['Ban Tổ chức Thành ủy'], force: 'directive' },
      {
        action: 'tham mưu Ban Thường vụ Thành ủy ban hành kế hoạch',
        to: ['Ban Tổ chức Thành ủy'],
        force: 'directive',
      },
    ],
  },
  {
    text: 'Ông Hà Văn Lộc hy vọng phường An Sậy sớm hoàn thành nhiệm vụ.',
    found: [{ action: 'sớm hoàn thành nhiệm vụ', to: ['phường An Sậy'], force: 'wish' }],
  },
  {
    text: 'Ông Hà Văn Lộc - Chủ tịch UBND phường - đề xuất thành phố nâng cấp phần mềm một cửa.',
    found: [{ action: 'nâng cấp phần mềm một cửa', to: ['thành phố'], force: 'proposal', direction: 'up' }],
  },
  {
    text: 'Bí thư Thành ủy giao Sở Tài chính rà soát nguồn vốn; giao Ban Tổ chức Thành ủy nghiên cứu, đề xuất Ban Thường vụ Thành ủy việc bổ sung biên chế.',
    found: [
      { action: 'rà soát nguồn vốn', to: ['Sở Tài chính'], force: 'directive' },
      {
        action: 'nghiên cứu, đề xuất Ban Thường vụ Thành ủy việc bổ sung biên chế',
        to: ['Ban Tổ chức Thành ủy'],
        force: 'directive',
      },
    ],
  },
  {
    text: 'Ông Hà Văn Lộc giao Sở Khoa học và Công nghệ trong tuần này phải cử cán bộ xuống hỗ trợ.',
    found: [{ action: 'cử cán bộ xuống hỗ trợ', to: ['Sở Khoa học và Công nghệ'], force: 'directive' }],
  },
  {
    text: 'Ông Hà Văn Lộc nói: “Tôi yêu cầu phường không được để hồ sơ trễ hẹn”.',
    found: [{ action: 'để hồ sơ trễ hẹn', to: ['phường'], force: 'directive' }],
  },
  {
    text: '(Báo Lam Giang) - Theo ông Hà Văn Lộc, phải kịp thời cho từ chức những cán bộ bị kỷ luật.',
    found: [{ action: 'kịp thời cho từ chức những cán bộ bị kỷ luật', to: [], force: 'directive' }],
  },
  {
    text: 'Phường kiến nghị tỉnh quan tâm bố trí vốn.',
    found: [{ action: 'quan tâm bố trí vốn', to: ['tỉnh'], force: 'proposal' }],
  },
  {
    text: 'Bí thư Thành ủy Minh Châu Lê Thị Ngọc Hân đề nghị Sở Nội vụ khẩn trương rà soát hồ sơ và báo cáo trước ngày 15/6/2031.',
    found: [
      {
        action: 'khẩn trương rà soát hồ sơ và báo cáo',
        to: ['Sở Nội vụ'],
        force: 'request',
        due: '2031-06-15',
      },
    ],
  },
  {
    text: 'Thủ tướng Chính phủ yêu cầu các bộ, ngành phải hoàn thành việc sắp xếp trong quý III/2031.',
    found: [
      { action: 'hoàn thành việc sắp xếp', to: ['các bộ, ngành'], force: 'directive', due: '2031-09-30' },
    ],
  },
  {
    text: 'Giao Ban Tổ chức Thành ủy chủ trì, phối hợp với Văn phòng Thành ủy xây dựng Đề án vị trí việc làm.',
    found: [
      {
        action: 'chủ trì, phối hợp với Văn phòng Thành ủy xây dựng Đề án vị trí việc làm',
        to: ['Ban Tổ chức Thành ủy'],
        force: 'directive',
        coordinating: ['Văn phòng Thành ủy'],
      },
    ],
  },
  {
    text: 'Đồng chí Lê Thị Ngọc Hân mong muốn, thời gian tới Đảng bộ phường An Khê tiếp tục quan tâm thực hiện nội dung này.',
    found: [
      { action: 'tiếp tục quan tâm thực hiện nội dung này', to: ['Đảng bộ phường An Khê'], force: 'wish' },
    ],
  },
  {
    text: 'Bí thư Đảng ủy phường An Khê Trần Văn Bình đề nghị Sở Nội vụ lấy địa bàn phường làm điểm.',
    found: [{ action: 'lấy địa bàn phường làm điểm', to: ['Sở Nội vụ'], force: 'proposal', direction: 'up' }],
  },
  {
    text: 'Phường An Khê sẵn sàng phối hợp với Sở Nội vụ để làm thí điểm. Đảng bộ phường An Khê sẵn sàng phối hợp với Sở Nội vụ.',
    found: [
      {
        action: 'phối hợp với Sở Nội vụ để làm thí điểm',
        to: ['Phường An Khê'],
        force: 'commitment',
        direction: 'self',
      },
      {
        action: 'phối hợp với Sở Nội vụ',
        to: ['Đảng bộ phường An Khê'],
        force: 'commitment',
        direction: 'self',
      },
    ],
  },
  {
    text: '2. Văn phòng Thành ủy có trách nhiệm:\na) Theo dõi tiến độ; định kỳ hằng tháng báo cáo Ban Thường vụ.',
    found: [
      { action: 'Theo dõi tiến độ', to: ['Văn phòng Thành ủy'], force: 'directive' },
      { action: 'báo cáo Ban Thường vụ', to: ['Văn phòng Thành ủy'], force: 'directive' },
    ],
  },
  {
    text: '1. Giao Sở Tài chính:\n- Bố trí kinh phí; hoàn thành trong tháng 5/2031.\n2. Giao Sở Nội vụ:\n- Kịp thời chấn chỉnh sai sót.',
    found: [
      { action: 'Bố trí kinh phí', to: ['Sở Tài chính'], force: 'directive', due: '2031-05-31' },
      { action: 'Kịp thời chấn chỉnh sai sót', to: ['Sở Nội vụ'], force: 'directive' },
    ],
  },
  {
    text: '1. Giao Sở Nội vụ rà soát hồ sơ bổ nhiệm, hoàn thành trước ngày 30/6/2031.',
    found: [{ action: 'rà soát hồ sơ bổ nhiệm', to: ['Sở Nội vụ'], force: 'directive', due: '2031-06-30' }],
  },
  {
    text: '1. Giao Sở Nội vụ rà soát hồ sơ bổ nhiệm.\n2. Kiến nghị Ban Tổ chức Trung ương hướng dẫn việc xếp lương.',
    found: [
      { action: 'rà soát hồ sơ bổ nhiệm', to: ['Sở Nội vụ'], force: 'directive' },
      {
        action: 'hướng dẫn việc xếp lương',
        to: ['Ban Tổ chức Trung ương'],
        force: 'proposal',
        direction: 'up',
      },
    ],
  },
  {
    text: 'Giao Sở Nội vụ báo cáo kết quả trong 20 ngày làm việc kể từ ngày ký.',
    found: [{ action: 'báo cáo kết quả', to: ['Sở Nội vụ'], force: 'directive' }],
  },
  { text: 'Yêu cầu sát với thực tiễn là rất lớn.', found: [] },
  { text: 'Theo yêu cầu của Sở Nội vụ, các đơn vị đã hoàn thành báo cáo.', found: [] },
  {
    text: 'Năm qua, Đảng bộ phường An Khê đã hoàn thành 12 đề án, kịp thời tham mưu nhiều văn bản.',
    found: [],
  },
  { text: 'Làm thế nào để người dân phải tin tưởng chính quyền?', found: [] },
  { text: 'Đồng chí Lê Thị Ngọc Hân lưu ý, sắp xếp bộ máy chỉ là bước đầu.', found: [] },
];
