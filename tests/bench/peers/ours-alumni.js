import 'ai-beijing-widgets/alumni/define';
