/** Where the schemes are listed. */
export const schemesPath = '/chuong-trinh';

/** The address of one scheme, or of an act on it. */
export function schemePath(
  id: string,
  act?: 'sua' | 'ket-thuc' | 'mo-lai' | 'nhiem-vu' | 'nhiem-vu/bo',
): string {
  return act ? `${schemesPath}/${id}/${act}` : `${schemesPath}/${id}`;
}

/** The list of tasks, narrowed to those of a scheme; an order of the address with the board. */
export function membersHref(schemeId: string, standing?: string): string {
  const query = new URLSearchParams({ chuongTrinh: schemeId, ...(standing ? { tinhHinh: standing } : {}) });
  return `/bang/danh-sach?${query}`;
}
