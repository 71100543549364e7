import type { Direction, Force } from '../../reading.ts';

type Sides = {
  speaker: string | null;
  speakerRank?: number | null;
  addressees: readonly string[];
  force: Force;
  rankOf: Ranking;
};

/** Rank of a body or office by the words of its name: 0 central … 3 commune; null where they do not tell. */
function readRank(name: string): number | null {
  const text = name.toLowerCase();
  if (
    /trung ương|t\.ư|bộ chính trị|ban bí thư|chính phủ|quốc hội|tổng bí thư|thủ tướng|chủ tịch nước|bộ trưởng|thứ trưởng|(?:^|các |lãnh đạo |[,;] )bộ \p{L}/u.test(
      text,
    ) &&
    !/trực thuộc trung ương|thuộc chính phủ/u.test(text)
  )
    return 0;
  if (/(?:^|[ ,])(?:xã|phường|đặc khu)(?:[ ,]|$)|chi bộ|chi ủy/u.test(text)) return 3;
  if (/quận|huyện|thị xã/u.test(text)) return 2;
  if (/tỉnh|thành phố|thành ủy|tphcm|(?:^| )tp(?: |$)|(?:^| )sở /u.test(text)) return 1;
  return null;
}

export type Ranking = (name: string) => number | null;

/** Tells ranks, each name of a text looked at once. */
export function openRanking(): Ranking {
  const known = new Map<string, number | null>();
  return (name) => {
    let rank = known.get(name);
    if (rank === undefined) {
      rank = readRank(name);
      known.set(name, rank);
    }
    return rank;
  };
}

const isSelf = (name: string) => /^chúng (?:ta|tôi)$/iu.test(name);

/** Tells an order downwards from a petition upwards and a word about oneself. */
export function directionOf({ speaker, speakerRank = null, addressees, force, rankOf }: Sides): Direction {
  if (force === 'commitment' || addressees.some(isSelf)) return 'self';
  const from = speakerRank ?? (speaker === null ? null : rankOf(speaker));
  if (from !== null && addressees.some((name) => (rankOf(name) ?? from) < from)) return 'up';
  return force === 'proposal' ? 'up' : 'down';
}

/** A request upwards binds nobody: it is a proposal. */
export function forceOf(force: Force, direction: Direction): Force {
  if (direction === 'up' && (force === 'request' || force === 'directive' || force === 'reminder'))
    return 'proposal';
  return force;
}
