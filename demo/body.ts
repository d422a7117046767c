import { render, type TemplateResult } from 'lit';

/** Shows a page in place of what its file says to readers whose browser runs no script. */
export function fill(page: TemplateResult): void {
  document.querySelector('.unscripted')?.remove();
  render(page, document.body);
}
