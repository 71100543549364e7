import { terms } from '../../engine/terms.ts';
import { tokenise } from '../../engine/tokens.ts';
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
  const tokens = tokenise(shouted.replace(/\s+/g, ' ').trim());
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
