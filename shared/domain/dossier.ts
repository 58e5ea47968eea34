import type { Attendance } from './attendance.ts';
import type { Delivery } from './delivery.ts';
import type { FollowUpProgress } from './follow-up-progress.ts';
import type { Invitation } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import type { Minutes } from './minutes.ts';
import type { Supplement } from './supplement.ts';

/** Berkas: one meeting with all that its papers are made from. */
export interface Dossier {
  meeting: Meeting;
  invitation: Invitation;
  attendance: Attendance;
  minutes: Minutes;
  supplement: Supplement;
  /** What became of the action items since; without it they stand as the minutes say. */
  followUps?: readonly FollowUpProgress[];
  /** How the invitation went to its addressees so far; without it nothing of that prints. */
  deliveries?: readonly Delivery[];
}

export const PAPER_KINDS = [
  'invitation',
  'attendance',
  'minutes',
  'notice',
  'invitation-memo',
  'report-memo',
  'report',
  'official-record',
  'photos',
  'follow-up-matrix',
  'follow-up-slips',
  'press-release',
  'delivery-list',
  'receipts',
  'envelopes',
  'labels',
  'table-cards',
] as const;
/** The papers that every meeting has; the demo and the export write these. */
export const MAIN_PAPER_KINDS = ['invitation', 'attendance', 'minutes'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
