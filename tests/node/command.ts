import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/* What tests of the command share: the built command, and folders to run it in. */

export const bin = join(import.meta.dirname, '../../dist/development/cli.js');

const folder = mkdtempSync(join(tmpdir(), 'ai-beijing-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A folder of a test's own. */
export function newFolder(): string {
  const path = join(folder, `${count++}`);
  mkdirSync(path);
  return path;
}

export interface Outcome {
  code: number;
  out: string;
  bytes: Buffer;
  error: string;
}

interface Options {
  cwd?: string;
  file?: string;
  /** Arguments of Node's own. */
  node?: readonly string[];
  /** What is piped in. */
  input?: string | Buffer;
}

/** What the command does with arguments. */
export function cli(
  args: readonly string[],
  { cwd = folder, file = bin, node = [], input = '' }: Options = {},
): Promise<Outcome> {
  const given = [...node, file, ...args];
  return new Promise((resolve) => {
    const options = { cwd, encoding: 'buffer', maxBuffer: 1e8 } as const;
    const child = execFile(process.execPath, given, options, (_, bytes, error) => {
      resolve({ code: child.exitCode!, out: bytes.toString(), bytes, error: error.toString() });
    });
    // It may end without having read it.
    child.stdin!.on('error', () => {}).end(input);
  });
}

/** What it prints where all is well. */
export async function printed(
  args: readonly string[],
  options?: Pick<Options, 'cwd' | 'input'>,
): Promise<string> {
  const { code, out, error } = await cli(args, options);
  assert.deepEqual({ code, error }, { code: 0, error: '' });
  return out;
}
