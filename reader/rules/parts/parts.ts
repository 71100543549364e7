import type { Line, Page } from '../../engine/page.ts';
import { pageFurniture } from '../../lexicon/frame.ts';
import type { Frame, Part, PartKind } from '../../reading.ts';
import { markerOf } from '../assignments/outline.ts';
import type { FrameLines } from '../frame/frame.ts';

/** How far the parts of a text have been told: the outline that stands open, and what an article has had. */
export type Outline = {
  path: { depth: number; name: string }[];
  captions: Set<string>;
  headed: boolean;
  body: boolean;
};

/** Opens the outline of a text of which nothing has been told. */
export const openOutline = (): Outline => ({ path: [], captions: new Set(), headed: false, body: false });

type Facts = { page: Page; frame: Frame; edges: Omit<FrameLines, 'frame'>; outline: Outline };

/** Finds the parts a page is made of: of an article what stands around its text, of a document its outline with numbers. */
export function findParts({ page, frame, edges, outline }: Facts): Part[] {
  if (frame.kind === 'other') return [];
  return frame.kind === 'document'
    ? partsOfDocument(page, edges, outline.path)
    : partsOfArticle(page, outline);
}

const part = (kind: PartKind, { start, end }: Line, number: string | null = null): Part => ({
  rule: `parts/${kind}`,
  kind,
  number,
  start,
  end,
});

const source = /^\((?<name>[^()\n]{2,40})\)\s*[-–]/u;
const caption = /(?:^|[.\s(])Ảnh\s?:/u;
const shown =
  /^(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)[ ,]|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,-]+\d{1,2}[:h]\d{2})?$|\d{1,2}:\d{2}(?: ?\(?\[?GMT\+7\]?\)?)?$/iu;
const longestTitle = 200;
const longestSubhead = 120;

function partsOfArticle(page: Page, outline: Outline): Part[] {
  const found: Part[] = [];
  const { captions } = outline;
  const lines = page.lines.filter(({ text }) => text.trim() !== '');
  lines.forEach((line, i) => {
    const text = line.text.trim();
    const isLong = text.length > longestTitle || /[.!?…”"]$/.test(text);
    const add = (kind: PartKind) => found.push(part(kind, line));
    if (pageFurniture.includes(text)) add('furniture');
    else if (text.length <= 60 && shown.test(text)) add('page-date');
    else if (isCaption(text, isLong)) {
      add(captions.has(text) ? 'caption-again' : 'caption');
      captions.add(text);
    } else if (!outline.body && !isLong && !source.test(text) && !outline.headed) {
      outline.headed = true;
      add('headline');
    } else if (!outline.body && isLong) {
      outline.body = true;
      const tag = source.exec(text);
      if (tag) found.push(part('source', { ...line, end: line.start + line.text.indexOf(')') + 1 }));
      add('lead');
    } else if (outline.body && isSubhead(text, lines[i + 1])) add('subhead');
    else if (page.closes && i === lines.length - 1 && /^(?:\p{Lu}[\p{L}.]*[ -]*){1,6}$/u.test(text))
      add('byline');
  });
  return found;
}

const pictured =
  /^(?:(?:Các )?[Đđ]ồng chí|Ông|Bà|Các đại biểu|Đại biểu|Quang cảnh|Toàn cảnh|Lãnh đạo)[^.;:]{3,140}(?:phát biểu|trao|tặng|chụp|dự |tham dự|hội nghị|buổi)/u;

/** «Đồng chí A phát biểu chỉ đạo hội nghị», «… Ảnh: B»: what stands under a picture. */
const isCaption = (text: string, isLong: boolean) =>
  (caption.test(text) && text.length <= 400) || (!isLong && pictured.test(text));

/** A short line without a full stop above a paragraph. */
function isSubhead(text: string, next: Line | undefined): boolean {
  return (
    text.length <= longestSubhead &&
    !/[.;:,!?…]$/.test(text) &&
    next !== undefined &&
    next.text.trim().length > longestSubhead &&
    markerOf({ start: 0, end: text.length, text, marker: null }).depth === 9
  );
}

const article = /^(?<name>Điều|Chương|Mục|Phần)\s+(?<number>[\dIVX]{1,5}|thứ \p{L}{2,5})/iu;
const numbered = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,6}|[a-zđ]{1,2})(?=[.)\s/–-])/u;

/** Signs that the grounds of a document, and an article, begin with. */
const groundsOpen: ReadonlySet<string> = new Set('-–CXT');
const articleOpens: ReadonlySet<string> = new Set('ĐđCcMmPp');

function partsOfDocument(page: Page, edges: Omit<FrameLines, 'frame'>, path: Outline['path']): Part[] {
  const found: Part[] = [];
  for (const line of page.lines) {
    const text = line.text.trim();
    if (text === '') continue;
    if (
      groundsOpen.has(text.charAt(0)) &&
      /^[-–]?\s*(?:Căn cứ|Xét đề nghị|Theo đề nghị)(?![\p{L}\p{M}])[^\n]*[;,]$/u.test(text)
    )
      found.push(part('grounds', line));
    else if (/^nơi nhận\s?:/iu.test(text)) found.push(part('recipients', line));
    else if (line.start >= edges.bodyFrom && line.start < edges.bodyTo) {
      const item = itemOf(line, text);
      if (!item) continue;
      while (path.length && path.at(-1)!.depth >= item.depth) path.pop();
      path.push(item);
      found.push(part(item.kind, line, pathOf(path)));
    }
  }
  return found;
}

/** «khoản 2 Điều 5 Chương I»; outside articles a numbered item is a «mục», and «1.2» says its parent itself. */
function pathOf(path: readonly { name: string }[]): string {
  const inArticle = path.some(({ name }) => name.startsWith('Điều'));
  let said = '';
  let deeper = '';
  for (let i = path.length - 1; i >= 0; i -= 1) {
    const { name } = path[i]!;
    const written = inArticle ? name : name.replace(/^khoản/u, 'mục');
    if (deeper.startsWith(`${written}.`)) continue;
    said += said ? ` ${written}` : written;
    deeper = written;
  }
  return said;
}

/** «Điều 5», «khoản 2», «điểm a»: an item of the outline, by the depth of its mark. */
function itemOf(line: Line, text: string): { depth: number; name: string; kind: PartKind } | null {
  const head = articleOpens.has(text.charAt(0)) ? article.exec(text) : null;
  if (head) {
    const { name, number } = head.groups!;
    const isArticle = name!.toLowerCase() === 'điều';
    return { depth: isArticle ? 1 : 0, name: `${name} ${number}`, kind: isArticle ? 'article' : 'section' };
  }
  const { depth } = markerOf(line);
  const mark = depth > 4 ? undefined : numbered.exec(text)?.groups?.number;
  if (!mark) return null;
  if (depth === 1) return { depth: 0, name: `mục ${mark}`, kind: 'section' };
  return depth === 4
    ? { depth: 9, name: `điểm ${mark}`, kind: 'point' }
    : { depth: depth, name: `khoản ${mark}`, kind: 'clause' };
}
