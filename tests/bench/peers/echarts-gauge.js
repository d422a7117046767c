import { GaugeChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import shares from './facts/talent-gauge.json';

use([GaugeChart, CanvasRenderer]);

for (const [index, box] of document.querySelectorAll('.peer').entries()) {
  box.style.height = '300px';
  const { label, value } = shares[index];
  init(box).setOption({
    animation: false,
    series: [
      {
        type: 'gauge',
        progress: { show: true },
        title: { offsetCenter: [0, '95%'] },
        detail: { formatter: '{value}%' },
        data: [{ value, name: label }],
      },
    ],
  });
}
