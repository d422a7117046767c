import { render, type Attributes } from 'ai-beijing-widgets/ssr';
import { DefineTimeline } from './define-timeline';

export async function Timeline(attributes: Attributes<'ai-beijing-timeline'>) {
  const html = await render('ai-beijing-timeline', attributes, { format: 'light' });
  return (
    <>
      <div dangerouslySetInnerHTML={{ __html: html }} />
      <DefineTimeline />
    </>
  );
}
