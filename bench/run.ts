import { connect } from '../src/kernel/db/index.ts';
import { type Bench, cookieOf, personNamed } from './bench.ts';
import { parts } from './parts.ts';
import { startProduct } from './product.ts';
import { type Figure, printFigure, writeResults } from './results.ts';

/** Measures the parts that are named, in the order of the list; all of them, and only then the results are written, when none is. */
async function run(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no part is called ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`,
    );
  }
  const began = performance.now();
  const product = await startProduct();
  const disconnect = connect(product.databaseUrl);
  try {
    const leader = await personNamed('truongban');
    const cookie = await cookieOf(leader);
    const figures = await measure({ product, leader, cookie }, wanted);
    if (wanted.length === 0) await writeResults(figures, (performance.now() - began) / 1000);
  } finally {
    await disconnect();
    await product.stop();
  }
}

async function measure(bench: Bench, wanted: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const part of parts) {
    if (wanted.length > 0 && !wanted.includes(part.name)) continue;
    for (const figure of await part.measure(bench)) {
      printFigure(figure);
      figures.push(figure);
    }
  }
  return figures;
}

await run(process.argv.slice(2));
process.exit(0);
