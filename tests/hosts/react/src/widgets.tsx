import { useState } from 'react';
import 'ai-beijing-widgets/define';
import 'ai-beijing-widgets/react';

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
      <output>{picked}</output>
      <button id="change" onClick={() => setChanged(true)}>
        Newest first
      </button>
    </>
  );
}
