/** What the lines of a page are; a part of a document carries the way a citation points to it. */
export type PartCase = { says: string; text: string; found: readonly string[] };

const paragraph =
  'Sau hai giờ thảo luận, các đại biểu thống nhất đánh giá công tác năm qua có nhiều chuyển biến, nhất là việc kiện toàn tổ chức bộ máy ở cơ sở.';

export const partCases: readonly PartCase[] = [
  {
    says: 'an article with a picture shown twice',
    text: `Tổng kết công tác năm\n15/01/2032 08:30\n(mc.example) - ${paragraph}\nToàn cảnh hội nghị. Ảnh: Hà Vy\nToàn cảnh hội nghị. Ảnh: Hà Vy\nGiữ nền nếp\n${paragraph}\nHà Vy`,
    found: ['headline', 'page-date', 'source', 'lead', 'caption', 'caption-again', 'subhead', 'byline'],
  },
  {
    says: 'a decision by its articles',
    text: `UBND THÀNH PHỐ MINH CHÂU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND\nMinh Châu, ngày 02 tháng 4 năm 2031\nQUYẾT ĐỊNH\nVỀ QUY CHẾ LÀM VIỆC\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Nguyên tắc\n1. Công khai.\na) Đúng hạn.\nĐiều 2. Hiệu lực từ ngày ký.\nNơi nhận:\n- Như trên;`,
    found: [
      'grounds',
      'article Điều 1',
      'clause khoản 1 Điều 1',
      'point điểm a khoản 1 Điều 1',
      'article Điều 2',
      'recipients',
    ],
  },
];
