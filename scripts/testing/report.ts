import { relative } from 'node:path';

/** The part of the report of vitest's JSON reporter that is read here. */
export type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
};

export type Count = { passed: number; failed: number };

/** A file that failed although none of its tests did: it could not be loaded, or its set-up failed. */
const isBroken = ({ status, assertionResults }: Report['testResults'][number]) =>
  status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed');

/**
 * Counts the tests of a run. What went wrong outside of a test counts as a failed one, so that "0 failed"
 * always means that all is well.
 * @param report undefined when the run ended before it could write one
 * @param exitCode of the run, null when a signal ended it
 */
export function countTests(report: Report | undefined, exitCode: number | null): Count {
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.testResults.filter(isBroken).length;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

const firstLine = (text = '') => text.split('\n', 1)[0] ?? '';

/**
 * A line for each failed test: its file below `root`, its name and what it said first. They stand at the
 * end of `npm test`, because of a long run often only the end is kept.
 */
export function failures(report: Report | undefined, root: string): string[] {
  return (report?.testResults ?? []).flatMap((file) => {
    const path = relative(root, file.name);
    if (isBroken(file)) return [`${path}: ${firstLine(file.message)}`];
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${path} > ${fullName}: ${firstLine(failureMessages?.[0])}`);
  });
}

/** The last line of `npm test`; programs read it. */
export function summary(counts: Count[]): string {
  const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}
