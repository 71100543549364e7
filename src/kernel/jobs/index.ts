export { enqueue, tryAgain } from './enqueue.ts';
export { defineJob, type Job, type Sweep } from './job.ts';
export { type DeadJob, listDeadJobs, listQueueStates, type QueueState } from './queue.store.ts';
export { askForSweep, startWork, type Work } from './runner.ts';
export { runSweeps, type TellLog } from './sweep.ts';
export { listSweepStates, type SweepState } from './sweeps.store.ts';
