import { expect, it } from 'vitest';
import { actionAlone } from './action-alone.ts';

it.each<readonly [string, readonly string[], string]>([
  ['rà soát biên chế', [], 'rà soát biên chế'],
  ['chủ trì, phối hợp với Sở Tài chính rà soát biên chế', ['Sở Tài chính'], 'rà soát biên chế'],
  [
    'chủ trì, phối hợp với Sở Tài chính và các cơ quan liên quan tham mưu Ban Thường vụ phương án',
    ['Sở Tài chính', 'các cơ quan liên quan'],
    'tham mưu Ban Thường vụ phương án',
  ],
  ['chủ trì phối hợp Sở Xây dựng lập danh mục hồ sơ', ['Sở Xây dựng'], 'lập danh mục hồ sơ'],
  ['chủ trì tham mưu kế hoạch kiểm tra', [], 'tham mưu kế hoạch kiểm tra'],
  [
    'có trách nhiệm chủ trì, phối hợp chặt chẽ với Sở Tài chính, Sở Tư pháp trong việc thẩm định đề án',
    ['Sở Tài chính', 'Sở Tư pháp'],
    'thẩm định đề án',
  ],
  ['là cơ quan chủ trì, phối hợp cùng Sở Nội vụ rà soát văn bản', ['Sở Nội vụ'], 'rà soát văn bản'],
  // The longer name first: «Sở Nội vụ» is not all of it.
  [
    'phối hợp với Sở Nội vụ thành phố tổ chức tập huấn',
    ['Sở Nội vụ', 'Sở Nội vụ thành phố'],
    'tổ chức tập huấn',
  ],
  // Whom nobody knows stays in sight.
  ['chủ trì, phối hợp với Hội Cựu giáo chức rà soát', [], 'phối hợp với Hội Cựu giáo chức rà soát'],
  ['phối hợp để có kế hoạch tinh giản biên chế', [], 'phối hợp để có kế hoạch tinh giản biên chế'],
  // Where leading is the work itself.
  ['chủ trì cuộc họp giao ban hằng tháng', [], 'chủ trì cuộc họp giao ban hằng tháng'],
  ['chủ trì hội nghị tổng kết', [], 'chủ trì hội nghị tổng kết'],
  // Nothing would be left.
  ['chủ trì, phối hợp với Sở Tài chính', ['Sở Tài chính'], 'chủ trì, phối hợp với Sở Tài chính'],
  ['Chủ trì, phối hợp với SỞ TÀI CHÍNH rà soát nhà đất', ['Sở Tài chính'], 'rà soát nhà đất'],
  ['chủ trì,\nphối hợp với Sở Tài chính\nrà soát nhà đất', ['Sở Tài chính'], 'rà soát nhà đất'],
])('«%s» with %o is named «%s»', (action, coordinating, expected) => {
  expect(actionAlone(action, coordinating)).toBe(expected);
});

it('reads decomposed letters like composed ones', () => {
  const action = 'chủ trì, phối hợp với Sở Tài chính rà soát biên chế';
  expect(actionAlone(action.normalize('NFD'), ['Sở Tài chính'])).toBe('rà soát biên chế');
});
