import {
  article,
  type FromArticle,
  type Localized,
  type Money,
  type Slice,
  type Sourced,
} from '../../data/index.js';

/** Someone who worked at the academy, and the company that came after. */
export interface Alumnus extends Sourced {
  readonly id: string;
  readonly name: Localized;
  readonly role: Localized;
  readonly company: Localized;
  /** What else the article says, `{amount}` standing for the sum if there is one. */
  readonly also?: Localized | undefined;
  readonly amount?: Money | undefined;
}

/** Something that the article says of the academy. */
export interface Note extends Sourced {
  readonly text: Localized;
}

/** What is shown; in its summary `{companies}` stands for their companies. */
export interface AlumniSlice extends Slice {
  readonly people: readonly Alumnus[];
  readonly notes: readonly Note[];
}

/** The founders whom the article names, in its order; it says that there are more. */
export const people: FromArticle<readonly Alumnus[]> = [
  {
    id: 'tang-jie',
    name: { 'zh-Hans': '唐杰', 'zh-Hant': '唐傑', en: 'Tang Jie' },
    role: { 'zh-Hans': '创立发起人', 'zh-Hant': '創立發起人', en: 'Initiator and founder' },
    company: { 'zh-Hans': '智谱', 'zh-Hant': '智譜', en: 'Zhipu AI' },
    also: {
      'zh-Hans': '清华大学教授。GLM路线尚未成熟，他便押注于此，做本土的预训练框架。',
      'zh-Hant': '清華大學教授。GLM路線尚未成熟，他便押注於此，做本土的預訓練框架。',
      en: 'Professor at Tsinghua University. Bet on GLM, a home-grown pre-training framework, while it was still immature.',
    },
    paragraphs: [32, 75],
  },
  {
    id: 'liu-zhiyuan',
    name: { 'zh-Hans': '刘知远', 'zh-Hant': '劉知遠', en: 'Liu Zhiyuan' },
    role: { 'zh-Hans': '联合创始人', 'zh-Hant': '共同創辦人', en: 'Co-founder' },
    company: { 'zh-Hans': '面壁智能', 'zh-Hant': '面壁智能', en: 'ModelBest' },
    also: {
      'zh-Hans': '评上清华大学副教授之前，他申请训练大模型，智源随即投入{amount}的资源。',
      'zh-Hant': '升任清華大學副教授之前，他申請訓練大模型，智源隨即投入{amount}人民幣的資源。',
      en: 'Not yet an associate professor at Tsinghua University, he asked BAAI to back a large model and was given resources worth {amount} at once.',
    },
    amount: { value: 10_000_000, currency: 'CNY', qualifier: 'over', paragraphs: [29] },
    paragraphs: [27, 28, 29, 32],
  },
  {
    id: 'yang-zhilin',
    name: { 'zh-Hans': '杨植麟', 'zh-Hant': '楊植麟', en: 'Yang Zhilin' },
    role: { 'zh-Hans': '创始人', 'zh-Hant': '創辦人', en: 'Founder' },
    company: { 'zh-Hans': '月之暗面', 'zh-Hant': '月之暗面', en: 'Moonshot AI' },
    also: {
      'zh-Hans': '月之暗面的投资方襄禾资本，与DeepSeek的北京办公室同在融科资讯中心。',
      'zh-Hant': '月之暗面的投資方襄禾資本，與DeepSeek的北京辦公室同在融科資訊中心。',
      en: 'Xianghe Capital, an investor in Moonshot AI, shares the Raycom InfoTech Park with DeepSeek’s Beijing office.',
    },
    paragraphs: [32, 95],
  },
];

/** The academy, and its best-known project. */
export const notes: FromArticle<readonly Note[]> = [
  {
    text: {
      'zh-Hans':
        '北京智源人工智能研究院（BAAI）由北京市政府牵头，与科技部共同设立，是北京最重要的三所研发机构之一。',
      'zh-Hant':
        '北京智源人工智慧研究院（BAAI）由北京市政府主導，與科技部共同設立，是北京最重要的三所研發機構之一。',
      en: 'The Beijing Academy of Artificial Intelligence (BAAI), set up by the city’s government with the Ministry of Science and Technology, is one of Beijing’s three most important research bodies.',
    },
    paragraphs: [22],
  },
  {
    text: {
      'zh-Hans': '智源的大型人工智能项目“悟道”，文章认为只有OpenAI和谷歌走在它前面。',
      'zh-Hant': '智源的大型人工智慧專案「悟道」，文章認為只有OpenAI和Google走在它前面。',
      en: 'The article ranks WuDao, BAAI’s large AI project, behind only those of OpenAI and Google.',
    },
    paragraphs: [31],
  },
];

export const slice: AlumniSlice = {
  title: {
    'zh-Hans': '从智源走出的创业者',
    'zh-Hant': '從智源走出的創業者',
    en: 'Founders who came through BAAI',
  },
  summary: {
    'zh-Hans': '{companies}，都有创办者在智源深入做过大模型研究。',
    'zh-Hant': '{companies}，都有創辦人在智源深入做過大模型研究。',
    en: 'Founders of {companies} did in-depth work on large models at BAAI.',
  },
  source: article,
  people,
  notes,
};
