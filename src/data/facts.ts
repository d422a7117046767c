import { article } from './cite.js';
import type {
  Count,
  CountUnit,
  EventDate,
  FromArticle,
  Localized,
  Money,
  Qualifier,
  Share,
  Source,
  Sourced,
} from './datum.js';

/*
 * What the article says besides what the widgets show. Nothing in a widget imports this file, and
 * data/index.ts does not export it: a page never loads it. The few figures that the timeline has too
 * are thus here once more, and a test holds them to be the same.
 */

/** Something that the article says, and of when. */
export interface Dated extends Sourced {
  readonly date: EventDate;
}

/** A share of those that make up the whole. */
export interface Portion extends Share {
  readonly id: string;
  readonly name: Localized;
  /** What a share that the article does not give was worked out from. */
  readonly derivedFrom?: Localized | undefined;
}

/** Who holds the intellectual property on large models and Transformer. */
export interface IntellectualProperty extends Dated {
  readonly name: Localized;
  readonly total: Count;
  /** Of 100 percent, the derived one last. */
  readonly parts: readonly Portion[];
}

/** What a place offers to companies. */
export interface CityIncentive extends Dated {
  readonly id: string;
  readonly name: Localized;
  readonly instruments: readonly Localized[];
  /** Left out where the article names no sum. */
  readonly amount?: Money | undefined;
}

/** Names that the article gives as some of more. */
export interface Names extends Sourced {
  readonly names: readonly Localized[];
}

/** The academy, as it was proposed. */
export interface Academy extends Sourced {
  readonly name: Localized;
  /** Whom Zhang Hongjiang set out to unite in it. */
  readonly invited: Names;
}

/** By how much one is better than another, given as a span: 1.7 to 2 times. */
export interface Factor extends Dated {
  readonly from: number;
  readonly to: number;
  readonly unit: 'times';
  readonly qualifier: Qualifier;
  /** The id of the other. */
  readonly against: string;
}

/** An architecture of large models. */
export interface Architecture extends Sourced {
  readonly id: string;
  readonly name: Localized;
  /** Who came up with it or builds it. */
  readonly by: Localized;
  readonly what: Localized;
  readonly performance?: Factor | undefined;
}

/** Where a company is said to be from, and where it is. */
export interface Origin extends Sourced {
  readonly id: string;
  readonly name: Localized;
  readonly startedIn: Localized;
  readonly coreTeamIn: Localized;
  /** Whether its Beijing branch is older than the one where it started. */
  readonly beijingBranchIsOlder: boolean;
}

/** Shanghai’s incubator for large models. */
export interface Incubator extends Dated {
  readonly name: Localized;
  /** Of its companies, those that came from Beijing. */
  readonly fromBeijing: Share;
}

/** A number of what is around the centre of a cluster. */
export interface ClusterCount extends Omit<Count, 'unit'> {
  readonly id: string;
  readonly name: Localized;
  readonly unit: CountUnit | 'centre';
}

/** A building, who is in it, and what is around it. */
export interface Cluster extends Dated {
  readonly name: Localized;
  readonly note: Localized;
  readonly tenants: Names;
  readonly around: readonly ClusterCount[];
}

/** Someone whom the article names. */
export interface Person extends Sourced {
  readonly id: string;
  readonly name: Localized;
  readonly role: Localized;
}

/** The article’s facts that no widget shows, or shows in a line of text alone. */
export interface Facts {
  readonly source: Source;
  readonly intellectualProperty: IntellectualProperty;
  readonly cityIncentives: readonly CityIncentive[];
  readonly academy: Academy;
  readonly architectures: readonly Architecture[];
  readonly origins: readonly Origin[];
  readonly mosuSpace: Incubator;
  readonly cluster: Cluster;
  /** Besides the alumni, in the order in which the article names them. */
  readonly people: readonly Person[];
}

/** The name of what is called the same everywhere. */
const same = (name: string): Localized => ({ 'zh-Hans': name, 'zh-Hant': name, en: name });

const beijing: Localized = { 'zh-Hans': '北京', 'zh-Hant': '北京', en: 'Beijing' };
const google: Localized = { 'zh-Hans': '谷歌', 'zh-Hant': 'Google', en: 'Google' };

const now: EventDate = {
  precision: 'undated',
  value: null,
  reason: {
    'zh-Hans': '文章写作之时',
    'zh-Hant': '文章寫作之時',
    en: 'the article’s own present',
  },
};

const us: FromArticle<Portion> = {
  id: 'us',
  name: { 'zh-Hans': '美国', 'zh-Hant': '美國', en: 'United States' },
  value: 71,
  unit: 'percent',
  qualifier: 'exact',
  paragraphs: [69],
};

const china: FromArticle<Portion> = {
  id: 'china',
  name: { 'zh-Hans': '中国', 'zh-Hant': '中國', en: 'China' },
  value: 25,
  unit: 'percent',
  qualifier: 'exact',
  paragraphs: [69],
};

const intellectualProperty: FromArticle<IntellectualProperty> = {
  name: {
    'zh-Hans': '大模型与Transformer的知识产权',
    'zh-Hant': '大模型與Transformer的智慧財產權',
    en: 'Intellectual property on large models and Transformer',
  },
  date: { precision: 'month', value: '2023-05' },
  total: { value: 2899, unit: 'item', qualifier: 'exact', paragraphs: [69] },
  parts: [
    us,
    china,
    {
      id: 'others',
      name: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Others' },
      value: 100 - us.value - china.value,
      unit: 'percent',
      qualifier: 'exact',
      derivedFrom: {
        'zh-Hans': '总数减去美国和中国所占',
        'zh-Hant': '總數減去美國和中國所占',
        en: 'the whole less the shares of the United States and China',
      },
      paragraphs: [69],
    },
  ],
  paragraphs: [69],
};

const race: EventDate = {
  precision: 'undated',
  value: null,
  reason: {
    'zh-Hans': '各地竞逐期间，始于2023年初',
    'zh-Hant': '各地競逐期間，始於2023年初',
    en: 'in the cities’ race, which began early in 2023',
  },
};

const policySupport: Localized = {
  'zh-Hans': '政策支持',
  'zh-Hant': '政策支持',
  en: 'policy support',
};
const grants: Localized = { 'zh-Hans': '直接资助', 'zh-Hant': '直接補助', en: 'direct grants' };

const cityIncentives: FromArticle<readonly CityIncentive[]> = [
  {
    id: 'beijing',
    name: beijing,
    date: race,
    instruments: [
      { 'zh-Hans': '算力补贴', 'zh-Hant': '算力補貼', en: 'computing-power subsidies' },
      {
        'zh-Hans': '支持场景测试',
        'zh-Hant': '支援場景測試',
        en: 'support for field tests',
      },
    ],
    paragraphs: [38, 39],
  },
  {
    id: 'shanghai',
    name: { 'zh-Hans': '上海', 'zh-Hant': '上海', en: 'Shanghai' },
    date: race,
    instruments: [policySupport, grants],
    amount: { value: 5_000_000, currency: 'CNY', qualifier: 'up to', paragraphs: [39] },
    paragraphs: [38, 39],
  },
  {
    id: 'guangdong',
    name: { 'zh-Hans': '广东', 'zh-Hant': '廣東', en: 'Guangdong' },
    date: race,
    instruments: [policySupport, grants],
    amount: { value: 20_000_000, currency: 'CNY', qualifier: 'up to', paragraphs: [39] },
    paragraphs: [38, 39],
  },
];

const academy: FromArticle<Academy> = {
  name: {
    'zh-Hans': '北京智源人工智能研究院',
    'zh-Hant': '北京智源人工智慧研究院',
    en: 'Beijing Academy of Artificial Intelligence',
  },
  invited: {
    names: [
      { 'zh-Hans': '清华大学', 'zh-Hant': '清華大學', en: 'Tsinghua University' },
      { 'zh-Hans': '北京大学', 'zh-Hant': '北京大學', en: 'Peking University' },
      { 'zh-Hans': '中国科学院', 'zh-Hant': '中國科學院', en: 'Chinese Academy of Sciences' },
      { 'zh-Hans': '百度', 'zh-Hant': '百度', en: 'Baidu' },
      { 'zh-Hans': '字节跳动', 'zh-Hant': '字節跳動', en: 'ByteDance' },
      { 'zh-Hans': '小米', 'zh-Hant': '小米', en: 'Xiaomi' },
      { 'zh-Hans': '美团', 'zh-Hant': '美團', en: 'Meituan' },
    ],
    paragraphs: [19],
  },
  paragraphs: [19, 22],
};

const architectures: FromArticle<readonly Architecture[]> = [
  {
    id: 'transformer',
    name: same('Transformer'),
    by: google,
    what: {
      'zh-Hans': 'ChatGPT和DeepSeek都由它而来，国内外许多大模型至今以它为底子',
      'zh-Hant': 'ChatGPT和DeepSeek都由它而來，國內外許多大模型至今以它為底子',
      en: 'Gave rise to ChatGPT and DeepSeek, and still underlies many models in China and abroad',
    },
    paragraphs: [13, 70],
  },
  {
    id: 'glm',
    name: same('GLM'),
    by: { 'zh-Hans': '智谱', 'zh-Hant': '智譜', en: 'Zhipu AI' },
    what: {
      'zh-Hans': '本土的预训练框架，选定时尚未成熟，如今足以与Transformer一争',
      'zh-Hant': '本土的預訓練框架，選定時尚未成熟，如今足以與Transformer一爭',
      en: 'A home-grown pre-training framework, immature when it was chosen, by now a challenge to Transformer',
    },
    paragraphs: [75, 84],
  },
  {
    id: 'dcformer',
    name: same('DCFormer'),
    by: { 'zh-Hans': '彩云科技', 'zh-Hant': '彩雲科技', en: 'Caiyun Technology' },
    what: {
      'zh-Hans': '可直接嵌入用Transformer做的大模型，足以与Transformer一争',
      'zh-Hant': '可直接嵌入用Transformer做的大模型，足以與Transformer一爭',
      en: 'Nests in models built on Transformer, and is a challenge to it',
    },
    performance: {
      from: 1.7,
      to: 2,
      unit: 'times',
      qualifier: 'exact',
      against: 'transformer',
      date: now,
      paragraphs: [85],
    },
    paragraphs: [76, 84, 85],
  },
];

const origins: FromArticle<readonly Origin[]> = [
  {
    id: 'deepseek',
    name: same('DeepSeek'),
    startedIn: { 'zh-Hans': '杭州', 'zh-Hant': '杭州', en: 'Hangzhou' },
    coreTeamIn: beijing,
    beijingBranchIsOlder: true,
    paragraphs: [8],
  },
  {
    id: 'manus',
    name: same('Manus'),
    startedIn: { 'zh-Hans': '武汉', 'zh-Hant': '武漢', en: 'Wuhan' },
    coreTeamIn: beijing,
    beijingBranchIsOlder: true,
    paragraphs: [8],
  },
];

const mosuSpace: FromArticle<Incubator> = {
  name: { 'zh-Hans': '模速空间', 'zh-Hant': '模速空間', en: 'Mosu Space' },
  date: {
    precision: 'undated',
    value: null,
    reason: {
      'zh-Hans': '与2024年3月附近那场大会一并提及',
      'zh-Hant': '與2024年3月附近那場大會一併提及',
      en: 'told with the conference nearby of March 2024',
    },
  },
  fromBeijing: { value: 50, unit: 'percent', qualifier: 'exact', paragraphs: [50] },
  paragraphs: [49, 50],
};

const cluster: FromArticle<Cluster> = {
  name: { 'zh-Hans': '融科资讯中心', 'zh-Hant': '融科資訊中心', en: 'Raycom InfoTech Park' },
  note: {
    'zh-Hans': 'DeepSeek的北京办公室设在这里',
    'zh-Hant': 'DeepSeek的北京辦公室設在這裡',
    en: 'DeepSeek’s Beijing office is here',
  },
  date: now,
  tenants: {
    names: [
      google,
      { 'zh-Hans': '英伟达', 'zh-Hant': '輝達', en: 'NVIDIA' },
      same('AMD'),
      { 'zh-Hans': '苹果', 'zh-Hant': '蘋果', en: 'Apple' },
      { 'zh-Hans': '英特尔', 'zh-Hant': '英特爾', en: 'Intel' },
      { 'zh-Hans': '华为', 'zh-Hant': '華為', en: 'Huawei' },
      same('ARM'),
      { 'zh-Hans': '百度风投', 'zh-Hant': '百度風投', en: 'Baidu Ventures' },
      { 'zh-Hans': '襄禾资本', 'zh-Hant': '襄禾資本', en: 'Xianghe Capital' },
    ],
    paragraphs: [95],
  },
  around: [
    {
      id: 'universities',
      name: {
        'zh-Hans': '高校，包括清华、北大和北航',
        'zh-Hant': '大學，包括清華、北大和北航',
        en: 'universities, Tsinghua, Peking University and Beihang among them',
      },
      value: 41,
      unit: 'university',
      qualifier: 'exact',
      paragraphs: [96],
    },
    {
      id: 'institutes',
      name: {
        'zh-Hans': '国家级和市级科研院所，首推中国科学院',
        'zh-Hant': '國家級和市級科研院所，首推中國科學院',
        en: 'national and city research institutes, the Chinese Academy of Sciences’ foremost',
      },
      value: 206,
      unit: 'institute',
      qualifier: 'exact',
      paragraphs: [96],
    },
    {
      id: 'key-labs',
      name: {
        'zh-Hans': '国家重点实验室',
        'zh-Hant': '國家重點實驗室',
        en: 'national key laboratories',
      },
      value: 67,
      unit: 'laboratory',
      qualifier: 'exact',
      paragraphs: [96],
    },
    {
      id: 'engineering-research',
      name: {
        'zh-Hans': '国家工程研究中心',
        'zh-Hant': '國家工程研究中心',
        en: 'national engineering research centres',
      },
      value: 27,
      unit: 'centre',
      qualifier: 'exact',
      paragraphs: [96],
    },
    {
      id: 'engineering-technology',
      name: {
        'zh-Hans': '国家工程技术研究中心',
        'zh-Hant': '國家工程技術研究中心',
        en: 'national engineering technology research centres',
      },
      value: 28,
      unit: 'centre',
      qualifier: 'exact',
      paragraphs: [96],
    },
  ],
  paragraphs: [95, 96],
};

const people: FromArticle<readonly Person[]> = [
  {
    id: 'zhang-bo',
    name: { 'zh-Hans': '张钹', 'zh-Hant': '張鈸', en: 'Zhang Bo' },
    role: {
      'zh-Hans':
        '中国人工智能的奠基人，中国科学院院士；文章说，Transformer背后的想法，他提得比谷歌早',
      'zh-Hant':
        '中國人工智慧的奠基人，中國科學院院士；文章說，Transformer背後的想法，他提得比Google早',
      en: 'A founder of AI in China, of the Chinese Academy of Sciences; the article credits him with ideas behind Transformer before Google',
    },
    paragraphs: [14, 15],
  },
  {
    id: 'zhang-hongjiang',
    name: { 'zh-Hans': '张宏江', 'zh-Hant': '張宏江', en: 'Zhang Hongjiang' },
    role: {
      'zh-Hans':
        '曾任微软亚洲研究院创始CEO，智源源于他的提议；人才被挖走，他一度低落，后来乐见他们在别处成事',
      'zh-Hant':
        '曾任微軟亞洲研究院創始CEO，智源源於他的提議；人才被挖走，他一度低落，後來樂見他們在別處成事',
      en: 'Once founding CEO of Microsoft Research Asia; proposed what became BAAI. Saddened when its people were poached, later glad to see them succeed elsewhere',
    },
    paragraphs: [16, 17, 18, 19, 20, 21, 41, 44, 45, 46, 59],
  },
  {
    id: 'dai-qionghai',
    name: { 'zh-Hans': '戴琼海', 'zh-Hant': '戴瓊海', en: 'Dai Qionghai' },
    role: {
      'zh-Hans': '中国工程院院士，2023年全年示警：别把技术建在别人的地基上',
      'zh-Hant': '中國工程院院士，2023年全年示警：別把技術建在別人的地基上',
      en: 'Of the Chinese Academy of Engineering; warned throughout 2023 of building on others’ foundations',
    },
    paragraphs: [67, 68],
  },
  {
    id: 'yuan-xingyuan',
    name: { 'zh-Hans': '袁行远', 'zh-Hant': '袁行遠', en: 'Yuan Xingyuan' },
    role: {
      'zh-Hans': '彩云科技创始人，想在Transformer之外另辟蹊径；眼看别家融到巨资，也曾怀疑自己',
      'zh-Hant': '彩雲科技創辦人，想在Transformer之外另闢蹊徑；眼看別家募得巨資，也曾懷疑自己',
      en: 'Founder of Caiyun Technology, out to challenge Transformer; had doubts while others raised huge sums',
    },
    paragraphs: [76, 78],
  },
  {
    id: 'zhu-songchun',
    name: { 'zh-Hans': '朱松纯', 'zh-Hant': '朱松純', en: 'Zhu Songchun' },
    role: {
      'zh-Hans': '教授，三获计算机视觉的国际最高奖马尔奖',
      'zh-Hant': '教授，三度獲得電腦視覺的國際最高獎馬爾獎',
      en: 'Professor, three times honoured with the Marr Prize, computer vision’s highest international award',
    },
    paragraphs: [91],
  },
  {
    id: 'hu-yuanming',
    name: { 'zh-Hans': '胡渊鸣', 'zh-Hant': '胡淵鳴', en: 'Hu Yuanming' },
    role: {
      'zh-Hans': '计算机图形学的耀眼新星',
      'zh-Hant': '電腦圖學的耀眼新星',
      en: 'Rising star of computer graphics',
    },
    paragraphs: [91],
  },
  {
    id: 'you-yang',
    name: { 'zh-Hans': '尤洋', 'zh-Hant': '尤洋', en: 'You Yang' },
    role: {
      'zh-Hans': '潞晨科技创始人，LAMB优化器由他提出',
      'zh-Hant': '潞晨科技創辦人，LAMB最佳化器由他提出',
      en: 'Founder of Luchen Technology, who proposed the LAMB optimiser',
    },
    paragraphs: [91],
  },
];

/** What the article says besides what `timeline`, `talentGauge` and `alumni` hold. */
export const facts: FromArticle<Facts> = {
  source: article,
  intellectualProperty,
  cityIncentives,
  academy,
  architectures,
  origins,
  mosuSpace,
  cluster,
  people,
};
