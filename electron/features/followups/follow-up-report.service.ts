import type { FollowUpFilter, FollowUpRow } from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { ownerKey } from '../../../shared/domain/follow-ups.ts';
import { minutesSignatory } from '../../../shared/domain/minutes-signatory.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY, type Signatory } from '../../../shared/domain/people.ts';
import type { FollowUpReport, ReportItem } from '../../documents/models/compose-follow-up-report.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { readMinutes } from '../minutes/minutes-records.service.ts';
import { listAgencyNames } from './agencies.repository.ts';
import { noteText, proofNames } from './follow-up-records.service.ts';

/** What the papers over several meetings are made from, and who signs when nobody else is chosen. */
export interface ReportSource {
  report: FollowUpReport;
  /** Of the newest meeting among the items. */
  signatory: Signatory;
}

export async function readReport(
  db: ReadDb,
  filter: FollowUpFilter,
  found: readonly FollowUpRow[],
): Promise<ReportSource> {
  const rows = [...found].sort(byMeeting);
  const proofs = await proofNames(db, rows);
  const notes = await minutesNotes(db, rows);
  const agencyOf = await agencies(db);
  const items = rows.map(
    (row): ReportItem => ({
      ...row,
      note: notes.get(row.id) ?? '',
      lastNote: noteText(row),
      proofs: proofs.get(row.id) ?? [],
      agency: agencyOf(row),
    }),
  );
  const newest = rows.at(-1);
  return {
    report: {
      period: periodText(filter, rows),
      about: aboutLines(filter, rows),
      items,
      isSpecimen: await hasSpecimen(db, rows),
    },
    signatory: newest === undefined ? EMPTY_SIGNATORY : await signerOf(db, newest.meetingId),
  };
}

/** Oldest meeting first, undated ones last; the items of a meeting stay in their order. */
function byMeeting(a: FollowUpRow, b: FollowUpRow): number {
  const key = ({ meetingDate, meetingId }: FollowUpRow) => `${meetingDate ?? '9999'} ${meetingId}`;
  return key(a) < key(b) ? -1 : Number(key(a) > key(b));
}

async function minutesNotes(db: ReadDb, rows: readonly FollowUpRow[]): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  for (const meetingId of new Set(rows.map((row) => row.meetingId))) {
    const { value } = await readMinutes(db, meetingId);
    for (const { actionItems } of value.discussions) {
      for (const { id, note } of actionItems) notes.set(id, note);
    }
  }
  return notes;
}

async function hasSpecimen(db: ReadDb, rows: readonly FollowUpRow[]): Promise<boolean> {
  for (const meetingId of new Set(rows.map((row) => row.meetingId))) {
    if ((await readMeeting(db, meetingId)).value.isSpecimen) return true;
  }
  return false;
}

async function signerOf(db: ReadDb, meetingId: string): Promise<Signatory> {
  const meeting = (await readMeeting(db, meetingId)).value;
  const minutes = (await readMinutes(db, meetingId)).value;
  return minutesSignatory({ meeting, minutes });
}

/** The agency of an owner: by its link to the directory, else by its exact name there, else the owner as written. */
async function agencies(db: ReadDb): Promise<(row: FollowUpRow) => string> {
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { agency, organisationId, positionId, name } of await listAgencyNames(db)) {
    const id = organisationId ?? positionId;
    if (id !== null) byId.set(id, agency);
    // A title that stands in several offices tells none of them.
    const known = byName.get(ownerKey(name));
    byName.set(ownerKey(name), known === undefined || known === agency ? agency : '');
  }
  return ({ owner, ownerOrganisationId, ownerPositionId }) => {
    const linked = byId.get(ownerOrganisationId ?? ownerPositionId ?? '');
    return linked ?? (byName.get(ownerKey(owner)) || owner);
  };
}

function periodText({ from, until }: FollowUpFilter, rows: readonly FollowUpRow[]): string {
  const dates = rows.flatMap(({ meetingDate }) => (meetingDate === null ? [] : [meetingDate]));
  const [first, last] = [from ?? dates[0], until ?? dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last
    ? `tanggal ${formatDate(first)}`
    : `periode ${formatDate(first)} s.d. ${formatDate(last)}`;
}

function aboutLines({ owner }: FollowUpFilter, rows: readonly FollowUpRow[]) {
  const meetings = new Set(rows.map(({ meetingId }) => meetingId)).size;
  return [
    { label: 'Jumlah', text: `${rows.length} tindak lanjut dari ${meetings} rapat` },
    ...(owner === '' ? [] : [{ label: 'Penanggung jawab', text: owner }]),
  ];
}

/** One of the office's saved signatories, or the proposed one. */
export function chosenSignatory(
  profile: OfficeProfile,
  index: number | null,
  proposed: Signatory,
): Signatory {
  return (index === null ? undefined : profile.signature.signatories[index]) ?? proposed;
}
