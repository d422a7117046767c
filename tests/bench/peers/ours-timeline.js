import 'ai-beijing-widgets/timeline/define';
