import type { Count, Share } from '../../data/index.js';

/** A share of the country's total, and the numbers that stand behind it. */
export interface GaugeDatum {
  readonly share: Share;
  readonly behind: Readonly<Record<string, Count>>;
}

/** Beijing's shares of the country's AI, as the article gives them. */
export const shares = {
  talent: {
    share: { value: 60, unit: 'percent', qualifier: 'exact', paragraphs: [33] },
    behind: {
      universities: { value: 90, unit: 'university', qualifier: 'over', paragraphs: [33] },
      institutes: { value: 1000, unit: 'institute', qualifier: 'over', paragraphs: [33] },
      laboratories: { value: 120, unit: 'laboratory', qualifier: 'exact', paragraphs: [33] },
    },
  },
  companies: {
    share: { value: 40, unit: 'percent', qualifier: 'about', paragraphs: [61] },
    behind: {
      companies: { value: 2200, unit: 'company', qualifier: 'about', paragraphs: [61] },
    },
  },
  'llm-vendors': {
    share: { value: 50, unit: 'percent', qualifier: 'about', paragraphs: [61] },
    behind: {
      vendors: { value: 122, unit: 'company', qualifier: 'exact', paragraphs: [61] },
    },
  },
} as const satisfies Record<string, GaugeDatum>;

export type ShareId = keyof typeof shares;
