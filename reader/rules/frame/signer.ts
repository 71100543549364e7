import type { Page } from '../../engine/page.ts';
import { signatureMarks } from '../../lexicon/titles.ts';
import type { Frame } from '../../reading.ts';
import type { PeopleFound } from '../people/people.ts';
import { inTitleCase } from './case.ts';

type Facts = { people: PeopleFound; from: number; isDocument: boolean };

/** Who signs, in which office, and in whose place or name («KT. CHỦ TỊCH»). */
export function readSigner(page: Page, { people, from, isDocument }: Facts): Frame['signer'] {
  if (!isDocument) return null;
  const start = from >= page.plain.length ? 0 : from;
  const signature = people.mentions.findLast((mention) => {
    if (mention.start < start) return false;
    const line = page.lines[page.lineAt(mention.start)]!;
    return (
      page.plain.slice(line.start, mention.start).trim() === '' && isShouted(lineBefore(page, mention.start))
    );
  });
  if (!signature) return null;
  const above = shoutedAbove(page, signature.start);
  const marked = above.findIndex((line) => signatureMarks.some((mark) => line.startsWith(mark)));
  const office = people.titles.find(
    (title) => title.name === signature.name && title.end <= signature.start && title.start >= start,
  );
  return {
    name: signature.name,
    office: office ? inTitleCase(page.plain.slice(office.start, office.end)) : null,
    capacity: marked < 0 ? null : above.slice(marked, marked + 1).join(' / '),
  };
}

const isShouted = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

/** «(Đã ký)»: stands for the signature itself. */
const signedMark = /^[([]?(?:đã ký|chữ ký|ký tên|đã ký và đóng dấu)(?:,? đóng dấu)?[.)\]]*$/iu;

function lineBefore(page: Page, offset: number): string {
  for (let i = page.lineAt(offset) - 1; i >= 0; i -= 1) {
    const text = page.lines[i]!.text.trim();
    if (text && !signedMark.test(text)) return text;
  }
  return '';
}

function shoutedAbove(page: Page, offset: number): string[] {
  const above: string[] = [];
  for (let i = page.lineAt(offset) - 1; i >= 0 && above.length < 6; i -= 1) {
    const text = page.lines[i]!.text.trim();
    if (!text || signedMark.test(text)) continue;
    if (!isShouted(text)) break;
    above.unshift(text);
  }
  return above;
}

const collective = /^(?:T\/M|TM\.?)[ ]+(?<body>.+)$/u;
const centralBody = /^(?:BAN BÍ THƯ|BỘ CHÍNH TRỊ|BAN CHẤP HÀNH TRUNG ƯƠNG)/u;

/** A Party paper is issued by the collective that it is signed for, which the head does not always name. */
export function issuerSignedFor(issuer: string | null, signer: Frame['signer']): string | null {
  const body = collective.exec(signer?.capacity ?? '')?.groups?.body;
  if (!body) return issuer;
  if (centralBody.test(body)) return inTitleCase(body);
  const isCommittee = /^(?:Thành ủy|Tỉnh ủy|Quận ủy|Huyện ủy|Đảng ủy)/u.test(issuer ?? '');
  return isCommittee && /^BAN THƯỜNG VỤ$/u.test(body) ? `Ban Thường vụ ${issuer}` : issuer;
}
