import { ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import sums from './facts/sums.json';

use([ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

for (const box of document.querySelectorAll('.peer')) {
  box.style.height = '300px';
  init(box).setOption({
    animation: false,
    tooltip: {},
    xAxis: { type: 'time' },
    yAxis: { type: 'log', name: 'yuan' },
    series: [
      {
        type: 'scatter',
        data: sums.map(({ date, value, text }) => ({ name: text, value: [date, value] })),
      },
    ],
  });
}
