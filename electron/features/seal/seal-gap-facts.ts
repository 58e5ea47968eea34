import { MAIN_PAPER_KINDS } from '../../../shared/domain/dossier.ts';
import type { Store } from '../../store/store.ts';
import { readDossier } from '../archive/dossier.service.ts';
import type { PaperService } from '../archive/paper.service.ts';
import { listFilesOf } from './seal.repository.ts';
import type { GapFacts } from './seal-gaps.ts';

/** Reads what tells whether a berkas is complete. NOT_FOUND for a meeting in the trash. */
export async function readGapFacts(
  { store, papers }: { store: Store; papers: PaperService },
  meetingId: string,
): Promise<GapFacts> {
  const { dossier, files } = await store.read(async (db) => ({
    dossier: (await readDossier(db, meetingId)).dossier,
    files: await listFilesOf(db, meetingId),
  }));
  const listed = await papers.listPapers(meetingId);
  const there = await Promise.all(listed.map(({ id }) => papers.hasFile(id)));
  const findings = await Promise.all(MAIN_PAPER_KINDS.map((kind) => papers.checkPaper(kind, meetingId)));
  return {
    dossier,
    files,
    papers: listed.map((paper, index) => ({ ...paper, isThere: there[index] ?? false })),
    findings: new Map(MAIN_PAPER_KINDS.map((kind, index) => [kind, findings[index] ?? []])),
  };
}
