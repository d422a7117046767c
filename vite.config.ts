import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** The folders of the widgets, from the one list of them. */
export function widgetNames(): string[] {
  const list = readFileSync(new URL('src/widgets/index.ts', import.meta.url), 'utf8');
  return [...list.matchAll(/'\.\/([a-z-]+)\//g)].map(([, name]) => name!);
}

const definitionOf = (name: string) => `src/widgets/${name}/${name}.define.ts`;
const sliceOf = (name: string) => `src/widgets/${name}/${name}.data.ts`;

/**
 * Takes white space that shows nowhere out of templates and styles. In every build alike: what the
 * server renders has to be the template that the page knows.
 */
function templates(): Plugin {
  return {
    name: 'templates',
    enforce: 'post',
    async transform(code, fileName) {
      if (!fileName.includes('/src/')) return null;
      return minifyHTMLLiterals(code, {
        fileName,
        html: { collapseWhitespace: true, conservativeCollapse: true, caseSensitive: true },
      });
    },
  };
}

/** Hashes for `<script integrity>`, and for what scripts import as the `integrity` of an import map. */
function integrity(): Plugin {
  return {
    name: 'integrity',
    generateBundle(_, bundle) {
      const files: Record<string, string> = {};
      for (const [name, output] of Object.entries(bundle)) {
        const content = output.type === 'chunk' ? output.code : output.source;
        files[name] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
      }
      const importMap = {
        integrity: Object.fromEntries(
          Object.entries(files).map(([name, hash]) => [`./${name}`, hash]),
        ),
      };
      const source = JSON.stringify({ files, importMap }, null, 2);
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
    },
  };
}

/** The script of all elements, which is each element's own: what a page has of one it has of all. */
function allElements(): Plugin {
  const imports = widgetNames().map((name) => `import"./ai-beijing-${name}.js";`);
  return {
    name: 'all-elements',
    renderStart() {
      const code = imports.join('');
      this.emitFile({ type: 'prebuilt-chunk', fileName: 'ai-beijing-widgets.js', code });
    },
  };
}

/** Files for a page: no bundler needed, Lit and Chart.js once for all elements. */
function cdn(): UserConfig {
  const elements = widgetNames().map((name) => [`ai-beijing-${name}`, definitionOf(name)]);
  return {
    define: { __DEV__: 'false' },
    plugins: [templates(), allElements(), integrity()],
    build: {
      outDir: 'dist/cdn',
      // What the files bundle, with its authors' licences.
      license: { fileName: 'licenses.md' },
      copyPublicDir: false,
      target: 'es2022',
      lib: {
        entry: Object.fromEntries(elements),
        formats: ['es'],
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          comments: { annotation: false },
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [
              { name: 'chart.js', test: /node_modules[\\/](chart\.js|@kurkle)/, priority: 1 },
              // One file compresses better than several, and is one request where they were three.
              { name: 'shared', minShareCount: 2 },
            ],
          },
        },
      },
    },
  };
}

/** Modules for bundlers and Node, with `lit` and `chart.js` left as imports. */
function npm(development: boolean): UserConfig {
  return {
    define: { __DEV__: `${development}` },
    plugins: [templates()],
    build: {
      outDir: development ? 'dist/development' : 'dist/npm',
      copyPublicDir: false,
      target: 'es2022',
      minify: false,
      lib: {
        entry: [
          'src/index.ts',
          'src/define.ts',
          'src/data/index.ts',
          'src/ssr.ts',
          ...widgetNames().flatMap((name) => [definitionOf(name), sliceOf(name)]),
        ],
        formats: ['es'],
      },
      rolldownOptions: {
        // Packages of any name, and Node's own modules.
        external: /^(@?[a-z][\w-]*[/.]|lit$|parse5$|satori$|node:)/,
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  };
}

/** Sends whoever opens the printed address on to the documentation site. */
function frontDoor(): Plugin {
  return {
    name: 'front-door',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path, ...query] = request.url!.split('?');
        if (path !== '/') return next();
        response.writeHead(302, { location: ['/demo/', ...query].join('?') }).end();
      });
    },
  };
}

/** Takes the blog post along as it is, but for where it finds the files for a page. */
function blogPost(): Plugin {
  return {
    name: 'blog-post',
    generateBundle() {
      const page = readFileSync(new URL('demo/embed.html', import.meta.url), 'utf8');
      const source = page.replaceAll('../dist/cdn/', 'cdn/');
      this.emitFile({ type: 'asset', fileName: 'embed.html', source });
    },
  };
}

/** The documentation site as it is worked on, widgets included. */
function demoServer(): UserConfig {
  return {
    define: { __DEV__: 'true' },
    plugins: [frontDoor()],
    optimizeDeps: { entries: ['demo/index.html'] },
  };
}

/** The documentation site as static files for any place; the files for a page are built beside it. */
function demo(): UserConfig {
  return {
    root: 'demo',
    base: './',
    define: { __DEV__: 'false' },
    plugins: [blogPost()],
    build: { outDir: 'dist', modulePreload: { polyfill: false } },
  };
}

export default defineConfig(({ mode, command }) => {
  if (command === 'serve') return demoServer();
  if (mode === 'demo') return demo();
  return mode === 'cdn' ? cdn() : npm(mode === 'development');
});
