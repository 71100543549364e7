import type { Words } from '../../../kernel/words/index.ts';
import { taskWords } from '../../tasks/index.ts';

/** What the note of an event tells. */
interface Facts {
  readonly number: number;
  readonly product: string;
  readonly symbol: string;
  readonly lead: string;
  readonly giver: string;
}

const lines = (...given: readonly string[]) => given.filter(Boolean).join('\n');

const vi = {
  name: (person: string) => `Hạn nhiệm vụ: ${person}`,
  summary: (title: string) => `Hạn: ${title}`,
  description: ({ number, product, symbol, lead, giver }: Facts) =>
    lines(
      `Nhiệm vụ ${taskWords.vi.number(number)}`,
      `Chủ trì: ${lead}`,
      `Nơi giao: ${giver}`,
      product && `Sản phẩm: ${product}`,
      symbol && `Văn bản: ${symbol}`,
    ),
};

const en: typeof vi = {
  name: (person) => `Task deadlines: ${person}`,
  summary: (title) => `Due: ${title}`,
  description: ({ number, product, symbol, lead, giver }) =>
    lines(
      `Task ${taskWords.en.number(number)}`,
      `Lead: ${lead}`,
      `Given by: ${giver}`,
      product && `Product: ${product}`,
      symbol && `Document: ${symbol}`,
    ),
};

/** What stands in the calendars of people. */
export const feedWords: Words<typeof vi> = { vi, en };
