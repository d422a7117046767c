import 'ai-beijing-widgets/define';

const timeline = document.querySelector('ai-beijing-timeline')!;
timeline.layout = 'list';
timeline.headingLevel = 2;
timeline.addEventListener('ai-beijing-select', ({ detail }) => detail.id.length);
timeline.addEventListener('ai-beijing-error', ({ detail }) => detail.code.length);
document.createElement('ai-beijing-alumni').searchable = true;
document.createElement('ai-beijing-alumni').data = {
  people: [{ id: 'a', name: 'A', role: 'B', company: { en: 'C' } }],
};
document.createElement('ai-beijing-talent-gauge').value = 40;
