import Gauge from 'svg-gauge';
import './svg-gauge.css';
import shares from './facts/talent-gauge.json';

for (const [index, box] of document.querySelectorAll('.peer').entries()) {
  Gauge(box, { max: 100, value: shares[index].value, label: (value) => `${value}%` });
}
