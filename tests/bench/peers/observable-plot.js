import * as Plot from '@observablehq/plot';
import data from './facts/sums.json';

const sums = data.map((sum) => ({ ...sum, date: new Date(sum.date) }));

for (const box of document.querySelectorAll('.peer')) {
  box.append(
    Plot.plot({
      width: box.clientWidth,
      marginLeft: 60,
      y: { type: 'log', grid: true, label: 'yuan' },
      marks: [Plot.dot(sums, { x: 'date', y: 'value', title: 'text', tip: true })],
    }),
  );
}
