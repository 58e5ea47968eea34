import type { Invitation } from '../../../shared/domain/invitation.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';

/** What each section of the invitation's form gets. */
export interface InvitationForm {
  meetingId: string;
  value: Invitation;
  /** Sentence beside the field, by dotted path. */
  errors: Readonly<Record<string, string>>;
  setField: <Name extends keyof Invitation>(name: Name, value: Invitation[Name]) => void;
  meeting: Meeting;
  profile: OfficeProfile;
}
