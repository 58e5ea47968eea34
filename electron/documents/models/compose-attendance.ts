import type { Attendee } from '../../../shared/domain/attendance.ts';
import { attendanceNote } from '../../../shared/domain/attendance-notes.ts';
import { rowsOnSheet } from '../../../shared/domain/attendance-sheet.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { heldPlaceLines, meetingDateText, meetingTimeText } from '../../../shared/domain/meeting-text.ts';
import type { AttendanceColumn, OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY } from '../../../shared/domain/people.ts';
import type { PhraseName } from '../../../shared/domain/phrases.ts';
import { formatRank } from '../../../shared/domain/ranks.ts';
import { formatServiceNumber } from '../../../shared/domain/service-number.ts';
import type { AttendanceModel } from './attendance.model.ts';
import { composePaper, composeSignature, field, orBlank, SHORT_BLANK } from './compose-common.ts';
import type { FieldModel, Pictures } from './paper.model.ts';

/** SPJ also has the golongan alone and a place for the amount that is paid. */
type Column = AttendanceColumn | 'grade' | 'amount';
type Sheet = Dossier['supplement']['attendanceSheet'];

/** The phrase over each column; that of the amount is the sheet's own. */
const COLUMN_PHRASES: Record<Exclude<Column, 'amount'>, PhraseName> = {
  name: 'attendanceName',
  number: 'attendanceNumber',
  rank: 'attendanceRank',
  grade: 'attendanceGrade',
  title: 'attendanceJob',
  organisation: 'attendanceBody',
  gender: 'attendanceGender',
  phone: 'attendancePhone',
  note: 'attendanceNote',
  signature: 'attendanceSignature',
};

/** A title line in capitals that is longer reads badly; acara below says it anyway. */
const LONGEST_SUBHEADING = 120;

/** Daftar hadir, filled from the list or blank with the same layout (rules 42 to 44). */
export function composeAttendance(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): AttendanceModel {
  const { meeting, attendance, supplement } = dossier;
  const { attendance: settings } = profile;
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
  const sheet = supplement.attendanceSheet;
  const columns = columnsOf(sheet, profile);
  const attendees = rowsOnSheet(attendance.attendees, sheet.presence);
  return {
    ...paper,
    page: { ...paper.page, orientation: settings.orientation },
    type: { ...paper.type, tableSize: tableSizeOf(columns, profile) },
    heading: headingOf(sheet, profile),
    subheading: meeting.title.length > LONGEST_SUBHEADING ? '' : meeting.title.toLocaleUpperCase('id'),
    fields: composeFields(meeting, profile),
    columns: columns.map((kind) => ({ kind, label: labelOf(kind, sheet, profile) })),
    rows: composeRows({ ...dossier, attendance: { ...attendance, attendees } }, profile, columns),
    totalLabel: sheet.variant === 'payment' ? profile.phrases.attendanceTotal : '',
    isStaggered: settings.isStaggered,
    rowHeight: settings.rowHeight,
    signature: settings.hasChairSignature
      ? composeSignature(signatory, profile, {
          intro: profile.phrases.attendanceApproved,
          hasTags: false,
        })
      : null,
  };
}

function composeFields(meeting: Meeting, { phrases }: OfficeProfile): FieldModel[] {
  const time = meetingTimeText(meeting, 'announced');
  return [
    field(phrases.listDate, [meetingDateText(meeting)]),
    field(phrases.listTime, [orBlank(time, `pukul ${SHORT_BLANK} ${meeting.zone}`)]),
    field(phrases.listPlace, heldPlaceLines(meeting)),
    field(phrases.listAgenda, [meeting.title]),
  ];
}

/** Columns of the profile; SPJ puts NIP, golongan and the amount where the office has them in its evidence. */
function columnsOf({ variant }: Sheet, { attendance }: OfficeProfile): Column[] {
  const chosen = [...new Set(attendance.columns)];
  if (variant === 'standard') return chosen;
  const office = chosen.filter((column) => column === 'title' || column === 'organisation');
  return ['name', 'number', 'grade', ...office, 'amount', 'signature'];
}

/** More columns than stand on a portrait sheet with ease are set smaller there, in points; only the profile turns the sheet. */
const MOST_PORTRAIT_COLUMNS = 6;
const SMALL = 8;

function tableSizeOf(columns: readonly Column[], { attendance, type }: OfficeProfile): number {
  const isCrowded = columns.length > MOST_PORTRAIT_COLUMNS && attendance.orientation === 'portrait';
  return isCrowded ? Math.min(SMALL, type.tableSize) : type.tableSize;
}

function headingOf({ presence, variant }: Sheet, { phrases }: OfficeProfile): string {
  const title = variant === 'payment' ? phrases.attendancePaymentTitle : phrases.attendanceTitle;
  const part = { all: '', onsite: phrases.attendanceOnsite, online: phrases.attendanceOnline }[presence];
  return `${title} ${part}`.trim();
}

function labelOf(column: Column, { paymentLabel }: Sheet, { phrases }: OfficeProfile): string {
  return column === 'amount' ? paymentLabel : phrases[COLUMN_PHRASES[column]];
}

function composeRows(
  { attendance, meeting }: Dossier,
  profile: OfficeProfile,
  columns: readonly Column[],
): string[][] {
  const emptyRow = () => columns.map(() => '');
  const filled = attendance.attendees.map((attendee) =>
    attendance.isPrintedBlank
      ? emptyRow()
      : columns.map((column) =>
          column === 'note' ? attendanceNote(attendee, meeting) : cellText(attendee, column, profile),
        ),
  );
  return [...filled, ...Array.from({ length: profile.attendance.blankRows }, emptyRow)];
}

function cellText(attendee: Attendee, column: Exclude<Column, 'note'>, profile: OfficeProfile): string {
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
    case 'grade':
      return person.isSelf ? attendee.rank : '';
    case 'gender':
      return person.isSelf ? attendee.gender : '';
    case 'phone':
      return person.isSelf ? attendee.phone : '';
    case 'amount':
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
