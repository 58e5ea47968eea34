import type { Attendance } from './attendance.ts';
import type { Invitation } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import type { Minutes } from './minutes.ts';

/** Berkas: one meeting with all that its papers are made from. */
export interface Dossier {
  meeting: Meeting;
  invitation: Invitation;
  attendance: Attendance;
  minutes: Minutes;
}

export const PAPER_KINDS = ['invitation', 'attendance', 'minutes'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
