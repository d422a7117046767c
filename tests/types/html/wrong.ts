import 'ai-beijing-widgets/define';

const timeline = document.querySelector('ai-beijing-timeline')!;
timeline.layout = 'charts'; // wrong: there is no such layout
timeline.headingLevel = 'two'; // wrong: a level is a number
timeline.headnig = ''; // wrong: there is no such property
timeline.chart; // wrong: internal
timeline.data = { people: [] }; // wrong: of another widget
timeline.addEventListener('ai-beijing-select', ({ detail }) => detail.no); // wrong: not in there
