import type { ListJob, PaperJob, RenderedPaper } from '../../documents/render.ts';

/** Makes Word files from plain models; the worker in the app, the same code in tests. */
export interface Renderer {
  render(job: PaperJob | ListJob): Promise<RenderedPaper>;
}

/** Everything that the office wrote itself, as one text: words in it are no left-over of a program (rule 51). */
export function typedText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(typedText).join('\n');
}
