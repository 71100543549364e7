import { terms } from '../../engine/terms.ts';
import { endAt, tokenise } from '../../engine/tokens.ts';
import { bodyHeads, fields, fixedBodies, owners } from '../../lexicon/bodies.ts';
import { documentTypes } from '../../lexicon/document-types.ts';
import { places } from '../../lexicon/places.ts';
import { fullOffices, officeHeads } from '../../lexicon/titles.ts';

const smallWords = new Set(['và', 'các', 'của', 'về', 'trong']);
const kinds = ['tỉnh', 'thành phố', 'quận', 'huyện', 'phường', 'xã', 'đặc khu'];
const spelled = terms(
  [
    ...owners,
    ...places,
    ...kinds,
    ...fields,
    ...officeHeads,
    ...fullOffices.map(([name]) => name),
    ...bodyHeads.keys(),
    ...fixedBodies.map(([name]) => name),
    ...documentTypes.map((type) => type.name),
  ].map((name) => [name, name] as const),
);

/** Writes a name that stands in capitals the way running text writes it: «SỞ NỘI VỤ» → «Sở Nội vụ». */
export function inTitleCase(shouted: string): string {
  const { tokens } = tokenise(shouted.replace(/\s+/g, ' ').trim());
  const out: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const hit = spelled.at(tokens, i);
    if (hit) out.push(hit.value);
    else
      out.push(
        tokens[i]!.kind === 'word' && !smallWords.has(tokens[i]!.lower)
          ? capitalised(tokens[i]!.lower)
          : tokens[i]!.lower,
      );
    i = hit?.next ?? i + 1;
  }
  return out.join(' ').replace(/ ([,.;:)])/g, '$1');
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const proper = terms(
  [
    ...places,
    ...fixedBodies.map(([name]) => name),
    ...fullOffices.map(([name]) => name),
    ...[
      'Đảng',
      'Nhà nước',
      'Đại hội Đảng',
      'Trung ương',
      'Tổ quốc',
      'Nhân dân',
      'Thành ủy',
      'Tỉnh ủy',
      'Hồ Chí Minh',
    ],
  ].map((name) => [name, name] as const),
);
const acronym =
  /^(?:[IVX]{1,6}|UBND|HĐND|MTTQ|TTHC|CCHC|CNTT|QĐ|NQ|TW|CP|KL|CT|HD|[BCDĐGHKLMNPQRSTVX]{3,})$/u;

const typeWithNumber = new RegExp(
  `(?:${documentTypes.map((type) => type.name.toLowerCase()).join('|')})(?= số )`,
  'gu',
);

/** Writes a title that stands in capitals as a sentence, proper names and abbreviations kept. */
export function inSentenceCase(shouted: string): string {
  const laid = tokenise(shouted);
  const { tokens, starts } = laid;
  let out = '';
  let end = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const hit = proper.at(tokens, i);
    out += shouted.slice(end, starts[i]).replace(/\n/g, ' ');
    out += hit ? hit.value : acronym.test(token.text) ? token.text : token.lower;
    i = hit?.next ?? i + 1;
    end = endAt(laid, i - 1);
  }
  return (out.charAt(0).toUpperCase() + out.slice(1)).replace(
    typeWithNumber,
    (said) => said.charAt(0).toUpperCase() + said.slice(1),
  );
}
