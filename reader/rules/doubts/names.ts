import type { BodyMention } from '../bodies/bodies.ts';
import type { PersonMention } from '../people/mention.ts';
import { type DoubtFound, doubt, error } from './doubt.ts';

type Named = { name: string; start: number; end: number };

/** Mentions by their name, capitals told apart; names in capitals throughout left out. */
function byName<M extends Named>(mentions: readonly M[], key: (name: string) => string): Map<string, M[]> {
  const groups = new Map<string, M[]>();
  const groupOf = new Map<string, M[] | null>();
  for (const mention of mentions) {
    let group = groupOf.get(mention.name);
    if (group === undefined) {
      const { name } = mention;
      group = name === name.toUpperCase() ? null : (groups.get(key(name)) ?? []);
      if (group) groups.set(key(name), group);
      groupOf.set(name, group);
    }
    group?.push(mention);
  }
  return groups;
}

/** One body in two spellings of capitals: the rarer is doubtful. */
export function doubtCapitals(bodies: readonly BodyMention[]): DoubtFound[] {
  return [...byName(bodies, (name) => name.toLowerCase()).values()].flatMap((group) => {
    const spellings = [...byName(group, (name) => name)].sort((a, b) => b[1].length - a[1].length);
    const [main, ...others] = spellings;
    if (!main || main[1].length < 2 || /^cơ quan/iu.test(main[0])) return [];
    return others
      .filter(([, mentions]) => mentions.length * 2 <= main[1].length)
      .flatMap(([, mentions]) => mentions)
      .map((body) =>
        doubt(body, 'doubts/capitals-differ', {
          kind: 'inconsistent-case',
          severity: 'warning',
          suggestion: main[0],
        }),
      );
  });
}

/** Words that one body may have and another lack though both are right. */
const mayBeMissing =
  /^(?:xã|phường|tỉnh|huyện|quận|thành|phố|thị|đặc|khu|và|các|của|đảng|nước|tp|thường|trực)$/u;

/** A body named once that lacks or has one word more than one named several times. */
export function doubtBodyNames(bodies: readonly BodyMention[]): DoubtFound[] {
  const groups = [...byName(bodies, (name) => name.toLowerCase())].map(([name, mentions]) => ({
    words: name.split(/[\s,-]+/),
    mentions,
  }));
  const often = groups.filter(({ mentions, words }) => mentions.length >= 2 && words.length >= 4);
  return groups.flatMap(({ words, mentions }) => {
    if (mentions.length !== 1 || words.length < 3) return [];
    const meant = often.find((other) => lacksOne(words, other.words) || lacksOne(other.words, words));
    if (!meant) return [];
    const isShort = words.length < meant.words.length;
    const kind = isShort ? 'missing-word' : 'wrong-word';
    return [doubt(mentions[0]!, 'doubts/body-name', error(kind, meant.mentions[0]!.name))];
  });
}

/** Whether words are the others without one inside them. */
function lacksOne(fewer: readonly string[], more: readonly string[]): boolean {
  if (fewer.length !== more.length - 1) return false;
  let at = 0;
  while (at < fewer.length && fewer[at] === more[at]) at += 1;
  if (at === 0 || at >= more.length - 1 || mayBeMissing.test(more[at]!)) return false;
  return fewer.slice(at).every((word, i) => word === more[at + 1 + i]);
}

const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** A person named once whose name differs from one named several times by its marks alone. */
export function doubtPersonNames(people: readonly PersonMention[]): DoubtFound[] {
  const groups = byName(people, (name) => name);
  return [...byName(people, bare).values()].flatMap((alike) => {
    const names = [...new Set(alike.map(({ name }) => name))];
    if (names.length < 2 || names[0]!.split(' ').length < 3) return [];
    const counted = names.map((name) => groups.get(name)!).sort((a, b) => b.length - a.length);
    const [main, ...others] = counted;
    return others
      .filter((mentions) => mentions.length * 2 <= main!.length)
      .flat()
      .map((mention) =>
        doubt(mention, 'doubts/person-name', {
          kind: 'inconsistent-name',
          severity: 'warning',
          suggestion: main![0]!.name,
        }),
      );
  });
}
