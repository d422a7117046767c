import { createRef } from 'react';
import type { AiBeijingTimeline } from 'ai-beijing-widgets';
import 'ai-beijing-widgets/react';

const ref = createRef<AiBeijingTimeline>();

export const widgets = [
  <ai-beijing-timeline
    ref={ref}
    key="timeline"
    className="wide"
    style={{ color: 'red' }}
    slot="widget"
    lang="en"
    layout="list"
    heading-level="2"
    onai-beijing-select={({ detail }) => detail.datum.kind.length}
    onai-beijing-error={({ detail }) => detail.code.length}
    onClick={({ currentTarget }) => currentTarget.layout}
  >
    <h2 slot="heading">Beijing</h2>
  </ai-beijing-timeline>,
  <ai-beijing-timeline headingLevel={2} order={undefined} />,
  <ai-beijing-alumni class="wide" searchable layout="cards" id="alumni" data-x="1" />,
  <ai-beijing-talent-gauge value={40} share="llm-vendors" aria-label="Share" />,
  <ai-beijing-talent-gauge value="40" />,
  <ai-beijing-talent-gauge data={{ shares: [{ id: 'a', label: 'A', share: { value: 5 } }] }} />,
];
