/// <reference types="ai-beijing-widgets/vue" />
