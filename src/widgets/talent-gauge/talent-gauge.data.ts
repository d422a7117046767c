import {
  article,
  type Count,
  type FromArticle,
  type Localized,
  type Share,
  type Slice,
} from '../../data/index.js';

/** A number behind a share. */
export interface GaugeCount extends Count {
  readonly name: Localized;
}

/** A share of a whole, and the numbers that stand behind it. */
export interface GaugeShare {
  /** By which the attribute `share` chooses it. */
  readonly id: string;
  readonly title?: Localized | undefined;
  /** One sentence, `{share}` standing for the figure. */
  readonly summary?: Localized | undefined;
  /** What the share is a share of, as it stands beside the figure. */
  readonly label: Localized;
  /** The same for who does not see the figure beside it. */
  readonly name: Localized;
  readonly share: Share;
  readonly behind: readonly GaugeCount[];
}

/** What a gauge can show: the first of these shares, or another by its id. */
export interface TalentGaugeSlice extends Slice {
  readonly shares: readonly GaugeShare[];
}

/** Beijing's shares of the country's AI, as the article gives them. */
export const shares: FromArticle<readonly GaugeShare[]> = [
  {
    id: 'talent',
    title: {
      'zh-Hans': '北京的人工智能人才',
      'zh-Hant': '北京的人工智慧人才',
      en: 'AI talent in Beijing',
    },
    summary: {
      'zh-Hans': '中国的人工智能人才，{share}在北京。',
      'zh-Hant': '中國的人工智慧人才，{share}在北京。',
      en: '{share} of China’s AI talent is in Beijing.',
    },
    label: {
      'zh-Hans': '占全国人工智能人才',
      'zh-Hant': '占全國人工智慧人才',
      en: 'of China’s AI talent',
    },
    name: {
      'zh-Hans': '北京占全国人工智能人才的比例',
      'zh-Hant': '北京占全國人工智慧人才的比例',
      en: 'Beijing’s share of China’s AI talent',
    },
    share: { value: 60, unit: 'percent', qualifier: 'exact', paragraphs: [33] },
    behind: [
      {
        name: { 'zh-Hans': '知名高校', 'zh-Hant': '知名大學', en: 'well-known universities' },
        value: 90,
        unit: 'university',
        qualifier: 'over',
        paragraphs: [33],
      },
      {
        name: { 'zh-Hans': '科研院所', 'zh-Hant': '科研院所', en: 'research institutes' },
        value: 1000,
        unit: 'institute',
        qualifier: 'over',
        paragraphs: [33],
      },
      {
        name: {
          'zh-Hans': '国家重点实验室',
          'zh-Hant': '國家重點實驗室',
          en: 'national key laboratories',
        },
        value: 120,
        unit: 'laboratory',
        qualifier: 'exact',
        paragraphs: [33],
      },
    ],
  },
  {
    id: 'companies',
    title: {
      'zh-Hans': '北京的人工智能企业',
      'zh-Hant': '北京的人工智慧企業',
      en: 'AI companies in Beijing',
    },
    summary: {
      'zh-Hans': '中国的人工智能企业，{share}在北京。',
      'zh-Hant': '中國的人工智慧企業，{share}在北京。',
      en: '{share} of China’s AI companies are in Beijing.',
    },
    label: {
      'zh-Hans': '占全国人工智能企业',
      'zh-Hant': '占全國人工智慧企業',
      en: 'of China’s AI companies',
    },
    name: {
      'zh-Hans': '北京占全国人工智能企业的比例',
      'zh-Hant': '北京占全國人工智慧企業的比例',
      en: 'Beijing’s share of China’s AI companies',
    },
    share: { value: 40, unit: 'percent', qualifier: 'about', paragraphs: [61] },
    behind: [
      {
        name: { 'zh-Hans': '人工智能企业', 'zh-Hant': '人工智慧企業', en: 'AI companies' },
        value: 2200,
        unit: 'company',
        qualifier: 'about',
        paragraphs: [61],
      },
    ],
  },
  {
    id: 'llm-vendors',
    title: {
      'zh-Hans': '北京的大模型厂商',
      'zh-Hant': '北京的大模型廠商',
      en: 'Large-model makers in Beijing',
    },
    summary: {
      'zh-Hans': '中国做十亿参数以上大模型的厂商，{share}在北京。',
      'zh-Hant': '中國做十億參數以上大模型的廠商，{share}在北京。',
      en: '{share} of China’s makers of models with over a billion parameters are in Beijing.',
    },
    label: {
      'zh-Hans': '占全国十亿参数以上大模型厂商',
      'zh-Hant': '占全國十億參數以上大模型廠商',
      en: 'of China’s makers of models with over a billion parameters',
    },
    name: {
      'zh-Hans': '北京占全国十亿参数以上大模型厂商的比例',
      'zh-Hant': '北京占全國十億參數以上大模型廠商的比例',
      en: 'Beijing’s share of China’s makers of models with over a billion parameters',
    },
    share: { value: 50, unit: 'percent', qualifier: 'about', paragraphs: [61] },
    behind: [
      {
        name: { 'zh-Hans': '大模型厂商', 'zh-Hant': '大模型廠商', en: 'large-model makers' },
        value: 122,
        unit: 'company',
        qualifier: 'exact',
        paragraphs: [61],
      },
    ],
  },
];

export const slice: TalentGaugeSlice = { source: article, shares };
