import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Localized } from '../../data/index.js';
import {
  AiBeijingElement,
  decimal,
  numberIn,
  oneOf,
  paragraphMark,
  quantity,
  textOf,
  VisibilityController,
} from '../../element/index.js';
import { capital, formatCount, formatShare } from '../../i18n/index.js';
import { slice, type GaugeShare, type TalentGaugeSlice } from './talent-gauge.data.js';
import { lines, shapes } from './talent-gauge.model.js';
import type { TalentGaugeDocument } from './talent-gauge.schema.js';
import { styles } from './talent-gauge.styles.js';

export type { GaugeShare } from './talent-gauge.data.js';
export type { TalentGaugeDocument } from './talent-gauge.schema.js';

const byDefault = 'talent';

/** A text that is the same in every language. */
const inAll = (text: string): Localized => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });

/**
 * A share of the country's total as a gauge, with the numbers behind it.
 *
 * @tagname ai-beijing-talent-gauge
 * @csspart figure - The gauge with its label.
 * @csspart list - The numbers behind the share.
 * @csspart item - One of these numbers with its name.
 * @csspart amount - The number itself.
 */
export class AiBeijingTalentGauge extends AiBeijingElement<TalentGaugeSlice> {
  static readonly tag = 'ai-beijing-talent-gauge';

  static override properties: PropertyDeclarations = {
    share: {},
    shape: {},
    value: { converter: decimal },
    label: {},
    seen: { state: true },
  };

  static override styles: CSSResultGroup = [AiBeijingElement.styles, styles];

  /** Which of the shares to show; one's own data have ids of their own. */
  declare share: 'talent' | 'companies' | 'llm-vendors' | (string & {});

  /** How to draw it. */
  declare shape: 'arc' | 'ring' | 'bar';

  /** A share of one's own in percent, 0 to 100, in place of the article's. */
  declare value: number | undefined;

  /** What the share is a share of, in place of the widget's own words. */
  declare label: string;

  /** Shares of one's own. */
  declare data: TalentGaugeDocument | undefined;

  /** Whether the gauge has been in view, from when on it fills once. */
  declare private seen: boolean;

  /** @internal */
  override readonly bundle = {
    slice,
    schema: () => import('./talent-gauge.schema.js'),
    table: () => import('./talent-gauge.table.js'),
  };

  /** @internal The share that is chosen, in the author's words where there are any. */
  declare shown: readonly [GaugeShare];

  constructor() {
    super();
    // Itself and not by its name, for custom-elements.json copies what stands here.
    this.share = 'talent';
    this.shape = 'arc';
    this.label = '';
    this.seen = false;
    this.addController(new VisibilityController(this, (visible) => (this.seen ||= visible)));
  }

  /** @internal A value of the author's own stands for all that there would be. */
  override get slice(): TalentGaugeSlice {
    const value = numberIn(this, 'value', { min: 0, max: 100 }, undefined);
    if (value === undefined) return super.slice;
    const share = { value, unit: 'percent', qualifier: 'exact', paragraphs: [] } as const;
    const label = textOf(this, 'label');
    const name = label || textOf(this, 'heading') || formatShare(this.locale, share)[1];
    const id = textOf(this, 'share') || byDefault;
    return { shares: [{ id, label: inAll(label), name: inAll(name), share, behind: [] }] };
  }

  override render(): TemplateResult {
    const { locale } = this;
    const { source, shares } = this.slice;
    const ids = shares.map(({ id }) => id) as [string, ...string[]];
    // Who brings shares of their own does not choose among the article's.
    const isLeftOpen = this.share === byDefault && !ids.includes(byDefault);
    const id = isLeftOpen ? ids[0] : oneOf(this, 'share', ids);
    const own = textOf(this, 'label');
    const named = own && { label: inAll(own), name: inAll(own) };
    this.shown = [{ ...shares[ids.indexOf(id)]!, ...named }];
    const [{ title, summary, label, name, share, behind }] = this.shown;
    const figure = formatShare(locale, share).join('');
    const words = label[locale];
    const said = summary?.[locale].replace('{share}', () => figure);
    return this.frame({
      title: title?.[locale],
      name: `${figure} ${words}`.trim(),
      summary: said && capital(said),
      source,
      content: html`
        ${this.#gauge(share, {
          name: name[locale],
          label: words && html`${words} ${paragraphMark(locale, share.paragraphs)}`,
        })}
        ${behind.length > 0 ? this.#numbers(behind) : nothing}
      `,
    });
  }

  #numbers(behind: GaugeShare['behind']): TemplateResult {
    const { locale } = this;
    return html`
      <dl part="list" class="numbers">
        ${behind.map(
          (count) => html`
            <div part="item" class="number">
              <dt class="name">${count.name[locale]}</dt>
              <dd part="amount" class="amount">
                ${quantity(formatCount(locale, count))} ${paragraphMark(locale, count.paragraphs)}
              </dd>
            </div>
          `,
        )}
      </dl>
    `;
  }

  #gauge(
    share: Pick<GaugeShare['share'], 'value' | 'qualifier'>,
    { name, label }: { name: string; label: unknown },
  ): TemplateResult {
    const shape = oneOf(this, 'shape', shapes);
    const { viewBox, path } = lines[shape];
    const formatted = formatShare(this.locale, share);
    const [qualifier, figure] = formatted;
    // Just as long as the line, it leaves a seam where a ring closes.
    const inked = share.value < 100 ? share.value : 101;
    return html`
      <div part="figure" class="figure ${shape} ${this.seen ? 'seen' : ''}">
        <div
          class="meter"
          role="meter"
          aria-label=${name}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${share.value}
          aria-valuetext=${formatted.join('')}
        >
          <svg class="line" viewBox=${viewBox} preserveAspectRatio="none" aria-hidden="true">
            <path class="track" d=${path} />
            <path
              class="fill"
              d=${path}
              pathLength="100"
              stroke-dasharray="${inked} 100"
            />
          </svg>
          <p class="value" aria-hidden="true">
            ${qualifier ? html`<span class="qualifier">${qualifier.trim()}</span>` : nothing}
            <span class="share numeral">${figure}</span>
          </p>
        </div>
        ${label ? html`<p class="label">${label}</p>` : nothing}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ai-beijing-talent-gauge': AiBeijingTalentGauge;
  }
}
