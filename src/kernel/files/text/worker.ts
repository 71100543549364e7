import { parentPort } from 'node:worker_threads';
import { Failure } from '../../failure/index.ts';
import { fileFailureCode } from '../failures.ts';
import type { TextAnswer, TextJob } from './extract.ts';
import { readText } from './read-text.ts';

parentPort?.on('message', async (job: TextJob) => {
  parentPort?.postMessage(await answer(job));
});

/** Failures cross to the other thread as their code and facts; the words stay there. */
async function answer({ source, most }: TextJob): Promise<TextAnswer> {
  try {
    return { extracted: await readText(source, most) };
  } catch (error) {
    const failed = error instanceof Failure && fileFailureCode(error);
    if (!failed) return { broken: String(error) };
    return { failed, facts: error.facts, logged: String(error.logged ?? '') };
  }
}
