import type { Attendee } from '../../../shared/domain/attendance.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { meetingDateText, meetingTimeText, placeLines } from '../../../shared/domain/meeting-text.ts';
import type { AttendanceColumn, OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY } from '../../../shared/domain/people.ts';
import { formatRank } from '../../../shared/domain/ranks.ts';
import { formatServiceNumber } from '../../../shared/domain/service-number.ts';
import type { AttendanceModel } from './attendance.model.ts';
import { composePaper, composeSignature, field, orBlank, SHORT_BLANK } from './compose-common.ts';
import type { FieldModel, Pictures } from './paper.model.ts';

const COLUMN_LABELS: Record<AttendanceColumn, string> = {
  name: 'Nama',
  number: 'NIP',
  rank: 'Pangkat/Gol.',
  title: 'Jabatan',
  organisation: 'Instansi',
  gender: 'L/P',
  phone: 'No. HP',
  signature: 'Tanda Tangan',
};

/** A title line in capitals that is longer reads badly; acara below says it anyway. */
const LONGEST_SUBHEADING = 120;

/** Daftar hadir, filled from the list or blank with the same layout (rules 42 to 44). */
export function composeAttendance(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): AttendanceModel {
  const { meeting } = dossier;
  const { attendance: settings, phrases } = profile;
  const signatory = settings.hasChairSignature ? { mandate: [], official: meeting.chair } : EMPTY_SIGNATORY;
  const paper = composePaper({
    kind: 'attendance',
    dossier,
    profile,
    pictures,
    signatory,
    letterheadChoice: 'by-signer',
    word: 'Daftar Hadir',
  });
  const columns = [...new Set(settings.columns)];
  return {
    ...paper,
    page: { ...paper.page, orientation: settings.orientation },
    heading: phrases.attendanceTitle,
    subheading: meeting.title.length > LONGEST_SUBHEADING ? '' : meeting.title.toLocaleUpperCase('id'),
    fields: composeFields(meeting),
    columns: columns.map((kind) => ({ kind, label: COLUMN_LABELS[kind] })),
    rows: composeRows(dossier, profile, columns),
    isStaggered: settings.isStaggered,
    rowHeight: settings.rowHeight,
    signature: settings.hasChairSignature
      ? composeSignature(signatory, profile, { intro: 'Mengetahui,', hasTags: false })
      : null,
  };
}

function composeFields(meeting: Meeting): FieldModel[] {
  const time = meetingTimeText(meeting, 'announced');
  return [
    field('Hari/Tanggal', [meetingDateText(meeting)]),
    field('Waktu', [orBlank(time, `pukul ${SHORT_BLANK} ${meeting.zone}`)]),
    field('Tempat', placeLines(meeting)),
    field('Acara', [meeting.title]),
  ];
}

function composeRows(
  { attendance }: Dossier,
  profile: OfficeProfile,
  columns: readonly AttendanceColumn[],
): string[][] {
  const emptyRow = () => columns.map(() => '');
  const filled = attendance.attendees.map((attendee) =>
    attendance.isPrintedBlank ? emptyRow() : columns.map((column) => cellText(attendee, column, profile)),
  );
  return [...filled, ...Array.from({ length: profile.attendance.blankRows }, emptyRow)];
}

function cellText(attendee: Attendee, column: AttendanceColumn, profile: OfficeProfile): string {
  const person = whoSigns(attendee);
  switch (column) {
    case 'name':
      return person.name;
    case 'title':
      return person.title;
    case 'organisation':
      return attendee.organisation;
    case 'number':
      return person.isSelf ? formatServiceNumber(attendee.number, profile.signature.isNumberGrouped) : '';
    case 'rank':
      return person.isSelf ? formatRank(attendee.rank, profile.signature.rankStyle) : '';
    case 'gender':
      return person.isSelf ? attendee.gender : '';
    case 'phone':
      return person.isSelf ? attendee.phone : '';
    case 'signature':
      return '';
  }
}

/** Whoever came signs: the representative stands in the row of the one who sent him, without that one's number. */
function whoSigns({ state, representative, name, title }: Attendee) {
  const isSelf = state !== 'represented' || (representative.name === '' && representative.title === '');
  if (isSelf) return { isSelf, name, title };
  const office = representative.title === '' && title !== '' ? `mewakili ${title}` : representative.title;
  return { isSelf, name: representative.name, title: office };
}
