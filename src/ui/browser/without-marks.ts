/** A Vietnamese text as it is typed without marks and capitals, so that «duong hoa» finds «Đường Hòa». */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
