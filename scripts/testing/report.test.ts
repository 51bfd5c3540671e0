import { describe, expect, test } from 'vitest';
import { countTests, summary } from './report';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const report = (
  numPassedTests: number,
  numFailedTests: number,
  ...testResults: ReturnType<typeof file>[]
) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});

describe('counting tests', () => {
  test('takes what the run says', () => {
    expect(countTests(report(3, 0, file('passed', 'passed')), 0)).toEqual({ passed: 3, failed: 0 });
    expect(countTests(report(2, 1, file('failed', 'failed', 'passed')), 1)).toEqual({ passed: 2, failed: 1 });
  });

  test('a file that could not be loaded is a failed test', () => {
    expect(countTests(report(3, 0, file('passed', 'passed'), file('failed')), 1)).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test('a run that crashed, or complained about something outside of the tests, is a failed test', () => {
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(undefined, null)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(report(3, 0, file('passed', 'passed')), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('the sum is one plain line', () => {
    expect(
      summary([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 2 },
      ]),
    ).toBe('7 passed, 2 failed');
  });
});
