import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { papersContract } from '../../../shared/contract/papers.ts';
import type { PaperService } from './paper.service.ts';
import type { PaperChangesService } from './paper-changes.service.ts';

export function archiveHandlers(
  papers: PaperService,
  changes: PaperChangesService,
): HandlersOf<typeof papersContract> {
  return {
    'archive.checkPaper': ({ kind, meetingId }) => papers.checkPaper(kind, meetingId),
    'archive.listPapers': ({ meetingId }) => papers.listPapers(meetingId),
    'archive.paperChanges': ({ id }) => changes.changesOf(id),
    'archive.openPaper': ({ id }) => papers.openPaper(id),
    'archive.showPaper': ({ id }) => papers.showPaper(id),
  };
}
