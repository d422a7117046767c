import { render, type Attributes } from 'ai-beijing-widgets/ssr';
import { DefineAlumni } from './define-alumni';

export async function Alumni(attributes: Attributes<'ai-beijing-alumni'>) {
  const html = await render('ai-beijing-alumni', attributes, { format: 'light' });
  return (
    <>
      <div dangerouslySetInnerHTML={{ __html: html }} />
      <DefineAlumni />
    </>
  );
}
