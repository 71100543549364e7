import { join } from 'node:path';
import { describeFindings, lineOf, runRules } from './run.ts';

const root = join(import.meta.dirname, '..');
const results = await runRules(root, (result) => console.log(lineOf(result)));
const broken = results.filter(({ findings }) => findings.length > 0);

if (broken.length > 0) console.log(describeFindings(results));
console.log(`\n${results.length - broken.length} of ${results.length} checks passed`);
process.exitCode = broken.length > 0 ? 1 : 0;
