import { RenderError } from './error.js';

/** What only servers need, as `npm install` takes it. */
const versions = {
  html: '@lit-labs/ssr@4 parse5@8',
  picture:
    '@lit-labs/ssr@4 parse5@8 satori@0.63 @resvg/resvg-js@2 @fontsource/noto-sans-sc@5 @fontsource/noto-sans-tc@5',
};

/**
 * Loads packages that only servers need and that are therefore not installed with this one.
 * @param set which of them are missing when the loading fails
 * @throws {RenderError} when one is not installed, with the line that installs it
 */
export async function needed<Loaded>(
  set: keyof typeof versions,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new RenderError(
      'package',
      `A package is missing that only servers need: npm install ${versions[set]}\n(${(error as Error).message})`,
    );
  }
}
