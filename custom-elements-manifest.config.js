const isPublic = ({ privacy = 'public' }) => privacy === 'public';

/** Leaves out what is private, and names the published files in place of the sources. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { declarations } of modules) {
      for (const declaration of declarations) {
        const hidden = (declaration.members ?? []).filter((member) => !isPublic(member));
        const names = new Set(hidden.map(({ name }) => name));
        declaration.members = declaration.members?.filter(isPublic);
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !names.has(fieldName),
        );
      }
    }
    rename(modules);
  },
};

function rename(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && (key === 'path' || key === 'module')) {
      value[key] = inner.replace(/^\/?src\/(.*)\.ts$/, 'dist/npm/$1.js');
    } else rename(inner);
  }
}

export default {
  globs: ['src/element/element.ts', 'src/widgets/*/*.ts'],
  exclude: ['**/*.{chart,data,define,model,strings,styles,templates}.ts'],
  litelement: true,
  packagejson: false,
  plugins: [published],
};
