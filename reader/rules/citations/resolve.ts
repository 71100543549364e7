import type { Page } from '../../engine/page.ts';
import { at, firstFrom } from '../../engine/spans.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { DatedMention } from '../dates/infer.ts';
import type { CitationMention } from './citations.ts';
import { clauseBeside } from './pointers.ts';
import type { ResolvedCitation } from './resolved.ts';
import { fold } from './symbol.ts';

type Around = { page: Page; dates: readonly DatedMention[]; bodies: readonly BodyMention[] };

/** Adds to each citation its date, issuer and title where they stand beside it, then resolves short forms to full ones. */
export function resolveCitations(mentions: readonly CitationMention[], around: Around): ResolvedCitation[] {
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
  const index = indexByKey(enriched);
  shareBetweenMentions(enriched);
  return enriched.map((citation, i) =>
    citation.symbol ? citation : resolve(citation, i, { all: enriched, index, plain: plainText }),
  );
}

/** What one mention of a document says of its date and issuer holds for its other mentions. */
function shareBetweenMentions(citations: ResolvedCitation[]): void {
  const named = citations.filter(({ symbol, issuer }) => symbol && issuer);
  const issuers = new Map(named.map((c) => [c.symbol, c.issuer]));
  const dated = new Map(citations.filter((c) => c.symbol && c.date).map((c) => [c.symbol, c]));
  for (const citation of citations) {
    const fuller = citation.symbol ? dated.get(citation.symbol) : undefined;
    if (fuller && !citation.date && !citation.own)
      Object.assign(citation, { date: fuller.date, issuer: fuller.issuer });
    citation.issuer ??= issuers.get(citation.symbol) ?? null;
  }
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

/** Full mentions by what a short form could share with them: the number, or that it is a law. */
function indexByKey(all: readonly ResolvedCitation[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  all.forEach((citation, i) => {
    if (!citation.symbol) return;
    for (const key of [keyOf(citation.number), citation.type])
      index.set(key, [...(index.get(key) ?? []).slice(-mostAlike), i]);
  });
  return index;
}

const mostAlike = 40;
const keyOf = (number: string | null) => (number ?? '').replace(/^0+/, '');

type Others = { all: readonly ResolvedCitation[]; index: ReadonlyMap<string, number[]>; plain: string };

/** A short form takes the symbol, date and issuer of the full mention with its type and number. */
function resolve(citation: ResolvedCitation, place: number, { all, index, plain }: Others): ResolvedCitation {
  const surface = fold(plain.slice(citation.start, citation.end));
  const alike = index.get(citation.number === null ? citation.type : keyOf(citation.number)) ?? [];
  const candidates = alike.filter((i) => i !== place && isSame(citation, all[i]!, { surface, plain }));
  const symbols = new Set(candidates.map((i) => all[i]!.symbol));
  const chosen = candidates.filter((i) => i < place).at(-1) ?? candidates[0];
  if (chosen === undefined) return citation;
  const target = all[chosen]!;
  return {
    ...citation,
    number: target.number,
    symbol: target.symbol,
    issuer: citation.issuer ?? target.issuer,
    date: citation.date ?? target.date,
    resolvedTo: chosen,
    ambiguous: symbols.size > 1,
  };
}

function isSame(
  short: ResolvedCitation,
  full: ResolvedCitation,
  { surface, plain }: { surface: string; plain: string },
): boolean {
  if (short.number !== null)
    return (
      short.number.replace(/^0+/, '') === full.number?.replace(/^0+/, '') &&
      short.type.slice(0, 2) === full.type.slice(0, 2)
    );
  if (short.type !== 'Luật' || full.type !== 'Luật') return false;
  return fold(plain.slice(full.start, full.end)).startsWith(`${surface} `);
}
