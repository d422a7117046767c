import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';
import { filled, staticFiles } from './demo/static.ts';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * What the sources know of their build.
 * @param scripts where the files for a page lie, by default where the README has them put
 */
const defined = (development: boolean, scripts = '"/ai-beijing/"') => ({
  __DEV__: `${development}`,
  SCRIPTS: scripts,
  VERSION: JSON.stringify(version),
});

const besidePage = (folder: string) => `new URL("${folder}", location.href).href`;

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

/** What the autoloader knows of the elements: their tags, and the imports of their files. */
function loaders(): string {
  const imports = widgetNames().map(
    (name) => `'ai-beijing-${name}': () => import('./ai-beijing-${name}.js')`,
  );
  return `{ ${imports.join()} }`;
}

/** Has the autoloader ask for an element's file and what that imports at once, not in turn. */
function atOnce(): Plugin {
  return {
    name: 'at-once',
    generateBundle(_, bundle) {
      const autoloader = bundle['ai-beijing-autoload.js'];
      if (autoloader?.type !== 'chunk') return;
      autoloader.code = autoloader.code.replace(/import\(`\.\/(.*?)`\)/g, (own, file: string) => {
        const element = bundle[file];
        const shared = element?.type === 'chunk' ? element.imports : [];
        return `Promise.all([${[own, ...shared.map((name) => `import(\`./${name}\`)`)].join()}])`;
      });
    },
  };
}

/** Files for a page: no bundler needed, Lit and Chart.js once for all elements. */
function cdn(): UserConfig {
  const elements = widgetNames().map((name) => [`ai-beijing-${name}`, definitionOf(name)]);
  const entries = [...elements, ['ai-beijing-autoload', 'src/autoload.ts']];
  return {
    // All files that come later lie in a folder of their own.
    define: { ...defined(false, 'new URL("..", import.meta.url).href'), LOADERS: loaders() },
    plugins: [templates(), allElements(), atOnce(), integrity()],
    build: {
      outDir: 'dist/cdn',
      // What the files bundle, with its authors' licences.
      license: { fileName: 'licenses.md' },
      copyPublicDir: false,
      target: 'es2022',
      lib: {
        entry: Object.fromEntries(entries),
        formats: ['es'],
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // As the autoloader names them. If it imported their sources, each would come in pieces.
        external: /^\.\/ai-beijing-/,
        output: {
          minify: true,
          comments: { annotation: false },
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [
              // One file compresses better than several, and is one request where they were three.
              {
                name: 'shared',
                test: /node_modules[\\/]@?lit|src[\\/](element[\\/](?!nearest)|i18n|data)/,
                minShareCount: 2,
                // What a build without warnings has no use for is not taken along.
                includeDependenciesRecursively: false,
              },
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
    define: defined(development),
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
          'src/data/facts.ts',
          'src/ssr.ts',
          // The command tells of values that are not accepted, which this build does.
          ...(development ? ['src/cli.ts'] : []),
          ...widgetNames().flatMap((name) => [definitionOf(name), sliceOf(name)]),
        ],
        formats: ['es'],
      },
      rolldownOptions: {
        // Packages of any name, and Node's own modules.
        external: /^(@?[a-z][\w-]*[/.]|(lit|parse5|satori|valibot)$|node:)/,
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

/** The server of the built package, which `vite build` makes. */
const server = () => import(new URL('dist/npm/ssr.js', import.meta.url).href);

const blogPost = () => readFileSync(new URL('demo/embed.html', import.meta.url), 'utf8');

/**
 * The pages that a server writes: static.html with its pictures, and the blog post, whose tags hold
 * what they say.
 */
function servedPages(): Plugin {
  return {
    name: 'served-pages',
    async generateBundle() {
      const files = await staticFiles(await server());
      const post = await filled(await server(), blogPost());
      files.set('embed.html', post.replaceAll('../dist/cdn/', 'cdn/'));
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer({ middlewares }) {
      let files: Promise<Map<string, string | Uint8Array>> | undefined;
      const types = { html: 'text/html', css: 'text/css', svg: 'image/svg+xml', png: 'image/png' };
      middlewares.use('/demo/', async (request, response, next) => {
        const [path = ''] = request.url!.slice(1).split('?');
        if (path === 'embed.html')
          return response
            .setHeader('content-type', 'text/html')
            .end(await filled(await server(), blogPost()));
        if (!path.startsWith('static')) return next();
        const body = (await (files ??= staticFiles(await server()))).get(path);
        if (!body) return next();
        const type = types[path.split('.').at(-1) as keyof typeof types];
        return response.setHeader('content-type', type).end(body);
      });
    },
  };
}

const demoPages = ['index', 'builder', 'accessibility'].map((name) => `demo/${name}.html`);

/** The documentation site as it is worked on, widgets included. */
function demoServer(): UserConfig {
  return {
    define: defined(true, besidePage('/dist/cdn/')),
    plugins: [frontDoor(), servedPages()],
    optimizeDeps: { entries: demoPages },
  };
}

/** The documentation site as static files for any place; the files for a page are built beside it. */
function demo(): UserConfig {
  return {
    root: 'demo',
    base: './',
    define: defined(false, besidePage('cdn/')),
    plugins: [servedPages()],
    build: {
      outDir: 'dist',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: demoPages },
    },
  };
}

export default defineConfig(({ mode, command }) => {
  if (command === 'serve') return demoServer();
  if (mode === 'demo') return demo();
  return mode === 'cdn' ? cdn() : npm(mode === 'development');
});
