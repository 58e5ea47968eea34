import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { invitationsContract } from '../../../shared/contract/invitations.ts';
import type { DeliveriesService } from './deliveries.service.ts';
import type { InvitationsService } from './invitations.service.ts';
import type { NoticeStartService } from './notice-start.service.ts';

interface InvitationServices {
  invitations: InvitationsService;
  deliveries: DeliveriesService;
  noticeStart: NoticeStartService;
}

export function invitationsHandlers({
  invitations,
  deliveries,
  noticeStart,
}: InvitationServices): HandlersOf<typeof invitationsContract> {
  return {
    'invitations.get': ({ meetingId }) => invitations.get(meetingId),
    'invitations.save': (input) => invitations.save(input),
    'invitations.makePaper': ({ meetingId }) => invitations.makePaper(meetingId),
    'invitations.listDeliveries': (input) => deliveries.list(input),
    'invitations.markDelivered': (input) => deliveries.mark(input),
    'invitations.unmarkDelivered': (input) => deliveries.unmark(input),
    'invitations.announced': ({ meetingId }) => noticeStart.announced(meetingId),
    'invitations.prepareNotice': (input) => noticeStart.prepare(input),
  };
}
