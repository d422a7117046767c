'use client';
import 'ai-beijing-widgets/timeline/define';

export const DefineTimeline = () => null;
