import type { MeetingTemplate } from '../../../../shared/domain/meeting-template.ts';
import { INVITATION_PARTS } from '../../../../shared/domain/merge-fields/invitation.ts';
import { MEETING_PARTS } from '../../../../shared/domain/merge-fields/meeting.ts';
import { facts, inside, type Part } from '../../../../shared/domain/merge-fields/parts.ts';

/** What a template proposes, place by place: also the letter's words, which its form does not show. */
export const TEMPLATE_FIELDS: readonly Part<MeetingTemplate>[] = [
  facts('Nama templat', ['name'], ({ name }) => name),
  inside('meeting', 'Rapat', MEETING_PARTS),
  inside('invitation', 'Undangan', INVITATION_PARTS),
];
