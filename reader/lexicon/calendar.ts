/** Words that stand before a day and month without year: «sáng 9-7». */
export const partsOfDay: readonly string[] = [
  'sáng qua',
  'chiều qua',
  'tối qua',
  'sáng',
  'trưa',
  'chiều',
  'tối',
  'đêm',
  'sáng nay',
  'chiều nay',
  'rạng sáng',
];

export const quarters: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['II', 2],
  ['III', 3],
  ['IV', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

/** Words before a year that make it an aim, not the time of the event. */
export const horizonWords: readonly string[] = ['đến', 'tới', 'vào', 'tầm nhìn', 'sinh', 'từ', 'thành lập'];

/** Reviews name the year that an event belongs to: «tổng kết công tác … năm 2022». */
export const reviewWords: readonly string[] = ['tổng kết', 'sơ kết', 'đánh giá kết quả'];

/** A conference that begins the tasks of a year is held near the end of the year before. */
export const launchWords: readonly string[] = [
  'triển khai nhiệm vụ',
  'triển khai công tác',
  'triển khai kế hoạch',
  'triển khai chương trình',
  'phương hướng',
  'nhiệm vụ trọng tâm',
];
