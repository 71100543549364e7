import type { Line, Page } from '../../engine/page.ts';
import { phrases } from '../../engine/terms.ts';
import { tokenise } from '../../engine/tokens.ts';
import { documentTypes } from '../../lexicon/document-types.ts';
import { urgencyMarks } from '../../lexicon/frame.ts';
import type { Frame } from '../../reading.ts';
import { markerOf } from '../assignments/outline.ts';
import type { CitationMention } from '../citations/citations.ts';
import { codeOfName } from '../citations/symbol.ts';
import type { DateMention } from '../dates/dates.ts';
import { inSentenceCase, inTitleCase } from './case.ts';

const typeTerms = phrases(documentTypes.map((type) => type.name));
const headLines = 60;
const rule = /^[\s*\-–_=.]*$/u;
const placeAndDate = /^(?<place>\p{Lu}[\p{L} .-]{1,40}),[ ]*ngày(?![\p{L}])/u;
const nation = /^(?:CỘNG (?:HÒA|HOÀ)|ĐẢNG CỘNG SẢN|Độc lập|CỘNG$)/u;
const isShouted = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

/** What is issued with a document and stands behind its signature. */
export type Annex = { from: number; typeName: string };
export type FrameLines = {
  frame: Frame;
  bodyFrom: number;
  bodyTo: number;
  signatureFrom: number;
  annex: Annex | null;
};

/** What a line says, blanks around it left out. */
const said = (line: Line) => line.text.trim();

type Facts = { own: CitationMention | undefined; dates: readonly DateMention[] };

/** Reads the head and foot of an official document, and tells between which offsets its text stands. */
export function readFrame(page: Page, { own, dates }: Facts): FrameLines {
  const { lines } = page;
  const ownLine = own ? page.lineAt(own.start) : -1;
  const top = lines.slice(0, headLines);
  const isNumbered = ownLine >= 0 && ownLine < headLines;
  const isDocument = isNumbered
    ? top.some((line) => nation.test(said(line)) || isShouted(said(line)))
    : top.some((line) => nation.test(said(line))) && top.some((line) => isTypeName(said(line)));
  const foot = lines.findLastIndex((line) => /^nơi nhận[:.]?/iu.test(said(line)));
  const dated = top.find((line) => placeAndDate.test(said(line)));
  const signed =
    dated && dates.find((d) => d.kind === 'day' && d.iso && d.start >= dated.start && d.start <= dated.end);
  if (!isDocument)
    return {
      frame: emptyFrame(lines),
      bodyFrom: 0,
      bodyTo: page.plain.length,
      signatureFrom: page.plain.length,
      annex: null,
    };
  const headTo = isNumbered ? ownLine : top.findIndex((line) => isTypeName(said(line)));
  const title = readTitle(lines, isNumbered ? ownLine : headTo - 1);
  const call = readCall(lines);
  const bodyLine = Math.max(title.next, call.next, dated ? page.lineAt(dated.start) + 1 : 0, headTo + 1);
  const numbered = isNumbered ? own : undefined;
  const frame: Frame = {
    kind: 'document',
    number: numbered?.number ?? null,
    symbol: numbered?.symbol ?? null,
    type: numbered?.type ?? codeOfName(title.typeName ?? '') ?? null,
    typeName: title.typeName ?? numbered?.typeName ?? null,
    issuer: readIssuer(lines, headTo) ?? numbered?.issuer ?? null,
    place: dated ? placeAndDate.exec(said(dated))!.groups!.place! : null,
    signed: signed?.iso ?? null,
    title: title.text,
    signer: null,
    recipients: foot < 0 ? [] : listAfter(lines, foot).items,
    addressees: call.items,
    urgency: top.map(urgencyOf).find((urgency) => urgency !== undefined) ?? null,
  };
  const end = foot < 0 ? signatureAt(page, lines) : lines[foot]!.start;
  const annex = findAnnex(lines, page.lineAt(end));
  return { frame, bodyFrom: lines[bodyLine]?.start ?? 0, bodyTo: end, signatureFrom: end, annex };
}

const urgencyOf = (line: Line) => urgencyMarks.get(said(line).replace(/[.!]/g, ''));

const shortestAnnex = 3;

/** A regulation, plan or list that follows the signature: the name of its type has a line to itself. */
function findAnnex(lines: readonly Line[], foot: number): Annex | null {
  const at = lines.findIndex(
    (line, i) =>
      i > foot &&
      i + shortestAnnex < lines.length &&
      (isTypeName(said(line)) || /^PHỤ LỤC/u.test(said(line))),
  );
  return at < 0 ? null : { from: lines[at]!.start, typeName: inTitleCase(said(lines[at]!)) };
}

const nameLine = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}$/u;
const deepestSignature = 14;

/** Where the signatures begin in a paper without a list of recipients: an office in capitals above a name. */
function signatureAt(page: Page, lines: readonly Line[]): number {
  const from = Math.max(0, lines.length - deepestSignature);
  for (let at = from; at < lines.length; at += 1) {
    const next = lines.slice(at + 1).find((line) => said(line) !== '');
    if (isShouted(said(lines[at]!)) && next && (nameLine.test(said(next)) || isShouted(said(next))))
      return lines[at]!.start;
  }
  return page.plain.length;
}

function emptyFrame(lines: readonly Line[]): Frame {
  const kind = lines.some((line) => said(line).length > 120) ? 'article' : 'other';
  return {
    kind,
    number: null,
    symbol: null,
    type: null,
    typeName: null,
    issuer: null,
    place: null,
    signed: null,
    title: null,
    signer: null,
    recipients: [],
    addressees: [],
    urgency: null,
  };
}

/** The body that issues: the capitals above the number, the country's name and the rules left out. */
function readIssuer(lines: readonly Line[], ownLine: number): string | null {
  const above: string[] = [];
  for (const line of lines.slice(0, ownLine)) {
    if (rule.test(said(line))) continue;
    if (nation.test(said(line))) {
      if (above.length) break;
      continue;
    }
    if (isShouted(said(line))) above.push(said(line));
  }
  const joined = above.join(' ').replace(/\s+/g, ' ').trim();
  if (!joined) return null;
  const party =
    /^(?:(?<committee>(?:THÀNH ỦY|TỈNH ỦY|QUẬN ỦY|HUYỆN ỦY|ĐẢNG ỦY|BAN CHẤP HÀNH TRUNG ƯƠNG).*?) )(?<board>(?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA).*)$/u.exec(
      joined,
    );
  if (!party) return inTitleCase(joined);
  const committee = party.groups!.committee!.replace('BAN CHẤP HÀNH TRUNG ƯƠNG', 'TRUNG ƯƠNG');
  return inTitleCase(`${party.groups!.board} ${committee}`);
}

/** Trích yếu: «V/v …» of a letter, or what stands below the name of the type. */
function readTitle(
  lines: readonly Line[],
  ownLine: number,
): { text: string | null; typeName: string | null; next: number } {
  const from = ownLine + 1;
  const about = lines.findIndex(
    (line, i) => i >= from && i < from + 12 && /^(?:V\/v|Về việc)[ :]/iu.test(said(line)),
  );
  const typeLine = lines.findIndex((line, i) => i >= from && i < from + 15 && isTypeName(said(line)));
  if (typeLine < 0 && about < 0) return { text: null, typeName: null, next: from };
  const first = typeLine < 0 ? about : typeLine + 1;
  let next = first;
  while (next < lines.length && next - first < 12 && goesOn(lines, next, { first, isLetter: typeLine < 0 }))
    next += 1;
  const text = lines
    .slice(first, next)
    .map((line) => said(line))
    .filter((line) => !rule.test(line))
    .join(' ');
  const subject = text.replace(/^V\/v\s*:?\s*/iu, '').trim();
  return {
    text: subject
      ? isShouted(subject)
        ? inSentenceCase(subject)
        : subject.charAt(0).toUpperCase() + subject.slice(1)
      : null,
    typeName: typeLine < 0 ? null : inTitleCase(said(lines[typeLine]!)),
    next,
  };
}

function goesOn(
  lines: readonly Line[],
  at: number,
  { first, isLetter }: { first: number; isLetter: boolean },
): boolean {
  const text = said(lines[at]!);
  if (at > first && markerOf(lines[at]!).depth === 1) return false;
  if (isLetter) return at === first || (/^\p{Ll}/u.test(text) && !placeAndDate.test(text));
  if (rule.test(text)) return at === first || text === '';
  return (
    isShouted(text) ||
    (at === first &&
      text.length < 250 &&
      !/[.:;]$/.test(text) &&
      !/^(?:Căn cứ|Thực hiện|Ngày|Kính gửi|- )/u.test(text)) ||
    (at > first && /^\p{Ll}/u.test(text) && !isShouted(text) && text.length < 160 && !/[.;:]$/.test(text))
  );
}

function isTypeName(text: string): boolean {
  if (text.length > 40 || !isShouted(text)) return false;
  const { tokens } = tokenise(text);
  return typeTerms.at(tokens, 0)?.next === tokens.length;
}

/** «Kính gửi:» and the bodies after it, on the line or in a list below. */
function readCall(lines: readonly Line[]): { items: string[]; next: number } {
  const at = lines.findIndex((line, i) => i < headLines && /^kính gửi[ ]?:/iu.test(said(line)));
  if (at < 0) {
    const order = lines.findIndex((line, i) => i < headLines && /(?<!\p{L})điện[ ]?:$/u.test(said(line)));
    return order < 0 ? { items: [], next: 0 } : listAfter(lines, order);
  }
  const rest = said(lines[at]!).replace(/^kính gửi[ ]?:\s*/iu, '');
  const list = listAfter(lines, at);
  return { items: rest ? [clean(rest), ...list.items] : list.items, next: list.next };
}

function listAfter(lines: readonly Line[], at: number): { items: string[]; next: number } {
  const items: string[] = [];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const text = said(lines[next]!);
    if (text === '') continue;
    if (!/^[-–+•*]\s*\p{L}/u.test(text)) break;
    items.push(clean(text));
  }
  return { items, next };
}

const clean = (text: string) =>
  text
    .replace(/^[-–+•*]\s*/u, '')
    .replace(/[.;,]+$/u, '')
    .trim();
