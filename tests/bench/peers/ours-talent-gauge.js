import 'ai-beijing-widgets/talent-gauge/define';
