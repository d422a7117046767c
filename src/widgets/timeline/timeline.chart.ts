import {
  inkOf,
  pointNotes,
  type Configuration,
  type InkStyle,
  type NotedPoint,
  type PointStyle,
} from '../../chart/index.js';
import { formatMoney } from '../../i18n/index.js';
import { kinds, type Kind } from './timeline.data.js';
import type { FundingChartView } from './timeline.funding.js';
import type { ChartPoint } from './timeline.model.js';

export { mount } from '../../chart/index.js';

const marks: Record<Kind, PointStyle> = { funding: 'circle', policy: 'rect', milestone: 'rectRot' };

const powersOfTen = ([min, max]: readonly [number, number]): { value: number }[] => {
  const powers = [];
  for (let value = min; value <= max; value *= 10) powers.push({ value });
  return powers;
};

/** The chart as Chart.js draws it: time across, yuan up, a point per sum. */
export function configure(view: FundingChartView, style: InkStyle): Configuration {
  const ink = inkOf(style);
  const { points, scale, domain, locale } = view;
  const strong = ({ event }: ChartPoint, index: number) =>
    event.id === view.selected || index === view.pointed;
  const data = points.map((point, index): NotedPoint => {
    const { amount, from, to } = point;
    const label = formatMoney(locale, amount).join('');
    return { x: (from + to) / 2, y: amount.value, from, to, label, strong: strong(point, index) };
  });
  const colours = points.map(({ event }) => ink.marks[kinds.indexOf(event.kind)]!);
  const font = { family: ink.fontFamily, size: ink.fontSize };
  const ticks = { color: ink.muted, font };
  const border = { display: false };
  // The unit stands once, at the head of the scale.
  const yuan = (value: number) => {
    const sum = formatMoney(locale, { value, qualifier: 'exact' }).join('');
    return value === domain[1] ? sum : sum.replace(/元| yuan/, '');
  };
  return {
    type: 'scatter',
    plugins: [pointNotes],
    data: {
      datasets: [
        {
          data,
          clip: false,
          pointStyle: points.map(({ event }) => marks[event.kind]),
          pointRadius: data.map((point) => ink.fontSize * (point.strong ? 0.6 : 0.45)),
          pointHoverRadius: ink.fontSize * 0.6,
          pointHitRadius: ink.fontSize,
          pointBorderColor: colours,
          pointHoverBorderColor: colours,
          pointBorderWidth: 2,
          pointHoverBorderWidth: 2,
          // An upper bound is hollow: the sum may be less.
          pointBackgroundColor: points.map(({ amount }, index) =>
            amount.qualifier === 'up to' ? 'transparent' : colours[index]!,
          ),
          pointHoverBackgroundColor: points.map(({ amount }, index) =>
            amount.qualifier === 'up to' ? 'transparent' : colours[index]!,
          ),
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      font,
      layout: { padding: { top: ink.fontSize * 1.6, right: ink.fontSize } },
      onHover: (_, [active]) => view.onPoint(active?.index ?? -1),
      onClick: (_, [active]) => {
        if (active) view.onPick(active.index);
      },
      plugins: { pointNotes: { ...ink, onDrawn: view.onDrawn } } as object,
      scales: {
        x: {
          type: 'linear',
          min: Math.floor(Math.min(...points.map(({ from }) => from))),
          max: Math.ceil(Math.max(...points.map(({ to }) => to))),
          grid: { display: false },
          border,
          ticks: { ...ticks, stepSize: 1, precision: 0, callback: String },
        },
        y: {
          type: scale === 'log' ? 'logarithmic' : 'linear',
          min: scale === 'log' ? domain[0] : 0,
          max: domain[1] * (scale === 'log' ? 2 : 1.1),
          grid: { color: ink.line, drawTicks: false },
          border,
          ticks: {
            ...ticks,
            padding: ink.fontSize / 2,
            maxTicksLimit: 6,
            callback: (value) => yuan(Number(value)),
          },
          afterBuildTicks: (axis) => {
            if (scale === 'log') axis.ticks = powersOfTen(domain);
          },
        },
      },
    },
  };
}
