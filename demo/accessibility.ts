import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../src/i18n/index.js';
import { fill } from './body.js';
import { addressOf, readSettings, wear, type Settings } from './settings.js';
import { strings as siteStrings } from './strings.js';
import { switches } from './switches.js';
import { criteria, type Criterion, type Test } from './wcag.js';

/* WCAG 2.2, point by point. */

const zhHans = {
  title: '无障碍',
  subtitle: 'WCAG 2.2，A级与AA级，逐条',
  lead: '下面列出每条准则、组件怎样做到，以及看守它的测试。准则的名称和测试的标题照原文，用英文。',
  back: '回到组件',
  level: (level: string) => `${level}级`,
  tests: '测试',
  principles: ['可感知', '可操作', '可理解', '健壮'],
};

const zhHant = {
  title: '無障礙',
  subtitle: 'WCAG 2.2，A級與AA級，逐條',
  lead: '下面列出每條準則、元件怎樣做到，以及看守它的測試。準則的名稱和測試的標題照原文，用英文。',
  back: '回到元件',
  level: (level: string) => `${level}級`,
  tests: '測試',
  principles: ['可感知', '可操作', '可理解', '穩健'],
} satisfies typeof zhHans;

const en = {
  title: 'Accessibility',
  subtitle: 'WCAG 2.2, A and AA, point by point',
  lead: 'Each criterion, how the widgets meet it, and the tests that hold them to it.',
  back: 'Back to the widgets',
  level: (level: string) => `Level ${level}`,
  tests: 'Tests',
  principles: ['Perceivable', 'Operable', 'Understandable', 'Robust'],
} satisfies typeof zhHans;

const strings: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

let settings = readSettings();

const words = () => strings[settings.lang];

function choose(choice: Partial<Settings>): void {
  settings = { ...settings, ...choice };
  history.replaceState(null, '', addressOf(settings) + location.hash);
  show();
}

function show(): void {
  wear(settings);
  document.title = `${words().title} · ${siteStrings[settings.lang].title}`;
  fill(page());
}

const page = (): TemplateResult => html`
  <a class="skip" href="#main">${siteStrings[settings.lang].skip}</a>
  <header>
    ${switches(settings, addressOf, choose)}
    <h1>${words().title}<span class="subtitle">${words().subtitle}</span></h1>
    <p class="lead">${words().lead}</p>
    <p><a href="index.html${addressOf(settings)}">${words().back}</a></p>
  </header>
  <main id="main" tabindex="-1">${words().principles.map(principle)}</main>
`;

function principle(name: string, index: number): TemplateResult {
  const number = `${index + 1}`;
  return html`
    <section aria-labelledby="principle-${number}">
      <h2 id="principle-${number}">${number} ${name}</h2>
      ${criteria.filter((each) => each.number.startsWith(`${number}.`)).map(criterion)}
    </section>
  `;
}

function criterion({ number, name, level, held, tests }: Criterion): TemplateResult {
  return html`
    <section class="criterion" id=${number}>
      <h3>
        ${number} <span lang="en">${name}</span>
        <span class="level">${words().level(level)}</span>
      </h3>
      <div>
        <p>${held[settings.lang]}</p>
        ${tests.length > 0 ? testList(tests) : nothing}
      </div>
    </section>
  `;
}

const testList = (tests: readonly Test[]): TemplateResult => html`
  <ul class="tests" role="list" aria-label=${words().tests}>
    ${tests.map(
      ([file, title]) =>
        html`<li><code translate="no">${file}</code> <span lang="en">${title.trim()} …</span></li>`,
    )}
  </ul>
`;

show();
