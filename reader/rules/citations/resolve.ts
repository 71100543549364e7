import type { Page } from '../../engine/page.ts';
import { at, firstFrom } from '../../engine/spans.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { DatedMention } from '../dates/infer.ts';
import type { CitationMention } from './citations.ts';
import { type Full, keyOf, notePapers, type Papers, shareBetweenMentions } from './papers.ts';
import { clauseBeside } from './pointers.ts';
import type { ResolvedCitation } from './resolved.ts';
import { fold } from './symbol.ts';

type Around = { page: Page; dates: readonly DatedMention[]; bodies: readonly BodyMention[] };

/** Adds to each citation its date, issuer and title where they stand beside it, then resolves short forms to full ones. */
export function resolveCitations(
  mentions: readonly CitationMention[],
  around: Around,
  papers: Papers,
): ResolvedCitation[] {
  const plainText = around.page.plain;
  const enriched = mentions.map((mention) => {
    const date = dateBeside(mention, around);
    const from = date && date.start >= mention.end ? date.end : mention.end;
    const issuer = issuerAfter(plainText, from, around.bodies);
    const end = issuer?.end ?? from;
    return {
      ...mention,
      end,
      date: date?.iso ?? null,
      issuer: issuer?.name ?? mention.issuer,
      title: titleAfter(plainText, end),
      resolvedTo: null,
      ambiguous: false,
      clause: clauseBeside(around.page, { start: mention.start, end }),
    };
  });
  notePapers(papers, enriched, plainText);
  shareBetweenMentions(papers, enriched);
  const resolved = enriched.map((citation, i) =>
    citation.symbol
      ? citation
      : resolve(citation, papers.count + i, { index: papers.index, plain: plainText }),
  );
  papers.count += mentions.length;
  return resolved;
}

/** The date right after the symbol, or before it: «ngày 18/9/2023, Viện có Công văn số …». */
function dateBeside(mention: CitationMention, { page, dates }: Around): DatedMention | null {
  const next = firstFrom(dates, mention.end);
  const after = dates[next]?.kind === 'day' && dates[next].start - mention.end <= 3 ? dates[next] : undefined;
  if (after && /^[ ,\n]*$/.test(page.plain.slice(mention.end, after.start))) return after;
  if (mention.number === null || mention.own) return null;
  const before = dates
    .slice(Math.max(0, next - 4), next)
    .findLast((d) => d.kind === 'day' && d.end <= mention.start);
  if (!before || mention.start - before.end > 90) return null;
  const between = page.plain.slice(before.end, mention.start);
  return /^[^;.:]*(?:ban hành|có|ký|đã có|ra|gửi|ý kiến tại)[ ]$/u.test(between) ? before : null;
}

function issuerAfter(
  plain: string,
  from: number,
  bodies: readonly BodyMention[],
): { end: number; name: string } | null {
  const link = /^,?[ \n]{1,2}(?:của|do)[ \n]{1,2}/u.exec(plain.slice(from, from + 12));
  if (!link) return null;
  const start = from + link[0].length;
  const body = at(bodies, start);
  if (body) return { end: body.end, name: body.name };
  const office =
    /^(?:Thủ tướng Chính phủ|Chủ tịch nước|Chủ tịch (?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố|Thành phố)[ \p{Lu}\p{Ll}]{0,20}?)(?=[ ,.;\n])/u.exec(
      plain.slice(start, start + 70),
    );
  return office ? { end: start + office[0].length, name: office[0] } : null;
}

const aboutTitle =
  /^,?[ \n]{1,2}(về[ \n][^.;:\n“"()]{5,260}?)(?=[.;:\n“"()]|, (?:đồng chí|ngày|đề nghị|yêu cầu)|, (?!Đảng|Nhà nước|Tổ quốc|Nhân dân)\p{Lu}| và (?:theo|Tờ trình|Công văn|Kết luận|Nghị quyết|Văn bản|Quyết định)|$)/u;

function titleAfter(plain: string, from: number): string | null {
  const rest = plain.slice(from, from + 400);
  const quoted = /^[^.;\n“"]{0,60}[“"]([^”"\n]{8,300})[”"]/u.exec(rest);
  if (quoted && !/^[^“"]*(?:[,.] |đồng chí)/u.test(rest.slice(0, rest.search(/[“"]/)))) return quoted[1]!;
  const about = aboutTitle.exec(rest);
  return about?.[1]?.trim() ?? null;
}

type Others = { index: ReadonlyMap<string, Full[]>; plain: string };

/** A short form takes the symbol, date and issuer of the full mention with its type and number. */
function resolve(citation: ResolvedCitation, place: number, { index, plain }: Others): ResolvedCitation {
  const surface = fold(plain.slice(citation.start, citation.end));
  const alike = index.get(citation.number === null ? citation.type : keyOf(citation.number)) ?? [];
  const candidates = alike.filter((full) => full.place !== place && isSame(citation, full, surface));
  const symbols = new Set(candidates.map((full) => full.citation.symbol));
  const chosen = candidates.filter((full) => full.place < place).at(-1) ?? candidates[0];
  if (chosen === undefined) return citation;
  const target = chosen.citation;
  return {
    ...citation,
    number: target.number,
    symbol: target.symbol,
    issuer: citation.issuer ?? target.issuer,
    date: citation.date ?? target.date,
    resolvedTo: chosen.place,
    ambiguous: symbols.size > 1,
  };
}

function isSame(short: ResolvedCitation, { citation: full, surface }: Full, said: string): boolean {
  if (short.number !== null)
    return (
      short.number.replace(/^0+/, '') === full.number?.replace(/^0+/, '') &&
      short.type.slice(0, 2) === full.type.slice(0, 2)
    );
  if (short.type !== 'Luật' || full.type !== 'Luật') return false;
  return surface.startsWith(`${said} `);
}
