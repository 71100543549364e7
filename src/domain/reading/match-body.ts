import { type Body, type BodyTree, plain } from '../organisation/index.ts';

/** How a name in the text was found to be a body of the tree. */
export type MatchedBy = 'name' | 'short name' | 'symbol' | 'post';

/** A body as the text names it, and which body of the tree that is. */
export interface BodyMatch {
  readonly printed: string;
  /** Null where no body, or more than one, answers to the name. */
  readonly bodyId: string | null;
  readonly by: MatchedBy | null;
  /** Bodies that answer to the name, where there are several. */
  readonly candidates: readonly string[];
  /** True where only the tree of today knows the name, not that of the directive's day. */
  readonly onlyToday: boolean;
}

/** The tree as it stood on the directive's day, and as it stands now. */
export interface Trees {
  readonly onDay: BodyTree;
  readonly today: BodyTree;
}

/** Which body a name in the text means: as the bodies stood on the directive's day, else as they stand today. */
export function matchBody(printed: string, { onDay, today }: Trees): BodyMatch {
  const found = lookUp(printed, onDay);
  const living = found.filter(({ id }) => today.get(id));
  if (living.length > 0) return answer(printed, living, false);
  return answer(printed, lookUp(printed, today), true);
}

interface Known {
  readonly id: string;
  readonly by: MatchedBy;
}

function answer(printed: string, found: readonly Known[], onlyToday: boolean): BodyMatch {
  const ids = [...new Set(found.map(({ id }) => id))];
  const [only] = found;
  if (only && ids.length === 1) return { printed, bodyId: only.id, by: only.by, candidates: [], onlyToday };
  return { printed, bodyId: null, by: null, candidates: ids, onlyToday };
}

function lookUp(printed: string, tree: BodyTree): readonly Known[] {
  const { names, places } = knownNames(tree);
  const said = fold(printed, places);
  const found = names.get(said);
  if (found) return found;
  const headed = said.replace(posts, '');
  return headed === said ? [] : (names.get(headed) ?? []).map(({ id }) => ({ id, by: 'post' as const }));
}

interface KnownNames {
  readonly names: ReadonlyMap<string, readonly Known[]>;
  /** Cities and provinces that stand at the root, as `minh chau`: local speech leaves them out. */
  readonly places: readonly string[];
}

const kept = new WeakMap<BodyTree, KnownNames>();

function knownNames(tree: BodyTree): KnownNames {
  const before = kept.get(tree);
  if (before) return before;
  const places = tree.list.filter(({ depth }) => depth === 0).flatMap(({ name }) => placeOf(name));
  const names = new Map<string, Known[]>();
  for (const body of tree.list) {
    for (const [name, by] of namesOf(body, places)) {
      if (name) names.set(name, [...(names.get(name) ?? []), { id: body.id, by }]);
    }
  }
  const made = { names, places };
  kept.set(tree, made);
  return made;
}

function namesOf(body: Body, places: readonly string[]): readonly (readonly [string, MatchedBy])[] {
  const name = fold(body.name, places);
  // The committee speaks for its Party organisation, and at the root for the whole place.
  const organisation = name.replace(/^(?:dang|thanh|tinh) uy\b/, 'dang bo');
  const own: (readonly [string, MatchedBy])[] = [
    [name, 'name'],
    [fold(body.shortName, places), 'short name'],
    [fold(body.symbol, places), 'symbol'],
  ];
  if (organisation !== name) own.push([organisation, 'name']);
  if (body.depth === 0) own.push([wholePlace, 'short name']);
  else if (organisation !== name) own.push([name.replace(/^dang uy /, ''), 'short name']);
  const seen = new Set<string>();
  return own.filter(([one]) => !seen.has(one) && seen.add(one));
}

/** What is left of «thành phố Minh Châu» or «TPMC» when the place itself is left out. */
const wholePlace = '(place)';

function placeOf(rootName: string): string[] {
  const place = /^(?:thanh uy|tinh uy|dang uy|uy ban nhan dan)(?: thanh pho| tinh)? (.+)$/.exec(
    spell(rootName),
  );
  return place?.[1] ? [place[1]] : [];
}

const abbreviations: Readonly<Record<string, string>> = {
  tp: 'thanh pho',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubkt: 'uy ban kiem tra',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  btv: 'ban thuong vu',
  bch: 'ban chap hanh',
  tw: 'trung uong',
};

/** Small letters without marks or punctuation, abbreviations written out. */
function spell(name: string): string {
  return plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
    .replace(/\b(mat tran to quoc) viet nam\b/, '$1');
}

/** A name as it is compared: without the place of the whole system, in whatever way that is written. */
function fold(name: string, places: readonly string[]): string {
  const spelled = spell(name).replace(/^(?:cac )?(?:dong chi|d c) /, '');
  const bare = places.reduce((left, place) => withoutPlace(left, place), spelled).replace(/ thanh pho$/, '');
  return bare === '' || bare === 'thanh pho' ? (spelled === '' ? '' : wholePlace) : bare;
}

function withoutPlace(name: string, place: string): string {
  const initials = place
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return ` ${name} `
    .replace(` tp${initials} `, ` thanh pho ${place} `)
    .replace(` thanh pho ${initials} `, ` thanh pho ${place} `)
    .replace(new RegExp(` (?:thanh pho |tinh )?${place} `), ' ')
    .trim();
}

/** Whoever heads a body is addressed for it: «Giám đốc Sở Nội vụ», «Trưởng Ban Tổ chức Thành ủy». */
const posts =
  /^(?:thu truong |nguoi dung dau |lanh dao |pho )*(?:bi thu |chu tich |giam doc |chanh (?=van phong|thanh tra)|chu nhiem |hieu truong |vien truong |truong (?=ban|phong|doan)|tap the |cap uy )?(?:ban thuong vu |ban chap hanh |thuong truc )?/;
