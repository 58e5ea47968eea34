import type { Dossier, PaperKind } from './dossier.ts';
import type { Finding } from './findings.ts';
import { letterheadOfSigner } from './letterhead.ts';
import { minutesSignatory } from './minutes-signatory.ts';
import { isNumberBlank } from './numbering.ts';
import type { OfficeProfile } from './office-profile.ts';
import { participantsOf, speakerName } from './participants.ts';
import type { Official, Signatory } from './people.ts';
import { assertNever } from './record.ts';
import { checkServiceNumber } from './service-number.ts';
import { signerLines } from './signature.ts';

/** Everything that is missing or doubtful on a paper, in words, in the order of the paper (rules 7, 10, 19, 21, 28). */
export function checkPaper(kind: PaperKind, dossier: Dossier, profile: OfficeProfile): Finding[] {
  switch (kind) {
    case 'invitation':
      return checkInvitation(dossier, profile);
    case 'attendance':
      return checkAttendance(dossier, profile);
    case 'minutes':
      return checkMinutes(dossier, profile);
    default:
      return assertNever(kind);
  }
}

/** Whether a paper may only be made as KONSEP (rule 19). */
export function isDraftOnly(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'missing');
}

type RecordName = Finding['record'];

function missing(record: RecordName, field: string, message: string): Finding {
  return { severity: 'missing', record, field, message };
}

function warning(record: RecordName, field: string, message: string): Finding {
  return { severity: 'warning', record, field, message };
}

function when(condition: boolean, finding: Finding): Finding[] {
  return condition ? [finding] : [];
}

function checkInvitation(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { meeting, invitation } = dossier;
  const { signatory, letterhead, letterDate } = invitation;
  const isContradicting = letterhead !== 'by-signer' && letterhead !== letterheadOfSigner(signatory);
  return [
    ...checkOffice(profile),
    ...when(
      letterDate === null,
      warning('invitation', 'letterDate', 'Tanggal surat belum diisi; pada surat tercetak kosong.'),
    ),
    ...when(
      isNumberBlank(invitation),
      warning('invitation', 'sequence', 'Nomor surat belum diisi; pada surat tercetak celah kosong.'),
    ),
    ...when(
      letterDate !== null && meeting.date !== null && letterDate > meeting.date,
      warning('invitation', 'letterDate', 'Tanggal surat lebih akhir daripada tanggal rapat.'),
    ),
    ...when(
      invitation.addressees.length === 0,
      missing('invitation', 'addressees', 'Belum ada yang diundang.'),
    ),
    ...checkMeetingFacts(dossier),
    ...checkSigner('invitation', 'signatory', signatory, profile),
    ...when(
      isContradicting,
      warning(
        'invitation',
        'letterhead',
        'Kop yang dipilih tidak sesuai dengan pejabat yang menandatangani.',
      ),
    ),
  ];
}

/** The four facts without which no invitation stands: date, time, place, acara (rule 19). */
function checkMeetingFacts({ meeting }: Dossier): Finding[] {
  return [
    ...when(meeting.date === null, missing('meeting', 'date', 'Tanggal rapat belum diisi.')),
    ...when(meeting.startTime === null, missing('meeting', 'startTime', 'Waktu rapat belum diisi.')),
    ...when(meeting.place === '', missing('meeting', 'place', 'Tempat rapat belum diisi.')),
    ...when(meeting.title === '', missing('meeting', 'title', 'Acara rapat belum diisi.')),
  ];
}

function checkOffice(profile: OfficeProfile): Finding[] {
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

function checkSigner(
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

function checkAttendance(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { attendance } = dossier;
  return [
    ...checkOffice(profile),
    ...checkMeetingFacts(dossier),
    ...when(
      attendance.attendees.length === 0 && !attendance.isPrintedBlank,
      warning('attendance', 'attendees', 'Daftar hadir belum berisi nama; yang tercetak hanya baris kosong.'),
    ),
  ];
}

function checkMinutes(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { meeting, minutes, attendance } = dossier;
  const isWritten = minutes.opening !== '' || minutes.closing !== '' || minutes.discussions.some(hasText);
  return [
    ...checkOffice(profile),
    ...checkMeetingFacts(dossier),
    ...checkChair(meeting.chair),
    ...when(
      participantsOf(attendance).length === 0,
      warning('attendance', 'attendees', 'Belum ada peserta yang ditandai hadir.'),
    ),
    ...when(!isWritten, missing('minutes', 'opening', 'Isi notula belum ditulis.')),
    ...checkAgendaItems(dossier),
    ...checkSpeakers(dossier),
    ...checkActionItems(dossier),
    ...checkSigner('minutes', 'signatory', minutesSignatory(dossier), profile),
  ];
}

function checkChair(chair: Official): Finding[] {
  return when(
    chair.title === '' && chair.name.name === '',
    missing('meeting', 'chair.title', 'Pimpinan rapat belum diisi.'),
  );
}

type Discussion = Dossier['minutes']['discussions'][number];

function hasText({ text, statements, decisions, actionItems }: Discussion): boolean {
  return text !== '' || [...statements, ...decisions, ...actionItems].some((entry) => entry.text !== '');
}

function checkAgendaItems({ meeting, minutes }: Dossier): Finding[] {
  return meeting.agenda.flatMap((item, index) => {
    const isWritten = minutes.discussions.some(
      (discussion) => discussion.agendaItemId === item.id && hasText(discussion),
    );
    return when(
      !isWritten,
      warning('minutes', 'discussions', `Mata acara ke-${index + 1} belum berisi pembahasan.`),
    );
  });
}

function checkSpeakers({ attendance, minutes, meeting }: Dossier): Finding[] {
  const known = new Set(
    participantsOf(attendance).flatMap((row) => [speakerName(row), row.name, row.representative.title]),
  );
  for (const official of [meeting.chair, meeting.secretary, meeting.recorder])
    known.add(official.title).add(official.name.name);
  const present = new Set(participantsOf(attendance).map(({ id }) => id));
  return minutes.discussions.flatMap(({ statements }, index) =>
    statements
      .filter(
        ({ attendeeId, speaker }) => !(attendeeId !== null && present.has(attendeeId)) && !known.has(speaker),
      )
      .map(({ speaker }) =>
        warning(
          'minutes',
          `discussions.${index}.statements`,
          speaker === ''
            ? 'Ada pernyataan tanpa nama pembicara.'
            : `${speaker} tercatat berbicara, tetapi tidak ditandai hadir.`,
        ),
      ),
  );
}

function checkActionItems({ minutes }: Dossier): Finding[] {
  return minutes.discussions.flatMap(({ actionItems }, index) =>
    actionItems.flatMap(({ owner, due }, position) => [
      ...when(
        owner === '',
        warning(
          'minutes',
          `discussions.${index}.actionItems.${position}.owner`,
          `Tindak lanjut ke-${position + 1} belum ada penanggung jawabnya.`,
        ),
      ),
      ...when(
        due === null,
        warning(
          'minutes',
          `discussions.${index}.actionItems.${position}.due`,
          `Tindak lanjut ke-${position + 1} belum ada batas waktunya.`,
        ),
      ),
    ]),
  );
}
