import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/*
 * What a page's own bundler makes: scripts in which the npm build and Lit are bundled once more.
 */

const npm = join(import.meta.dirname, '../dist/npm');

const sources: Record<string, string> = {
  'npm.js': `import '${npm}/define.js'`,

  'subclasses.js': `
    import * as classes from '${npm}/index.js';
    for (const Widget of Object.values(classes))
      customElements.define(Widget.tag.replace('ai-beijing', 'page'), class extends Widget {});`,

  'subclasses-instead.js': `
    import * as classes from '${npm}/index.js';
    for (const Widget of Object.values(classes))
      customElements.define(Widget.tag, class extends Widget { isOfPage = true; });`,

  'other-lit.js': `
    import { html, LitElement } from 'lit';
    customElements.define('other-lit', class extends LitElement {
      static properties = { count: { type: Number } };
      render() { return html\`<p>\${this.count} times</p>\`; }
    });`,
};

async function bundle(name: string): Promise<string> {
  const entry = `/${name}`;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
        load: (id) => (id === entry ? sources[name] : undefined),
      },
    ],
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = [result].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}

const bundles = new Map<string, Promise<string>>();

/** The script of such a name, if there is one. */
export function bundled(name: string): Promise<string> | undefined {
  if (!(name in sources)) return undefined;
  const made = bundles.get(name) ?? bundle(name);
  bundles.set(name, made);
  return made;
}
