/// <reference types="ai-beijing-widgets/svelte" />
