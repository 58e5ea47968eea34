import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import type { OfficeProfile } from '../office-profile.ts';
import { checkMeetingFacts, checkOffice, warning, when } from './common.ts';

const PRESENCE_WORDS = { onsite: 'luring', online: 'daring' } as const;

/** Daftar hadir (rule 44). */
export function checkAttendance(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { attendance } = dossier;
  return [
    ...checkOffice(profile),
    ...checkMeetingFacts(dossier),
    ...when(
      attendance.attendees.length === 0 && !attendance.isPrintedBlank,
      warning('attendance', 'attendees', 'Daftar hadir belum berisi nama; yang tercetak hanya baris kosong.'),
    ),
    ...checkPart(dossier),
  ];
}

/** A list of only one part of the participants may turn out to be nobody's. */
function checkPart({ attendance, supplement }: Dossier): Finding[] {
  const { presence } = supplement.attendanceSheet;
  if (presence === 'all' || attendance.attendees.length === 0) return [];
  return when(
    attendance.attendees.every(({ mode }) => mode !== presence),
    warning(
      'attendance',
      'attendees',
      `Tidak ada peserta ${PRESENCE_WORDS[presence]} pada daftar; yang tercetak hanya baris kosong.`,
    ),
  );
}
