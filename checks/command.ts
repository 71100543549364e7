import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How a program ended and all that it wrote. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const home = join(import.meta.dirname, '..');

/** Runs a program that the lockfile brought, in a folder, and waits for its end. */
export function runInstalled(program: string, args: readonly string[], folder: string): Promise<Outcome> {
  const bin = join(home, 'node_modules', '.bin');
  const ending = process.platform === 'win32' ? '.cmd' : '';
  const file = join(bin, program + ending);
  if (!existsSync(file)) throw new Error(`${program} is not installed; run npm ci`);
  const env = { ...process.env, PATH: bin + delimiter + process.env.PATH, NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: folder,
      env,
      shell: ending !== '',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }));
  });
}

/** The breach of a rule that could not be checked: its program failed before it could say anything. */
export function couldNotRun(program: string, outcome: Outcome) {
  const said = (outcome.err || outcome.out).trim().split('\n').slice(-12).join('\n');
  return { file: program, says: `ended with ${outcome.code} before it could check:\n${said}` };
}
