export const statisticsPath = '/tin/binh-luan/thong-ke';
export const rulesPath = '/tin/binh-luan/quy-tac';
export const challengePath = '/tin/binh-luan/thu-thach';
export const deskPath = '/kiem-duyet';
export const settingPath = '/kiem-duyet/thiet-lap';

/** The public page of an article. */
export function articlePath(slug: string): string {
  return `/tin/${slug}`;
}

/** Everything that is said about an article, with the form; answering one comment where it is named. */
export function commentsPath(slug: string, answering?: string): string {
  const path = `/tin/${slug}/binh-luan`;
  return answering === undefined ? path : `${path}?tra-loi=${answering}#viet`;
}

/** Where a comment is reported. */
export function reportPath(slug: string, id: string): string {
  return `/tin/${slug}/binh-luan/${id}/bao-cao`;
}

/** The private page of a comment's author. */
export function ownPath(token: string, deed = ''): string {
  return `/tin/binh-luan/rieng/${token}${deed ? `/${deed}` : ''}`;
}

/** The page of a comment at the desk. */
export function judgedPath(id: string, deed = ''): string {
  return `${deskPath}/${id}${deed ? `/${deed}` : ''}`;
}
