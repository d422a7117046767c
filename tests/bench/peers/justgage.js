import { JustGage } from 'justgage';
import shares from './facts/talent-gauge.json';

for (const [index, box] of document.querySelectorAll('.peer').entries()) {
  box.style.height = '200px';
  const { label, value } = shares[index];
  box.gauge = new JustGage({
    parentNode: box,
    value,
    label,
    symbol: '%',
    startAnimationTime: 0,
  });
}
