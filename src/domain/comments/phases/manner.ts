import { hidSomething } from '../clean-text.ts';
import { wordsOf } from '../fold.ts';
import type { Finding, Phase } from '../phase.ts';
import { linksIn } from './links.ts';
import { privateDataIn } from './private-data.ts';
import { lookFor } from './rows.ts';

/** Signs that cannot be seen were taken out: somebody wanted the words to look other than they are. */
export const hiddenSigns: Phase = {
  name: 'hidden signs',
  find: ({ typed }) =>
    hidSomething(typed.body) || hidSomething(typed.name) ? [{ kind: 'hidden_signs' }] : [],
};

/** True for a text that is mostly capitals, or goes on with one sign or picture. */
export function isShouted(body: string): boolean {
  const letters = body.match(/\p{L}/gu) ?? [];
  const capitals = body.match(/\p{Lu}/gu) ?? [];
  const pictures = body.match(/\p{Extended_Pictographic}/gu) ?? [];
  return (
    (letters.length >= 30 && capitals.length > letters.length * 0.7) ||
    /(\S)\1{9,}/u.test(body) ||
    /[!?]{6,}/.test(body) ||
    pictures.length > 15
  );
}

/** Shouting is no insult, but it is no talk either. */
export const shouting: Phase = {
  name: 'shouting',
  find: ({ body }) => (isShouted(body) ? [{ kind: 'shouting' }] : []),
};

/** Names under which an office speaks; readers would take the words for its own. */
const offices = [
  'quản trị',
  'admin',
  'kiểm duyệt',
  'ban biên tập',
  'tòa soạn',
  'toà soạn',
  'biên tập viên',
  'thành ủy',
  'thành uỷ',
  'tỉnh ủy',
  'tỉnh uỷ',
  'đảng ủy',
  'đảng uỷ',
  'ủy ban',
  'uỷ ban',
  'ban tổ chức',
  'văn phòng',
  'công an',
  'bí thư',
  'chủ tịch',
  'sở nội vụ',
];

const named = lookFor(offices.map((written) => ({ written, unmarked: true, kept: written })));

/** True where a name is that of an office, a link or a number. */
export function isBorrowed(name: string): boolean {
  return (
    named(wordsOf(name).inOrder).length > 0 || linksIn(name).length > 0 || privateDataIn(name).length > 0
  );
}

/** Nobody speaks in the name of an office here. */
export const borrowedNames: Phase = {
  name: 'names of offices',
  find: ({ name }) => (isBorrowed(name) ? [{ kind: 'borrowed_name', said: name }] : []),
};

/** Whoever was not published before is looked at. */
export const newNames: Phase = {
  name: 'new names',
  find: (_, { isKnown }): readonly Finding[] => (isKnown ? [] : [{ kind: 'new_name' }]),
};
