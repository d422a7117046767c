import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseSync } from 'vite';

const root = join(import.meta.dirname, '../../dist/cdn');

/** The files of dist/cdn by their names: `chunks/lit-1a2b3c4d.js`. */
export function cdnFiles(): string[] {
  return globSync('**/*.*', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
}

export function scripts(): string[] {
  return cdnFiles().filter((file) => file.endsWith('.js'));
}

export function read(file: string): Buffer {
  return readFileSync(join(root, file));
}

interface Imports {
  static: string[];
  dynamic: string[];
}

/** The module specifiers of a script as they are written. */
export function specifiers(file: string): Imports {
  const code = read(file).toString();
  const { module } = parseSync(file, code);
  const exported = module.staticExports.flatMap(({ entries }) => entries[0]?.moduleRequest ?? []);
  const imported = module.staticImports.map(({ moduleRequest }) => moduleRequest);
  return {
    static: [...imported, ...exported].map(({ value }) => value),
    // Rolldown writes them as plain literals.
    dynamic: module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      code.slice(start + 1, end - 1),
    ),
  };
}

/** What a page loads with a script: the script and all that it imports statically. */
export function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(file)) {
    seen.add(file);
    for (const next of specifiers(file).static) loadedWith(join(dirname(file), next), seen);
  }
  return seen;
}

/** What those files load on demand, with all that it imports: the files by the one that is loaded. */
export function loadedLater(files: Set<string>): Map<string, Set<string>> {
  const later = [...files].flatMap((file) =>
    specifiers(file).dynamic.map((next) => join(dirname(file), next)),
  );
  return new Map(later.map((file) => [file, without(loadedWith(file), files)]));
}

export function without(files: Set<string>, others: Set<string>): Set<string> {
  return new Set([...files].filter((file) => !others.has(file)));
}

/** Bytes on the way to a browser, each file compressed on its own. */
export function transferSize(files: Iterable<string>): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return [...files].reduce(
    (sum, file) => sum + brotliCompressSync(read(file), { params }).length,
    0,
  );
}
