import type { followUpsContract } from '../../../shared/contract/followups.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { FollowUpPaperChangesService } from './follow-up-paper-changes.service.ts';
import type { FollowUpPapersService } from './follow-up-papers.service.ts';
import type { FollowUpProofsService } from './follow-up-proofs.service.ts';
import type { FollowUpsService } from './followups.service.ts';

export interface FollowUpServices {
  items: FollowUpsService;
  proofs: FollowUpProofsService;
  papers: FollowUpPapersService;
  paperChanges: FollowUpPaperChangesService;
}

export function followUpsHandlers({
  items,
  proofs,
  papers,
  paperChanges,
}: FollowUpServices): HandlersOf<typeof followUpsContract> {
  return {
    'followUps.list': (input) => items.list(input),
    'followUps.counts': () => items.counts(),
    'followUps.listOwners': ({ search }) => items.listOwners(search),
    'followUps.get': ({ id }) => items.get(id),
    'followUps.save': (input) => items.save(input),
    'followUps.setState': (input) => items.setState(input),
    'followUps.addNote': (input) => items.addNote(input),
    'followUps.removeNote': (input) => items.removeNote(input),
    'followUps.addProof': ({ id }) => proofs.add(id),
    'followUps.removeProof': (input) => proofs.remove(input),
    'followUps.openProof': ({ id }) => proofs.open(id),
    'followUps.showProof': ({ id }) => proofs.show(id),
    'followUps.makePaper': (input) => papers.make(input),
    'followUps.listPapers': () => papers.list(),
    'followUps.paperChanges': ({ id }) => paperChanges.changesOf(id),
    'followUps.openPaper': ({ id }) => papers.open(id),
    'followUps.showPaper': ({ id }) => papers.show(id),
    'followUps.exportTable': (input) => papers.exportTable(input),
    'followUps.listEarlier': ({ meetingId }) => items.listEarlier(meetingId),
  };
}
