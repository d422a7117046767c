import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import './vis-timeline.css';
import events from './facts/timeline.json';

const items = events.map(({ id, year, month, text, sum }) => ({
  id,
  start: new Date(year, (month ?? 1) - 1),
  content: sum ? `${text}: ${sum}` : text,
}));

for (const box of document.querySelectorAll('.peer'))
  box.timeline = new Timeline(box, new DataSet(items), {});
