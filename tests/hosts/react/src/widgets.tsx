import { useState } from 'react';
import 'ai-beijing-widgets/define';
import 'ai-beijing-widgets/react';
import { survey2024, survey2025 } from './surveys';

export function Widgets() {
  const [isChanged, setChanged] = useState(false);
  const [picked, setPicked] = useState('');
  return (
    <>
      <ai-beijing-timeline
        lang="en"
        from="2023"
        order={isChanged ? 'newest' : 'oldest'}
        onai-beijing-select={({ detail }) => setPicked(detail.id)}
      />
      <ai-beijing-alumni
        lang="en"
        layout="table"
        headingLevel={2}
        searchable={!isChanged}
        onai-beijing-select={({ detail }) => setPicked(detail.id)}
      />
      <ai-beijing-talent-gauge lang="en" data={isChanged ? survey2025 : survey2024} />
      <output>{picked}</output>
      <button id="change" onClick={() => setChanged(true)}>
        Newest first
      </button>
    </>
  );
}
