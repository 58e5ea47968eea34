import { previewPages } from '../../../electron/documents/preview/preview.ts';
import { renderPaper } from '../../../electron/documents/render.ts';
import type { PreviewJobs } from './preview-cases.ts';
import { compareLines, type LineComparison, linesOfPdf, linesOfPreview } from './preview-lines.ts';
import { convertWithOffice } from './preview-office.ts';

export interface PreviewProof extends LineComparison {
  name: string;
  pages: { office: number; preview: number };
  lines: number;
  /** Text of each page in the order of the file, without spaces. */
  texts: { office: string[]; preview: string[] };
  /** Milliseconds that reading, laying out and drawing took. */
  time: number;
}

/** Draws each paper and lets LibreOffice make a PDF of the same bytes. */
export async function provePreviews(jobs: PreviewJobs): Promise<PreviewProof[]> {
  const bytes = new Map<string, Uint8Array>();
  for (const [name, job] of jobs) bytes.set(name, (await renderPaper(job)).bytes);
  const pdfs = convertWithOffice(bytes);
  return [...bytes].map(([name, file]) => {
    const begun = performance.now();
    const { pages } = previewPages(file, name);
    const time = performance.now() - begun;
    const pdf = pdfs.get(name);
    if (pdf === undefined) throw new Error(`LibreOffice made no PDF of ${name}`);
    const office = linesOfPdf(pdf.boxes);
    return {
      name,
      time,
      pages: { office: pdf.texts.length, preview: pages.length },
      lines: office.length,
      texts: { office: pdf.texts.map(bare), preview: pages.map((html) => bare(textOfPage(html))) },
      ...compareLines(office, linesOfPreview(pages)),
    };
  });
}

/** Texts of a page in the order in which they are drawn; the mark across the page is none. */
function textOfPage(html: string): string {
  return Array.from(html.matchAll(/<text x=[^>]*>([^<]*)</g), ([, text]) => text ?? '')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function bare(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '');
}
