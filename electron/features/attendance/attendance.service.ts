import type { PrintedSheet, StoredAttendance } from '../../../shared/contract/attendance.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { MadePaper } from '../../../shared/contract/papers.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { type Attendee, attendeeSchema } from '../../../shared/domain/attendance.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb } from '../../store/handles.ts';
import { newId, requireVersion } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { PaperService } from '../archive/paper.service.ts';
import { type HolderOnDay, holdersOn } from '../directory/officials.service.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { officeDay } from '../office-day.ts';
import { readAttendance, saveAttendance } from './attendance-records.service.ts';
import { readPrintedSheet } from './printed-sheet.ts';

/** The attendance list of a meeting. */
export class AttendanceService {
  readonly #store: Store;
  readonly #papers: PaperService;
  readonly #clock: () => Date;

  constructor(store: Store, papers: PaperService, clock: () => Date) {
    this.#store = store;
    this.#papers = papers;
    this.#clock = clock;
  }

  get(meetingId: string): Promise<StoredAttendance> {
    return this.#store.read((db) => readAttendance(db, meetingId));
  }

  save(input: CheckedInputOf<'attendance.save'>): Promise<SavedState> {
    return this.#store.transaction((tx) => saveAttendance(tx, input));
  }

  /**
   * Adds a row for each addressee that has none yet, in the letter's order, with the name of who holds the position on the
   * meeting's day, today while that is unknown (rule 63). Rows that are there stay as they are. CONFLICT.
   */
  fillFromInvitation(input: CheckedInputOf<'attendance.fillFromInvitation'>): Promise<StoredAttendance> {
    const { meetingId, version } = input;
    return this.#store.transaction(async (tx) => {
      const { value } = await this.#requireState(tx.db, meetingId, version);
      const rows = await this.#newRows(tx.db, meetingId, value.attendees);
      const attendees = [...value.attendees, ...rows];
      await saveAttendance(tx, { meetingId, version, value: { ...value, attendees } });
      return readAttendance(tx.db, meetingId);
    });
  }

  makePaper(meetingId: string): Promise<MadePaper> {
    return this.#papers.makePaper('attendance', meetingId);
  }

  /** The numbers of the newest final list; `null` while none was made, or when it does not tell. */
  async printedSheet(meetingId: string): Promise<PrintedSheet | null> {
    const papers = await this.#papers.listPapers(meetingId);
    const paper = papers.find(({ kind, isDraft }) => kind === 'attendance' && !isDraft);
    if (paper === undefined) return null;
    return readPrintedSheet(await this.#papers.snapshotOf(paper.id), paper.createdAt);
  }

  async #requireState(db: ReadDb, meetingId: string, version: number): Promise<StoredAttendance> {
    const attendance = await readAttendance(db, meetingId);
    requireVersion(attendance, version);
    return attendance;
  }

  async #newRows(db: ReadDb, meetingId: string, present: readonly Attendee[]): Promise<Attendee[]> {
    const { addressees } = (await readInvitation(db, meetingId)).value;
    const listed = new Set(present.map(({ addresseeId }) => addresseeId));
    const missing = addressees.filter(({ id }) => !listed.has(id));
    const positionIds = missing.flatMap(({ positionId }) => (positionId === null ? [] : [positionId]));
    const day = this.#dayOf((await readMeeting(db, meetingId)).value);
    const holders = await holdersOn(db, [...new Set(positionIds)], day);
    return missing.map((addressee) => toAttendee(addressee, holders.get(addressee.positionId ?? '')));
  }

  #dayOf({ date, zone }: Meeting): string {
    return date ?? officeDay(this.#clock(), zone);
  }
}

function toAttendee({ id, title, organisation }: Addressee, holder: HolderOnDay | undefined): Attendee {
  const row = { id: newId(), addresseeId: id, title, organisation };
  if (holder === undefined) return attendeeSchema.parse(row);
  const { name, number, rank, gender, phone } = holder.person;
  return attendeeSchema.parse({ ...row, name: formatName(name), number, rank, gender, phone });
}
