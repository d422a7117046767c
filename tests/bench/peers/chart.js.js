import {
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import sums from './facts/sums.json';

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale, Tooltip);

for (const box of document.querySelectorAll('.peer')) {
  const canvas = box.appendChild(document.createElement('canvas'));
  const data = sums.map(({ time, value, text }) => ({ x: time, y: value, text }));
  const chart = new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [{ label: 'yuan', data, backgroundColor: '#d4321c', pointRadius: 5 }] },
    options: {
      animation: false,
      scales: {
        x: { ticks: { callback: (year) => `${year}`, stepSize: 1 } },
        y: { type: 'logarithmic' },
      },
      plugins: { tooltip: { callbacks: { label: ({ raw }) => raw.text } } },
    },
  });
  box.chart = chart;
}
