import { type Document, Packer } from 'docx';
import { paginate } from './preview/paginate.ts';
import { readWordFile } from './preview/read-file.ts';

/** Pages of a Word file, laid out as its preview is: what is counted is what is shown and printed. */
export function countPages(bytes: Uint8Array): number {
  return paginate(readWordFile(bytes)).length;
}

/** Pages of a document that is not written yet, when `reserve` twips at the foot of each are left free. */
export async function countPagesOf(document: Document, reserve = 0): Promise<number> {
  const sections = readWordFile(new Uint8Array(await Packer.toArrayBuffer(document)));
  return paginate(
    sections.map((section) => ({
      ...section,
      margin: { ...section.margin, bottom: section.margin.bottom + reserve },
      // A footer that is higher than the margin is what keeps the text off.
      footerAt: section.footerAt + reserve,
    })),
  ).length;
}
