/** As many tasks as one list names by their numbers. */
export const mostNumbers = 5_000;

const written = /^\d{1,9}(-\d{1,9})?([.]\d{1,9}(-\d{1,9})?)*$/;

/** Numbers of tasks as an address names them: `12.40-45`; those that follow each other stand as from and to. */
export function writeTaskNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [from: number, to: number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join('.');
}

/** The numbers that an address names, each once; nothing where it names none, or more than a list may. */
export function readTaskNumbers(typed: string): number[] | undefined {
  if (!written.test(typed)) return undefined;
  const numbers = new Set<number>();
  for (const run of typed.split('.')) {
    const [from = 0, to = from] = run.split('-').map(Number);
    if (to < from || to - from >= mostNumbers - numbers.size + 1) return undefined;
    for (let number = from; number <= to; number += 1) numbers.add(number);
  }
  return numbers.size <= mostNumbers ? [...numbers] : undefined;
}
