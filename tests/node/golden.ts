import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, '../golden');

/**
 * Compares with a file of tests/golden, which a person has looked at. `UPDATE_GOLDEN=1` writes the
 * file instead, for `git diff` to show.
 */
export function assertGolden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(
    existsSync(file),
    `tests/golden/${name} is missing: UPDATE_GOLDEN=1 npm test -- <file>`,
  );
  // Not equal(), which would print all of both.
  assert.ok(text === readFileSync(file, 'utf8'), `differs from tests/golden/${name}`);
}
