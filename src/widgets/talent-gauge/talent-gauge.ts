import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
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
import { formatCount, formatShare } from '../../i18n/index.js';
import { shares, type GaugeDatum, type ShareId } from './talent-gauge.data.js';
import { lines, shapes } from './talent-gauge.model.js';
import { strings } from './talent-gauge.strings.js';
import { styles } from './talent-gauge.styles.js';

const shareIds = Object.keys(shares) as [ShareId, ...ShareId[]];

/**
 * A share of the country's total as a gauge, with the numbers behind it.
 *
 * @tagname ai-beijing-talent-gauge
 * @csspart figure - The gauge with its label.
 * @csspart list - The numbers behind the share.
 * @csspart item - One of these numbers with its name.
 * @csspart amount - The number itself.
 */
export class AiBeijingTalentGauge extends AiBeijingElement {
  static readonly tag = 'ai-beijing-talent-gauge';

  static override properties: PropertyDeclarations = {
    share: {},
    shape: {},
    value: { converter: decimal },
    label: {},
    seen: { state: true },
  };

  static override styles: CSSResultGroup = [AiBeijingElement.styles, styles];

  /** Which of the article's shares to show. */
  declare share: 'talent' | 'companies' | 'llm-vendors';

  /** How to draw it. */
  declare shape: 'arc' | 'ring' | 'bar';

  /** A share of one's own in percent, 0 to 100, in place of the article's. */
  declare value: number | undefined;

  /** What the share is a share of, in place of the widget's own words. */
  declare label: string;

  /** Whether the gauge has been in view, from when on it fills once. */
  declare private seen: boolean;

  constructor() {
    super();
    this.share = 'talent';
    this.shape = 'arc';
    this.label = '';
    this.seen = false;
    this.addController(new VisibilityController(this, (visible) => (this.seen ||= visible)));
  }

  override render(): TemplateResult {
    const own = numberIn(this, 'value', { min: 0, max: 100 }, undefined);
    return own === undefined ? this.#article() : this.#own(own);
  }

  /** A share that the article gives. */
  #article(): TemplateResult {
    const { locale } = this;
    const id = oneOf(this, 'share', shareIds);
    const { share, behind }: GaugeDatum = shares[id];
    const { title, of, summary } = strings[locale][id];
    const names: Readonly<Record<string, string>> = strings[locale].behind;
    const label = textOf(this, 'label');
    return this.frame({
      title,
      summary: summary(formatShare(locale, share).join('')),
      content: html`
        ${this.#gauge(share, {
          name: label || strings[locale].name(of),
          label: html`${label || of} ${paragraphMark(locale, share.paragraphs)}`,
        })}
        <dl part="list" class="numbers">
          ${Object.entries(behind).map(
            ([name, count]) => html`
              <div part="item" class="number">
                <dt class="name">${names[name]}</dt>
                <dd part="amount" class="amount">
                  ${quantity(formatCount(locale, count))} ${paragraphMark(locale, count.paragraphs)}
                </dd>
              </div>
            `,
          )}
        </dl>
      `,
    });
  }

  /** A share of the author's own, of which the article knows nothing. */
  #own(value: number): TemplateResult {
    const share = { value, qualifier: 'exact' } as const;
    const figure = formatShare(this.locale, share)[1];
    const label = textOf(this, 'label');
    return this.frame({
      name: `${figure} ${label}`.trim(),
      content: this.#gauge(share, { name: label || textOf(this, 'heading') || figure, label }),
      sourced: false,
    });
  }

  #gauge(
    share: Pick<GaugeDatum['share'], 'value' | 'qualifier'>,
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
