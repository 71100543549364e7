import { expect, test } from 'vitest';
import { countTests, type TestReport } from './count-tests.ts';

const tests = (...statuses: string[]) => statuses.map((status, n) => ({ fullName: `test ${n}`, status }));
const report = (
  ...files: { status: string; tests: ReturnType<typeof tests>; message?: string }[]
): TestReport => ({
  testResults: files.map(({ status, tests: assertionResults, message = '' }, n) => {
    return { name: `file${n}`, status, message, assertionResults };
  }),
});

test('passed and failed tests are counted over all files', () => {
  const ran = report(
    { status: 'passed', tests: tests('passed') },
    { status: 'failed', tests: tests('passed', 'failed') },
  );
  expect(countTests(ran, 1)).toEqual({ passed: 2, failed: 1, says: [] });
});

test.each(['skipped', 'pending', 'todo'])('a test that was %s is a failure', (status) => {
  const ran = report({ status: 'passed', tests: tests('passed', status) });
  expect(countTests(ran, 0)).toEqual({ passed: 1, failed: 1, says: [`did not run (${status}): test 1`] });
});

test('a file that did not load is a failure', () => {
  const ran = report(
    { status: 'passed', tests: tests('passed') },
    { status: 'failed', tests: [], message: 'no such module' },
  );
  expect(countTests(ran, 1)).toEqual({ passed: 1, failed: 1, says: ['did not load: file1 no such module'] });
});

test('a run in which no test ran is a failure, and so is one without a report', () => {
  expect(countTests(report(), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(countTests(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
});

test('a run that ends badly though every test passed is a failure', () => {
  const ran = report({ status: 'passed', tests: tests('passed') });
  expect(countTests(ran, 1)).toMatchObject({ passed: 1, failed: 1 });
});
