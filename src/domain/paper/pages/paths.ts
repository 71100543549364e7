/** Where the paper begins. */
export const portalPath = '/tin';

/** The articles of a section. */
export function sectionPath(slug: string): string {
  return `${portalPath}/chuyen-muc/${slug}`;
}

/** Where news is searched. */
export const searchPath = `${portalPath}/tim`;

/** Everything, by the day on which it was published. */
export const archivePath = `${portalPath}/luu-tru`;

/** What is announced to everybody. */
export const announcementsPath = '/thong-bao-chung';

/** The directives that were made public, with how far their tasks have come. */
export const publishedPath = '/cong-khai';

/** How comments are taken, judged and kept. */
export const commentRulesPath = `${portalPath}/binh-luan/quy-tac`;

/** Where the newsroom arranges what leads the first page. */
export const frontPath = '/toa-soan/trang-dau';
