import { diffArrays } from 'diff';
import type { Stretch } from './proposal.ts';

/** A stretch of the former text and what stands in its place now. */
interface Block {
  readonly same: boolean;
  readonly former: Stretch;
  readonly now: Stretch;
}

/** Beyond this many words put in or taken out a text counts as another one. */
const mostEdits = 3000;

/** What was changed between a former text and the one that counts now, word by word. */
export interface TextChanges {
  /** Where a stretch of the former text lies now, and which share of its letters stayed as they were (0 to 1). */
  place(stretch: Stretch): Stretch & { readonly kept: number };
  /** The place in the former text from which an unchanged stretch of the new one comes; undefined for what was put in or moved. */
  origin(now: Stretch): number | undefined;
}

/** Compares two texts; undefined when too little is left of the former one to compare. */
export function textChanges(former: string, text: string): TextChanges | undefined {
  const blocks = blocksOf(wordsOf(former), wordsOf(text));
  if (!blocks) return undefined;
  return {
    place: (stretch) => ({
      start: startNow(blocks, stretch.start),
      end: endNow(blocks, stretch.end),
      kept: keptShare(blocks, former, stretch),
    }),
    origin(now) {
      const home = blocks.find(
        (block) => block.same && block.now.start <= now.start && now.end <= block.now.end,
      );
      return home && home.former.start + (now.start - home.now.start);
    },
  };
}

interface Word {
  /** As it is compared: composed, every blank alike. */
  readonly said: string;
  readonly length: number;
}

function wordsOf(text: string): Word[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
  return words.map((word) => ({ said: /\s/.test(word) ? ' ' : word.normalize('NFC'), length: word.length }));
}

function blocksOf(former: readonly Word[], now: readonly Word[]): Block[] | undefined {
  const changes = diffArrays(
    former.map((word) => word.said),
    now.map((word) => word.said),
    { maxEditLength: mostEdits },
  );
  if (!changes) return undefined;
  const blocks: Block[] = [];
  let [formerWord, nowWord] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let nth = 0; nth < count; nth += 1) {
      const same = !added && !removed;
      const formerLength = added ? 0 : (former[formerWord]?.length ?? 0);
      const nowLength = removed ? 0 : (now[nowWord]?.length ?? 0);
      if (!added) formerWord += 1;
      if (!removed) nowWord += 1;
      append(blocks, { same, formerLength, nowLength });
    }
  }
  return blocks;
}

/** Words that stayed letter for letter are one block, and so is what was taken out with what was put in its place. */
function append(blocks: Block[], word: { same: boolean; formerLength: number; nowLength: number }): void {
  const last = blocks.at(-1);
  const former = { start: last?.former.end ?? 0, end: (last?.former.end ?? 0) + word.formerLength };
  const now = { start: last?.now.end ?? 0, end: (last?.now.end ?? 0) + word.nowLength };
  const joins = last?.same === word.same && (!word.same || (isAligned(last) && isAligned({ former, now })));
  if (!last || !joins) blocks.push({ same: word.same, former, now });
  else
    blocks[blocks.length - 1] = {
      same: word.same,
      former: { start: last.former.start, end: former.end },
      now: { start: last.now.start, end: now.end },
    };
}

/** A word may be written with more or fewer units than before, composed or not. */
function isAligned({ former, now }: Pick<Block, 'former' | 'now'>): boolean {
  return former.end - former.start === now.end - now.start;
}

/** What was put in right before a stretch is not part of it. */
function startNow(blocks: readonly Block[], at: number): number {
  const home = blocks.find(({ former }) => former.start <= at && at < former.end);
  if (!home) return blocks.at(-1)?.now.end ?? 0;
  return home.same ? Math.min(home.now.end, home.now.start + (at - home.former.start)) : home.now.start;
}

/** What was put in right after a stretch is not part of it either. */
function endNow(blocks: readonly Block[], at: number): number {
  const home = blocks.find(({ former }) => former.start < at && at <= former.end);
  if (!home) return 0;
  return home.same ? Math.min(home.now.end, home.now.start + (at - home.former.start)) : home.now.end;
}

function keptShare(blocks: readonly Block[], former: string, { start, end }: Stretch): number {
  const letters = (from: number, to: number) => former.slice(from, to).replace(/[^\p{L}\p{N}]/gu, '').length;
  const all = letters(start, end);
  if (all === 0) return 0;
  const kept = blocks
    .filter((block) => block.same && block.former.start < end && start < block.former.end)
    .reduce(
      (sum, block) => sum + letters(Math.max(start, block.former.start), Math.min(end, block.former.end)),
      0,
    );
  return kept / all;
}
