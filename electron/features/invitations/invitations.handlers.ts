import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { invitationsContract } from '../../../shared/contract/invitations.ts';
import type { InvitationsService } from './invitations.service.ts';

export function invitationsHandlers(invitations: InvitationsService): HandlersOf<typeof invitationsContract> {
  return {
    'invitations.get': ({ meetingId }) => invitations.get(meetingId),
    'invitations.save': (input) => invitations.save(input),
    'invitations.makePaper': ({ meetingId }) => invitations.makePaper(meetingId),
  };
}
