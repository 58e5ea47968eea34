import type { Attendee } from '../../../shared/domain/attendance.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type CodedKind, scanVersion } from '../../../shared/domain/scan-code.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readDossier } from '../archive/dossier.service.ts';
import { fromSnapshot, stamper } from '../archive/paper-changes.service.ts';
import { type PaperState, tellChanges } from '../archive/tell-changes.ts';
import { findPrintedState } from './scans.repository.ts';

/*
 * Whether a signed sheet still says what the meeting says. A list is printed, then signed, then marked: what was written
 * into the records from the sheet itself (who came, when, who came without being invited, what was filled in by hand)
 * makes no sheet old. Other people, another order, day, place or letterhead do (rules 42 to 44).
 */

interface PrintedSheet {
  meetingId: string;
  kind: CodedKind;
  /** Of the code on the sheet. */
  version: string;
  /** The paper with that content; `null` when the archive no longer has it. */
  paperId: string | null;
}

/** `lines`: what the paper says otherwise, in words; empty where only the code tells that it is another one. */
interface SincePrint {
  isSame: boolean;
  lines: string[];
}

/** What of a printed sheet is no longer so. NOT_FOUND for a meeting in the trash. */
export async function changesSincePrint(db: ReadDb, sheet: PrintedSheet): Promise<SincePrint> {
  const { kind, version } = sheet;
  const now: PaperState = await readDossier(db, sheet.meetingId);
  const stampNow = await stamper(db, kind, now);
  if (scanVersion(stampNow(now)) === version) return { isSame: true, lines: [] };
  const kept = sheet.paperId === null ? null : await findPrintedState(db, sheet.paperId);
  if (kept === null) {
    const isSame = kind === 'attendance' && scanVersion(stampNow(asUnmarked(now))) === version;
    return { isSame, lines: [] };
  }
  const then = fromSnapshot(JSON.parse(kept), now);
  const known = kind === 'attendance' ? asPrinted(then, now) : now;
  const stampOf = await stamper(db, kind, then, known);
  if (stampOf(known) === stampOf(then)) return { isSame: true, lines: [] };
  const parts = tellChanges(then, known, stampOf);
  return { isSame: false, lines: parts.flatMap(({ lines }) => lines) };
}

/** The list as it was before anybody was marked: how it is printed for the meeting. */
function asUnmarked(now: PaperState): PaperState {
  const attendees = now.dossier.attendance.attendees
    .filter(({ isWalkIn }) => !isWalkIn)
    .map((row) => ({ ...row, ...NO_MARKS }));
  return withDossier(now, { attendance: { ...now.dossier.attendance, attendees } });
}

const NO_MARKS = {
  state: 'invited',
  representative: { name: '', title: '', letter: '' },
  arrivedAt: null,
  leftAt: null,
} as const satisfies Partial<Attendee>;

/** The present list without what the signed sheet itself told, laid out as the sheet was. */
function asPrinted(then: PaperState, now: PaperState): PaperState {
  const { attendance, meeting, supplement } = now.dossier;
  const printed = new Map(then.dossier.attendance.attendees.map((row) => [row.id, row]));
  const attendees = attendance.attendees.flatMap((row) => {
    const was = printed.get(row.id);
    if (was !== undefined) return [withoutMarks(row, was)];
    // Who came without an invitation wrote himself into an empty row.
    return row.isWalkIn ? [] : [row];
  });
  const { isPrintedBlank } = then.dossier.attendance;
  const { actualStart, actualEnd } = then.dossier.meeting;
  return withDossier(
    { ...now, profile: withLayout(then.profile, now.profile) },
    {
      attendance: { ...attendance, isPrintedBlank, attendees },
      meeting: { ...meeting, actualStart, actualEnd },
      supplement: { ...supplement, attendanceSheet: then.dossier.supplement.attendanceSheet },
    },
  );
}

/** Facts that people write onto the sheet where it has a blank. */
const FILLED_IN = ['name', 'title', 'organisation', 'rank', 'gender', 'phone', 'note'] as const;

function withoutMarks(row: Attendee, was: Attendee): Attendee {
  const { state, representative, arrivedAt, leftAt, mode } = was;
  const blanks = Object.fromEntries(FILLED_IN.flatMap((key) => (was[key] === '' ? [[key, '']] : [])));
  const number = was.number.digits === '' ? was.number : row.number;
  return { ...row, ...blanks, number, state, representative, arrivedAt, leftAt, mode };
}

/** Columns, sizes and words of the form are those of the sheet; letterhead and office are the present ones. */
function withLayout(then: OfficeProfile, now: OfficeProfile): OfficeProfile {
  const { attendance, paper, type, pageNumber, phrases } = then;
  return { ...now, attendance, paper, type, pageNumber, phrases };
}

function withDossier(state: PaperState, part: Partial<Dossier>): PaperState {
  return { ...state, dossier: { ...state.dossier, ...part } };
}
