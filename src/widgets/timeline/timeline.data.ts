import {
  article,
  type Count,
  type EventDate,
  type FromArticle,
  type Localized,
  type Money,
  type Share,
  type Slice,
  type Sourced,
} from '../../data/index.js';

export const kinds = ['milestone', 'policy', 'funding'] as const;

export type Kind = (typeof kinds)[number];

export const places = ['beijing', 'shanghai', 'guangdong', 'national'] as const;

export type Place = (typeof places)[number];

/** A sum, with its place where an event has sums of several. */
export interface Sum extends Money {
  readonly place?: Place | undefined;
}

/** A number that an event's line tells. The line itself holds the measure word of a count. */
export type Figure = Share | (Omit<Count, 'unit'> & { readonly unit: 'item' });

/** Something that happened. */
export interface TimelineEvent extends Sourced {
  readonly id: string;
  readonly date: EventDate;
  /** Where it happened, `national` for several places or the whole country. */
  readonly place: Place;
  readonly kind: Kind;
  /** One line, without date and sums; `{name}` stands for the figure of that name. */
  readonly what: Localized;
  readonly figures?: Readonly<Record<string, Figure>> | undefined;
  readonly amounts: readonly Sum[];
}

/** What a timeline shows. */
export interface TimelineSlice extends Slice {
  readonly events: readonly TimelineEvent[];
}

/** From 2018 to 2025, in the order in which the article lets them follow. */
export const events: FromArticle<readonly TimelineEvent[]> = [
  {
    id: 'beijing-conference',
    date: { precision: 'year', value: '2018' },
    place: 'beijing',
    kind: 'milestone',
    what: {
      'zh-Hans': '张宏江在顶级会议上援引OpenAI，提议办一所独立的民间非营利研究院',
      'zh-Hant': '張宏江在頂級會議上援引OpenAI，提議辦一所獨立的民間非營利研究院',
      en: 'At a top AI conference Zhang Hongjiang, citing OpenAI, proposes an independent non-profit institute',
    },
    amounts: [],
    paragraphs: [12, 16, 17, 18, 19, 20],
  },
  {
    id: 'baai-founded',
    date: { precision: 'year', value: '2018' },
    place: 'beijing',
    kind: 'milestone',
    what: {
      'zh-Hans': '市政府与科技部创办智源研究院，三个月后在清华东南门外揭幕',
      'zh-Hant': '市政府與科技部創辦智源研究院，三個月後在清華東南門外揭幕',
      en: 'City and science ministry found the academy BAAI, which opens outside Tsinghua three months later',
    },
    amounts: [],
    paragraphs: [22, 23, 24],
  },
  {
    id: 'baai-backs-liu',
    date: {
      precision: 'undated',
      value: null,
      reason: {
        'zh-Hans': '刘知远还不是副教授时',
        'zh-Hant': '劉知遠還不是副教授時',
        en: 'before he is an associate professor',
      },
    },
    place: 'beijing',
    kind: 'funding',
    what: {
      'zh-Hans': '刘知远还不是副教授，智源就为他训练大模型拨出资源',
      'zh-Hant': '劉知遠還不是副教授，智源就為他訓練大模型撥出資源',
      en: 'BAAI backs Liu Zhiyuan’s large-model training before he is an associate professor',
    },
    amounts: [{ value: 10_000_000, currency: 'CNY', qualifier: 'over', paragraphs: [29] }],
    paragraphs: [28, 29],
  },
  {
    id: 'wudao',
    date: {
      precision: 'undated',
      value: null,
      reason: {
        'zh-Hans': '创办智源研究院之后',
        'zh-Hant': '創辦智源研究院之後',
        en: 'after BAAI is founded',
      },
    },
    place: 'beijing',
    kind: 'milestone',
    what: {
      'zh-Hans': '智源亮出大型项目“悟道”，前面只有OpenAI和谷歌',
      'zh-Hant': '智源亮出大型專案「悟道」，前面只有OpenAI和Google',
      en: 'BAAI unveils WuDao, a large project with only OpenAI’s and Google’s ahead',
    },
    amounts: [],
    paragraphs: [31],
  },
  {
    id: 'city-race',
    date: { precision: 'year', value: '2023', part: 'early' },
    place: 'national',
    kind: 'policy',
    what: {
      'zh-Hans': 'ChatGPT走红，各地抢企业：北京补贴算力、支持场景测试，上海和广东直接给资助',
      'zh-Hant': 'ChatGPT爆紅，各地搶企業：北京補貼算力、支援場景測試，上海和廣東直接給補助',
      en: 'ChatGPT sets cities racing for AI firms: Beijing subsidises computing and supports field tests, Shanghai and Guangdong give grants',
    },
    amounts: [
      {
        place: 'shanghai',
        value: 5_000_000,
        currency: 'CNY',
        qualifier: 'up to',
        paragraphs: [39],
      },
      {
        place: 'guangdong',
        value: 20_000_000,
        currency: 'CNY',
        qualifier: 'up to',
        paragraphs: [39],
      },
    ],
    paragraphs: [38, 39],
  },
  {
    id: 'ip-gap',
    date: { precision: 'month', value: '2023-05' },
    place: 'national',
    kind: 'milestone',
    what: {
      'zh-Hans':
        '截至当月，大模型和Transformer的{total}项知识产权中，美国握有{us}，中国只有{china}',
      'zh-Hant':
        '截至當月，大模型和Transformer的{total}項智慧財產權中，美國握有{us}，中國只有{china}',
      en: 'By now the US holds {us} of {total} intellectual-property items on large models and Transformer, China just {china}',
    },
    figures: {
      total: { value: 2899, unit: 'item', qualifier: 'exact', paragraphs: [69] },
      us: { value: 71, unit: 'percent', qualifier: 'exact', paragraphs: [69] },
      china: { value: 25, unit: 'percent', qualifier: 'exact', paragraphs: [69] },
    },
    amounts: [],
    paragraphs: [69],
  },
  {
    id: 'dai-warning',
    date: { precision: 'year', value: '2023' },
    place: 'national',
    kind: 'milestone',
    what: {
      'zh-Hans': '中国工程院院士戴琼海全年示警：别把技术建在别人的地基上',
      'zh-Hant': '中國工程院院士戴瓊海全年示警：別把技術建在別人的地基上',
      en: 'Dai Qionghai of the Chinese Academy of Engineering warns all year of building on others’ foundations',
    },
    amounts: [],
    paragraphs: [67, 68],
  },
  {
    id: 'beijing-three-policies',
    date: { precision: 'year', value: '2023' },
    place: 'beijing',
    kind: 'policy',
    what: {
      'zh-Hans': '北京一年推三份文件：创新策源地方案、通用人工智能措施、算力券方案',
      'zh-Hant': '北京一年推三份文件：創新策源地方案、通用人工智慧措施、算力券方案',
      en: 'Beijing issues three plans: for an AI innovation hub, general AI and computing vouchers',
    },
    amounts: [],
    paragraphs: [82],
  },
  {
    id: 'mosu-space',
    date: { precision: 'month', value: '2023-08' },
    place: 'shanghai',
    kind: 'milestone',
    what: {
      'zh-Hans': '上海开建大模型孵化器模速空间，还派人到北京逐家拜访企业',
      'zh-Hant': '上海開建大模型育成中心模速空間，還派人到北京逐家拜訪企業',
      en: 'Shanghai starts building Mosu Space, a large-model incubator, and courts Beijing’s AI firms door to door',
    },
    amounts: [],
    paragraphs: [49, 51],
  },
  {
    id: 'beijing-ai-fund',
    date: {
      precision: 'month',
      value: '2023-09',
      derivedFrom: {
        'zh-Hans': '模速空间启动后一个月',
        'zh-Hant': '模速空間啟動後一個月',
        en: 'a month after Mosu Space',
      },
    },
    place: 'beijing',
    kind: 'funding',
    what: {
      'zh-Hans': '北京设人工智能产业投资基金，只投本地企业，迁走就得回购',
      'zh-Hant': '北京設人工智慧產業投資基金，只投本地企業，遷走就得買回',
      en: 'Beijing sets up an AI industry fund for its own firms; leaving triggers a buy-back',
    },
    amounts: [{ value: 10_000_000_000, currency: 'CNY', qualifier: 'exact', paragraphs: [53] }],
    paragraphs: [53, 54],
  },
  {
    id: 'fund-briefings',
    date: { precision: 'year', value: '2023' },
    place: 'beijing',
    kind: 'policy',
    what: {
      'zh-Hans': '基金成立后一个月内，北京连开闭门会，把投资引向底层技术',
      'zh-Hant': '基金成立後一個月內，北京連開閉門會，把投資引向底層技術',
      en: 'Within a month of the fund, Beijing’s closed-door sessions steer investment to foundational technology',
    },
    amounts: [],
    paragraphs: [83],
  },
  {
    id: 'developer-conference',
    date: { precision: 'month', value: '2024-03' },
    place: 'shanghai',
    kind: 'milestone',
    what: {
      'zh-Hans': '全球开发者先锋大会在西岸举行；一公里外的模速空间，一半企业来自北京',
      'zh-Hant': '全球開發者先鋒大會在西岸舉行；一公里外的模速空間，一半企業來自北京',
      en: 'The Global Developer Pioneers conference meets a kilometre from Mosu Space, half of whose firms come from Beijing',
    },
    amounts: [],
    paragraphs: [48, 49, 50],
  },
  {
    id: 'fair-competition',
    date: { precision: 'month', value: '2024-08' },
    place: 'national',
    kind: 'policy',
    what: {
      'zh-Hans': '《公平竞争审查条例》施行，整治各地上门抢企业',
      'zh-Hant': '《公平競爭審查條例》施行，整治各地上門搶企業',
      en: 'The Fair Competition Review Regulation takes effect, curbing door-to-door poaching of firms',
    },
    amounts: [],
    paragraphs: [56],
  },
  {
    id: 'haidian-measures',
    date: { precision: 'year', value: '2025', part: 'early' },
    place: 'beijing',
    kind: 'funding',
    what: {
      'zh-Hans': '海淀出台中关村科学城人工智能措施，给资金、空间和场景',
      'zh-Hant': '海淀推出中關村科學城人工智慧措施，給資金、空間和場域',
      en: 'Haidian pledges money, space and places to test AI in Zhongguancun Science City',
    },
    amounts: [
      {
        value: 1_000_000_000,
        currency: 'CNY',
        qualifier: 'exact',
        per: 'year',
        paragraphs: [89],
      },
    ],
    paragraphs: [89],
  },
  {
    id: 'deepseek-manus',
    date: {
      precision: 'year',
      value: '2025',
      derivedFrom: {
        'zh-Hans': '文章写作之年',
        'zh-Hant': '文章寫作之年',
        en: 'the year of the article',
      },
    },
    place: 'national',
    kind: 'milestone',
    what: {
      'zh-Hans': '杭州的DeepSeek、武汉的Manus接连走红，核心团队都在北京，北京分公司也都早于本地',
      'zh-Hant': '杭州的DeepSeek、武漢的Manus接連爆紅，核心團隊都在北京，北京分公司也都早於本地',
      en: 'DeepSeek of Hangzhou and Manus of Wuhan go viral; both have core teams in Beijing, and branches there older than those at home',
    },
    amounts: [],
    paragraphs: [8, 35],
  },
];

export const slice: TimelineSlice = {
  title: {
    'zh-Hans': '北京人工智能：政策、资金与里程碑',
    'zh-Hant': '北京人工智慧：政策、資金與里程碑',
    en: 'AI in Beijing: policies, funding and milestones',
  },
  source: article,
  events,
};
