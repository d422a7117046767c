import type {
  Logger,
  Reporter,
  TestResult,
  TestResultError,
  TestSession,
  TestSuiteResult,
} from '@web/test-runner';
import { relative } from 'node:path';
import { format } from 'node:util';

/*
 * Prints every failure with its browser, file and console, then for each browser the line that
 * run.ts reads, and what tests note. Failures are, beside failed tests: an error outside of the tests,
 * a file without tests, and a warning or an error on the console of a file that passes otherwise. (A
 * test that expects one replaces `console.warn` for a while.)
 */

interface Failure {
  test: string;
  error?: TestResultError | undefined;
}

export function createReporter(): { reporter: Reporter; logger: Logger } {
  // What the server reports may come from a test that makes a request fail on purpose: it is of
  // interest only if something failed.
  const serverErrors = new Set<string>();

  return {
    reporter: {
      onTestRunFinished({ sessions }) {
        if (count(sessions).failed > 0) for (const text of serverErrors) write(text);
        sessions.forEach(report);
        for (const browser of new Set(sessions.map(browserName))) {
          const ofBrowser = sessions.filter((session) => browserName(session) === browser);
          const { passed, failed, skipped } = count(ofBrowser);
          write(`${browser}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
          for (const note of ofBrowser.flatMap(notesOf)) write(`${browser}: ${note}`);
        }
      },
    },
    logger: {
      log() {},
      debug() {},
      warn() {},
      group() {},
      groupEnd() {},
      error: (...messages) => serverErrors.add(format(...messages)),
      logSyntaxError: ({ message, filePath, line, column }) =>
        serverErrors.add(`${relative(process.cwd(), filePath)}:${line}:${column} ${message}`),
    },
  };
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

function count(sessions: TestSession[]) {
  const tests = sessions.flatMap(testsOf);
  return {
    passed: tests.filter(({ passed }) => passed).length,
    failed: sessions.flatMap(failuresOf).length,
    skipped: tests.filter(({ skipped }) => skipped).length,
  };
}

function failuresOf(session: TestSession): Failure[] {
  const tests = testsOf(session);
  const failures: Failure[] = [
    ...session.errors.map((error) => ({ test: 'outside of the tests', error })),
    ...tests
      .filter(({ passed, skipped }) => !passed && !skipped)
      .map(({ name, error }) => ({ test: name, error })),
  ];
  if (failures.length > 0) return failures;
  if (tests.length === 0) return [{ test: 'has no tests' }];
  const complains = session.logs.some(([type]) => type === 'warn' || type === 'error');
  return complains ? [{ test: 'wrote to the console' }] : [];
}

/** What tests want to be seen although they passed. */
function notesOf(session: TestSession): string[] {
  const notes = session.logs.filter(([type, first]) => type === 'log' && first === 'note');
  return notes.map(([, , text]) => format(text));
}

function testsOf(session: TestSession): TestResult[] {
  return session.testResults ? flatten(session.testResults, []) : [];
}

/** The tests of a suite and of the suites within, their names led by the suites' names. */
function flatten(suite: TestSuiteResult, path: string[]): TestResult[] {
  const names = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.map((test) => ({ ...test, name: [...names, test.name].join(' › ') })),
    ...suite.suites.flatMap((inner) => flatten(inner, names)),
  ];
}

function report(session: TestSession): void {
  const failures = failuresOf(session);
  const file = relative(process.cwd(), session.testFile);
  for (const { test, error } of failures) {
    write(`\n✗ ${browserName(session)} ${file}: ${test}`);
    if (error) write(indent(describe(error)));
  }
  if (failures.length === 0) return;
  for (const [type, ...args] of session.logs) write(indent(`console.${type}: ${format(...args)}`));
  for (const path of session.request404s) write(indent(`not found: ${path}`));
}

function describe({ name, message, expected, actual, stack }: TestResultError): string {
  const compares = expected !== undefined && actual !== undefined;
  return [
    name && !message.startsWith(name) ? `${name}: ${message}` : message,
    ...(compares ? [`expected: ${expected}`, `actual:   ${actual}`] : []),
    ...(stack ? [stack] : []),
  ].join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}

function browserName({ browser }: TestSession): string {
  return browser.name === 'MiniBrowser' ? 'WebKit' : browser.name;
}
