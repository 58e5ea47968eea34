import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import type { OfficeProfile } from '../office-profile.ts';
import type { Signatory } from '../people.ts';
import { checkServiceNumber } from '../service-number.ts';
import { signerLines } from '../signature.ts';

/** What is missing or doubtful on one kind of paper, in the order of the paper. */
export type Check = (dossier: Dossier, profile: OfficeProfile) => Finding[];
export type RecordName = Finding['record'];

/** Without it the paper can only be made as KONSEP (rule 19). */
export function missing(record: RecordName, field: string, message: string): Finding {
  return { severity: 'missing', record, field, message };
}

/** The paper can be made, but looks wrong. */
export function warning(record: RecordName, field: string, message: string): Finding {
  return { severity: 'warning', record, field, message };
}

export function when(condition: boolean, finding: Finding): Finding[] {
  return condition ? [finding] : [];
}

/** The four facts without which no invitation stands: date, time, place, acara (rule 19). */
export function checkMeetingFacts({ meeting }: Dossier): Finding[] {
  return [
    ...when(meeting.date === null, missing('meeting', 'date', 'Tanggal rapat belum diisi.')),
    ...when(meeting.startTime === null, missing('meeting', 'startTime', 'Waktu rapat belum diisi.')),
    ...when(meeting.place === '', missing('meeting', 'place', 'Tempat rapat belum diisi.')),
    ...when(meeting.title === '', missing('meeting', 'title', 'Acara rapat belum diisi.')),
  ];
}

export function checkOffice(profile: OfficeProfile): Finding[] {
  const isNamed = profile.region.name !== '' || profile.letterhead.government !== '';
  return when(
    !isNamed,
    missing(
      'profile',
      'region.name',
      'Nama daerah pada profil kantor belum diisi, sehingga kop tidak lengkap.',
    ),
  );
}

/** Title, name and service number of who signs; `field` is the path of the signatory in its record (rules 19, 28). */
export function checkSigner(
  record: RecordName,
  field: string,
  signatory: Signatory,
  profile: OfficeProfile,
): Finding[] {
  const { official } = signatory;
  const shown = signerLines(official, profile);
  const numberDoubt =
    shown.number && official.number.kind !== 'none' ? checkServiceNumber(official.number) : null;
  return [
    ...when(
      official.title === '',
      missing(record, `${field}.official.title`, 'Jabatan penanda tangan belum diisi.'),
    ),
    ...when(
      official.name.name === '',
      missing(record, `${field}.official.name.name`, 'Nama penanda tangan belum diisi.'),
    ),
    ...when(
      shown.number && official.number.kind === 'none' && official.name.name !== '',
      warning(record, `${field}.official.number.kind`, 'NIP atau NRP penanda tangan belum diisi.'),
    ),
    ...(numberDoubt === null ? [] : [warning(record, `${field}.official.number.digits`, numberDoubt)]),
  ];
}
