import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import type { OfficeProfile } from '../office-profile.ts';
import { checkOffice, checkSigner, missing, when } from './common.ts';
import { checkMeetingNamed, checkNotBeforeMeeting, checkRegistered } from './registered.ts';

/** Nota dinas laporan hasil rapat: to whom, what was decided or left to do, who reports. */
export function checkReportMemo(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { reportMemo } = dossier.supplement;
  return [
    ...checkOffice(profile),
    ...when(
      reportMemo.to.length === 0,
      missing('supplement', 'reportMemo.to', 'Tujuan nota dinas (Yth.) belum diisi.'),
    ),
    ...checkRegistered('reportMemo', dossier, { paper: 'nota dinas' }),
    ...checkNotBeforeMeeting('reportMemo', dossier, 'nota dinas'),
    ...checkMeetingNamed(dossier),
    ...when(!hasOutcome(dossier), noOutcome()),
    ...checkSigner('supplement', 'reportMemo.signatory', reportMemo.signatory, profile),
  ];
}

/** Laporan: results typed or taken from the minutes, and who signs. */
export function checkReport(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { report } = dossier.supplement;
  return [
    ...checkOffice(profile),
    ...checkRegistered('report', dossier, { paper: 'laporan', blank: 'baris nomor tidak tercetak' }),
    ...checkNotBeforeMeeting('report', dossier, 'laporan'),
    ...checkMeetingNamed(dossier),
    ...when(report.results === '' && !hasOutcome(dossier), noOutcome()),
    ...checkSigner('supplement', 'report.signatory', report.signatory, profile),
  ];
}

function noOutcome(): Finding {
  return missing('minutes', 'discussions', 'Notula belum memuat keputusan atau tindak lanjut.');
}

function hasOutcome({ minutes }: Dossier): boolean {
  return minutes.discussions.some(({ decisions, actionItems }) =>
    [...decisions, ...actionItems].some(({ text }) => text !== ''),
  );
}
