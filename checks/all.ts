import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Count, countTests, type TestReport } from './count-tests.ts';
import { describeFindings, lineOf, runRules } from './run.ts';

const root = join(import.meta.dirname, '..');

/** Runs every house rule, each counted as one. */
async function check(): Promise<Count> {
  const results = await runRules(root, (result) => console.log(lineOf(result)));
  const failed = results.filter(({ findings }) => findings.length > 0).length;
  return { passed: results.length - failed, failed, says: failed > 0 ? [describeFindings(results)] : [] };
}

/** Runs every test there is, and counts from vitest's own report rather than from what it prints. */
async function test(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'banle-count-'));
  const file = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const report = readReport(file);
  rmSync(folder, { recursive: true, force: true });
  return countTests(report, exitCode);
}

function readReport(file: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return undefined;
  }
}

const checks = await check();
const tests = await test();
for (const sentence of [...checks.says, ...tests.says]) console.log(sentence);

const failed = checks.failed + tests.failed;
console.log(`\n${checks.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
