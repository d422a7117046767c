import { capital, type Locale } from '../../i18n/index.js';

const zhHans = {
  talent: {
    title: '北京的人工智能人才',
    of: '占全国人工智能人才',
    summary: (share: string) => `中国的人工智能人才，${share}在北京。`,
  },
  companies: {
    title: '北京的人工智能企业',
    of: '占全国人工智能企业',
    summary: (share: string) => `中国的人工智能企业，${share}在北京。`,
  },
  'llm-vendors': {
    title: '北京的大模型厂商',
    of: '占全国十亿参数以上大模型厂商',
    summary: (share: string) => `中国做十亿参数以上大模型的厂商，${share}在北京。`,
  },
  name: (of: string) => `北京${of}的比例`,
  behind: {
    universities: '知名高校',
    institutes: '科研院所',
    laboratories: '国家重点实验室',
    companies: '人工智能企业',
    vendors: '大模型厂商',
  },
};

const zhHant = {
  talent: {
    title: '北京的人工智慧人才',
    of: '占全國人工智慧人才',
    summary: (share: string) => `中國的人工智慧人才，${share}在北京。`,
  },
  companies: {
    title: '北京的人工智慧企業',
    of: '占全國人工智慧企業',
    summary: (share: string) => `中國的人工智慧企業，${share}在北京。`,
  },
  'llm-vendors': {
    title: '北京的大模型廠商',
    of: '占全國十億參數以上大模型廠商',
    summary: (share: string) => `中國做十億參數以上大模型的廠商，${share}在北京。`,
  },
  name: (of: string) => `北京${of}的比例`,
  behind: {
    universities: '知名大學',
    institutes: '科研院所',
    laboratories: '國家重點實驗室',
    companies: '人工智慧企業',
    vendors: '大模型廠商',
  },
} satisfies typeof zhHans;

const en = {
  talent: {
    title: 'AI talent in Beijing',
    of: 'of China’s AI talent',
    summary: (share: string) => `${capital(share)} of China’s AI talent is in Beijing.`,
  },
  companies: {
    title: 'AI companies in Beijing',
    of: 'of China’s AI companies',
    summary: (share: string) => `${capital(share)} of China’s AI companies are in Beijing.`,
  },
  'llm-vendors': {
    title: 'Large-model makers in Beijing',
    of: 'of China’s makers of models with over a billion parameters',
    summary: (share: string) =>
      `${capital(share)} of China’s makers of models with over a billion parameters are in Beijing.`,
  },
  name: (of: string) => `Beijing’s share ${of}`,
  behind: {
    universities: 'well-known universities',
    institutes: 'research institutes',
    laboratories: 'national key laboratories',
    companies: 'AI companies',
    vendors: 'large-model makers',
  },
} satisfies typeof zhHans;

export const strings: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
