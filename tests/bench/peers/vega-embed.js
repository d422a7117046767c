import embed from 'vega-embed';
import sums from './facts/sums.json';

const spec = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 'container',
  data: { values: sums },
  mark: { type: 'point', tooltip: { content: 'data' } },
  encoding: {
    x: { field: 'date', type: 'temporal', title: null },
    y: { field: 'value', type: 'quantitative', scale: { type: 'log' }, title: 'yuan' },
  },
};

for (const box of document.querySelectorAll('.peer')) embed(box, spec, { actions: false });
