import { checkAttendance } from './checks/attendance.ts';
import type { Check } from './checks/common.ts';
import { checkDelivery, checkEnvelopes, checkLabels, checkTableCards } from './checks/delivery.ts';
import { checkFollowUpMatrix, checkFollowUpSlips } from './checks/follow-up.ts';
import { checkInvitation } from './checks/invitation.ts';
import { checkMinutes } from './checks/minutes.ts';
import { checkNotice } from './checks/notice.ts';
import { checkOfficialRecord } from './checks/official-record.ts';
import { checkPhotos } from './checks/photos.ts';
import { checkPressRelease } from './checks/press-release.ts';
import { checkReport, checkReportMemo } from './checks/report.ts';
import type { Dossier, PaperKind } from './dossier.ts';
import type { Finding } from './findings.ts';
import type { OfficeProfile } from './office-profile.ts';

/*
 * What each kind of paper is checked for stands in a file of its own under `checks/`.
 */

/** Everything that is missing or doubtful on a paper, in words, in the order of the paper (rules 7, 10, 19, 21, 28). */
export function checkPaper(kind: PaperKind, dossier: Dossier, profile: OfficeProfile): Finding[] {
  return CHECKS[kind](dossier, profile);
}

const CHECKS: Record<PaperKind, Check> = {
  invitation: checkInvitation,
  attendance: checkAttendance,
  minutes: checkMinutes,
  notice: checkNotice,
  'invitation-memo': checkInvitation,
  'report-memo': checkReportMemo,
  report: checkReport,
  'official-record': checkOfficialRecord,
  photos: checkPhotos,
  'follow-up-matrix': checkFollowUpMatrix,
  'follow-up-slips': checkFollowUpSlips,
  'press-release': checkPressRelease,
  'delivery-list': checkDelivery,
  receipts: checkDelivery,
  envelopes: checkEnvelopes,
  labels: checkLabels,
  'table-cards': checkTableCards,
};

/** Whether a paper may only be made as KONSEP (rule 19). */
export function isDraftOnly(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'missing');
}
