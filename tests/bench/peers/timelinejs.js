import { Timeline } from '@knight-lab/timelinejs';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import events from './facts/timeline.json';

const slides = events.map(({ year, month, text, sum }) => ({
  start_date: { year, month },
  text: { headline: text, text: sum },
}));

for (const box of document.querySelectorAll('.peer')) {
  box.style.height = '600px';
  const options = { font: null, duration: 0, script_path: location.href };
  box.timeline = new Timeline(box, { events: slides }, options);
}
