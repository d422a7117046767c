import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { missing, toldIn } from '../facts.ts';
import * as data from '../../src/data/index.js';
import * as i18n from '../../src/i18n/index.js';
import * as alumni from '../../src/widgets/alumni/alumni.data.js';
import * as gauge from '../../src/widgets/talent-gauge/talent-gauge.data.js';
import * as events from '../../src/widgets/timeline/timeline.data.js';
import * as lines from '../../src/widgets/timeline/timeline.model.js';
import * as timeline from '../../src/widgets/timeline/timeline.strings.js';
import { rendered } from './served.ts';
import { languages } from './support.ts';

const modules = {
  timeline: { ...events, ...lines, ...timeline },
  gauge,
  alumni,
  data,
  i18n,
};

const settings = {
  'as it comes': {},
  'with HTML alone': { USE_PROFILES: { html: true } },
  'without pictures': { FORBID_TAGS: ['svg'] },
};

describe('DOMPurify', () => {
  for (const [name, setting] of Object.entries(settings)) {
    for (const lang of languages) {
      it(`${name} leaves all that the formats light and inline say in ${lang}`, async () => {
        for (const { tag, attributes, facts } of toldIn(lang, modules)) {
          for (const format of ['light', 'inline']) {
            const box = document.createElement('div');
            box.innerHTML = DOMPurify.sanitize(
              await rendered(tag, { lang, format, ...attributes }),
              setting,
            );
            expect(missing(box.textContent, facts), `${tag} ${format}`).to.equal(undefined);
          }
        }
      });
    }
  }

  it('leaves the pictures and the styles where it is not told otherwise', async () => {
    const light = await rendered('ai-beijing-timeline', { lang: 'en', format: 'light' });
    const box = document.createElement('div');
    box.innerHTML = DOMPurify.sanitize(light);
    expect(box.querySelector('svg[role=img] text')).to.exist;
    const inline = await rendered('ai-beijing-timeline', { lang: 'en', format: 'inline' });
    const before = document.createElement('div');
    before.innerHTML = inline;
    box.innerHTML = DOMPurify.sanitize(inline);
    expect(box.innerHTML).to.equal(before.innerHTML);
  });
});
