import { posix } from 'node:path';

const isPublic = ({ privacy = 'public' }) => privacy === 'public';

/** Leaves out what is private, and names the published files in place of the sources. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const homes = new Map(
      modules.flatMap(({ path, declarations }) => declarations.map(({ name }) => [name, path])),
    );
    for (const { declarations } of modules) {
      for (const declaration of declarations) {
        const hidden = (declaration.members ?? []).filter((member) => !isPublic(member));
        const names = new Set(hidden.map(({ name }) => name));
        declaration.members = declaration.members?.filter(isPublic);
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !names.has(fieldName),
        );
        // A file of nothing but re-exports, as the sources import from, is not published.
        const home = homes.get(declaration.superclass?.name);
        if (home) declaration.superclass.module = home;
      }
    }
    for (const module of modules) rename(module, posix.dirname(module.path));
  },
};

/** Sources as the files that come of them, whether named from the root or from beside them. */
function rename(value, folder) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && (key === 'path' || key === 'module')) {
      const path = inner.startsWith('.') ? posix.join(folder, inner) : inner;
      value[key] = path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/npm/$1.js');
    } else rename(inner, folder);
  }
}

export default {
  globs: ['src/element/element.ts', 'src/widgets/*/*.ts'],
  exclude: ['**/*.{chart,data,define,model,schema,strings,styles,table,templates}.ts'],
  litelement: true,
  packagejson: false,
  plugins: [published],
};
