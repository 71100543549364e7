/** What vitest writes with its JSON reporter, as far as we count. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** How many tests held and how many did not, with a sentence for each failure that vitest does not print. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly says: readonly string[];
}

/** Counts a run of vitest; a skipped test, a file that did not load and a run without tests are failures. */
export function countTests(report: TestReport | undefined, exitCode: number): Count {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const unrun = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const unloaded = files.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  const says = [
    ...unrun.map(({ fullName, status }) => `did not run (${status}): ${fullName}`),
    ...unloaded.map(({ name, message }) => `did not load: ${name} ${message}`.trim()),
  ];
  if (tests.length === 0) says.push('no test ran');
  if (exitCode !== 0 && failed + says.length === 0) says.push(`vitest ended with ${exitCode}, see above`);
  return { passed, failed: failed + says.length, says };
}
