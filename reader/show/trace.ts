import type { Untold } from '../engine/trace.ts';
import type { Reading } from '../reading.ts';
import { lineCounter, marksOf } from './marks.ts';
import { type Language, shownWords } from './words.ts';

type Options = { language?: Language; colour?: boolean; within?: { start: number; end: number } };
type Line = { start: number; end: number; rule: string; told: boolean; why: string };

const longest = 60;
const shortened = (said: string) => (said.length > longest ? `${said.slice(0, longest - 1)}…` : said);

/** Lists which rule read what, and which looked and gave way, to whom and why; within a stretch when one is named. */
export function listTrace(
  text: string,
  { reading, untold }: { reading: Reading; untold: readonly Untold[] },
  { language = 'vi', colour = false, within }: Options = {},
): string {
  const words = shownWords[language];
  const told = marksOf(reading, words).map(
    ({ start, end, rule, kind, name }): Line => ({
      start,
      end,
      rule,
      told: true,
      why: [words.kinds[kind], name].filter(Boolean).join(': '),
    }),
  );
  const others = untold.map(({ because, to, ...place }): Line => {
    const gaveWay = to === null ? [] : [words.gaveWay(to)];
    return { ...place, told: false, why: [...gaveWay, words.because[because]].join(', ') };
  });
  const lineOf = lineCounter(text);
  const faint = (said: string) => (colour ? `\u001b[2m${said}\u001b[0m` : said);
  return [...told, ...others]
    .filter((line) => !within || (line.start < within.end && line.end > within.start))
    .sort((a, b) => a.start - b.start || b.end - a.end || Number(b.told) - Number(a.told))
    .map((line) => {
      const said = shortened(text.slice(line.start, line.end).replace(/\s+/g, ' '));
      const place = `${lineOf(line.start)}:${line.start}–${line.end}`.padEnd(18);
      const how = line.told ? words.told.padEnd(words.untold.length) : words.untold;
      const shown = `${place} ${how}  ${line.rule.padEnd(34)} «${said}»  ${line.why}`;
      return line.told ? shown : faint(shown);
    })
    .join('\n');
}
