import type { Localized } from './datum.js';

/** The article behind every figure of the library. It came without a title. */
export const source = {
  author: { 'zh-Hans': '刘柏铖', 'zh-Hant': '劉柏鋮', en: 'Liu Bocheng' },
  publisher: { 'zh-Hans': '华商韬略', 'zh-Hant': '華商韜略', en: 'Huashang Taolüe' },
  republishedBy: { 'zh-Hans': '创业邦', 'zh-Hant': '創業邦', en: 'Cyzone' },
  year: 2025,
} as const satisfies Record<string, Localized | number>;

/** The article's sections by their paragraphs; ¶1 is the editor's note, ¶2 to 4 the opening. */
export const sections = [
  { id: 'talent', from: 5, to: 33 },
  { id: 'nation', from: 34, to: 65 },
  { id: 'summit', from: 66, to: 97 },
] as const;

/** How many paragraphs the article has. */
export const paragraphCount = 97;
