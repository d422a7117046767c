import 'ai-beijing-widgets/react';

export const widgets = [
  <ai-beijing-timelin />, // wrong: there is no such element
  <ai-beijing-timeline layout="charts" />, // wrong: there is no such layout
  <ai-beijing-timeline headnig="2018" />, // wrong: there is no such attribute
  <ai-beijing-timeline heading-level="two" />, // wrong: a level is a number
  <ai-beijing-timeline selected={3} />, // wrong: an id is a string
  <ai-beijing-alumni searchable="yes" />, // wrong: a boolean
  <ai-beijing-alumni data={{ events: [] }} />, // wrong: of another widget
  <ai-beijing-timeline onai-beijing-select={({ detail }) => detail.no} />, // wrong: not in there
  <ai-beijing-timeline onai-beijing-select={(event: MouseEvent) => event} />, // wrong: no such event
  <ai-beijing-timeline ref={(input: HTMLInputElement | null) => void input} />, // wrong: no input
];
