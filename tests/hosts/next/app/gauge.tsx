'use client';
import { useEffect, useRef, useState } from 'react';
import type { AiBeijingTalentGauge } from 'ai-beijing-widgets';
import 'ai-beijing-widgets/react';
import { survey2024, survey2025 } from './surveys';

export function Gauge() {
  const gauge = useRef<AiBeijingTalentGauge>(null);
  const [survey, setSurvey] = useState(survey2024);
  // React sets no object on a tag that a server rendered: https://github.com/react/react/issues/35446
  useEffect(() => {
    gauge.current!.data = survey;
    void import('ai-beijing-widgets/talent-gauge/define');
  }, [survey]);
  return (
    <>
      <ai-beijing-talent-gauge ref={gauge} lang="en">
        48% of our readers
      </ai-beijing-talent-gauge>
      <button id="change" onClick={() => setSurvey(survey2025)}>
        A year later
      </button>
    </>
  );
}
