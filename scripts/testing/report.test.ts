import { describe, expect, test } from 'vitest';
import { countTests, failures, summary } from './report';

const file = (status: string, ...tests: string[]) => ({
  name: '/shanmen/cms/stock.test.ts',
  status,
  message: 'SyntaxError: no such export\n    at load',
  assertionResults: tests.map((each, index) => ({
    status: each,
    fullName: `stock test ${index}`,
    failureMessages: each === 'failed' ? ['AssertionError: 2 is not 3\n    at stock.test.ts:4'] : [],
  })),
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

  test('each failed test is named with its file and what it said first', () => {
    expect(failures(report(1, 1, file('failed', 'passed', 'failed'), file('failed')), '/shanmen')).toEqual([
      'cms/stock.test.ts > stock test 1: AssertionError: 2 is not 3',
      'cms/stock.test.ts: SyntaxError: no such export',
    ]);
    expect(failures(undefined, '/shanmen')).toEqual([]);
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
