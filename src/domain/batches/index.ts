export { draftBatch } from './draft-batch.ts';
export { batchJob, runBatch } from './run-batch.ts';
export { startBatch } from './start-batch.ts';
