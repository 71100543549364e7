export { doNext, type Rows } from './do-next.ts';
export { draftBatch } from './draft-batch.ts';
export { batchJob, runBatch } from './run-batch.ts';
export { startBatch } from './start-batch.ts';
