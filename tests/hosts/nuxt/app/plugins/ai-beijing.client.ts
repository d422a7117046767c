import 'ai-beijing-widgets/vue';

export default defineNuxtPlugin((nuxt) => {
  // When Vue has taken over: what readers pick before, it would not hear of.
  nuxt.hook('app:suspense:resolve', async () => {
    await import('ai-beijing-widgets/define');
  });
});
