import { Failure } from '../../../shared/contract/failures.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { TravellingFacts } from '../../../shared/domain/merge-fields/archive.ts';
import { isSame } from '../../../shared/domain/merge-fields/same.ts';
import {
  type Choices,
  type DossierContent,
  dossierParts,
  takeChosen,
} from '../../../shared/domain/merge-fields.ts';
import { officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import {
  dossierContentSchema,
  type TransferContent,
  withLinksOf,
  withoutLinks,
  withPictures,
} from '../../../shared/domain/transfer-file.ts';
import { sha256 } from '../../files/hash.ts';
import { readPictureHead } from '../../files/picture-head.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { createDossier, readDossier } from '../archive/dossier.service.ts';
import { importProfile } from '../archive/meeting-import.profile.ts';
import { bookSupplement, readSupplement, saveSupplement } from '../archive/supplement-records.service.ts';
import { readAttendance, saveAttendance } from '../attendance/attendance-records.service.ts';
import { bookInvitation, readInvitation, saveInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting, saveMeeting } from '../meetings/meeting-records.service.ts';
import { readMinutes, saveMinutes } from '../minutes/minutes-records.service.ts';
import { keepVersion } from '../minutes/minutes-versions.service.ts';
import { readDevelopment, setDevelopment } from '../retention/development.service.ts';
import { readFacts, saveFacts } from '../seal/dossier-facts.service.ts';
import { ensurePicture } from '../settings/pictures.service.ts';
import type { ReadTransfer } from './transfer-file.ts';

/** What of a dossier travels: without links to the directory and without what follows from it. */
export function contentOf(
  { meeting, invitation, attendance, minutes, supplement }: Dossier,
  archive: TravellingFacts,
): DossierContent {
  return dossierContentSchema.parse(
    withoutLinks({ meeting, invitation, attendance, minutes, supplement, archive }),
  );
}

/** The dossier that is here as it would travel. NOT_FOUND. */
export async function readContent(db: ReadDb, meetingId: string): Promise<DossierContent> {
  const { dossier } = await readDossier(db, meetingId);
  return contentOf(dossier, await readTravellingFacts(db, meetingId));
}

/** The archival facts of a meeting, with tingkat perkembangan. NOT_FOUND. */
export async function readTravellingFacts(db: ReadDb, meetingId: string): Promise<TravellingFacts> {
  const { value } = await readFacts(db, meetingId);
  return { ...value, development: await readDevelopment(db, 'meeting', meetingId) };
}

/** Stores the pictures of a file, those that are here already once; answers their ids here by their ids there. */
export async function storePictures(
  tx: Transaction,
  { content, parts }: ReadTransfer,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { id, path, name } of content.pictures) {
    const bytes = Buffer.from(parts.get(path) ?? []);
    const head = readPictureHead(bytes);
    if (head === null)
      throw new Failure('FILE', `Gambar “${name}” dalam berkas ini rusak. Tidak ada yang diambil.`);
    const picture = await ensurePicture(tx, { ...head, name, bytes, sha256: sha256(bytes) });
    ids.set(id, picture.id);
  }
  return ids;
}

/**
 * The file's dossier as it can stand here: with the ids that its pictures have here; `archive` for what the file does not tell of the
 * archival facts; and never archived, for only closing the berkas on this computer makes it so.
 */
export function withLocalPictures(
  { dossier }: Pick<TransferContent, 'dossier'>,
  ids: ReadonlyMap<string, string>,
  archive: TravellingFacts,
): DossierContent {
  const { meeting } = dossier;
  const state = meeting.state === 'archived' ? 'final' : meeting.state;
  const told = dossier.archive;
  const facts = told === null ? archive : { ...told, development: told.development ?? archive.development };
  const local = { ...dossier, meeting: { ...meeting, state }, archive: facts };
  return dossierContentSchema.parse(withPictures(local, ids));
}

/** A meeting that was not here: with the office profile of the file, or one alike. RULE when a number is taken. */
export async function createFrom(
  tx: Transaction,
  dossier: DossierContent,
  { profile }: TransferContent,
  pictures: ReadonlyMap<string, string>,
): Promise<string> {
  const profileId = await importProfile(tx, officeProfileSchema.parse(withPictures(profile, pictures)));
  const { id } = await createDossier(tx, dossier, profileId);
  await keepFacts(tx, id, dossier.archive);
  return id;
}

/** Puts the chosen places of the file into the dossier that is here; the replaced minutes are kept as a version. */
export async function mergeInto(
  tx: Transaction,
  meetingId: string,
  wanted: DossierContent,
  fileName: string,
): Promise<void> {
  const { dossier: ours } = await readDossier(tx.db, meetingId);
  const linked = dossierContentSchema.parse(withLinksOf(wanted, ours));
  const meeting = await readMeeting(tx.db, meetingId);
  await saveMeeting(tx, { ...meeting, value: linked.meeting });
  const invitation = await readInvitation(tx.db, meetingId);
  await saveInvitation(tx, { ...invitation, value: linked.invitation });
  await bookInvitation(tx, meetingId, 'choices');
  const attendance = await readAttendance(tx.db, meetingId);
  await saveAttendance(tx, { ...attendance, value: withoutTwins(linked.attendance) });
  const minutes = await readMinutes(tx.db, meetingId);
  if (!isSame(minutes.value, linked.minutes)) {
    await keepVersion(tx, minutes, {
      cause: 'before-restore',
      reason: `Sebelum mengambil ${fileName}`.slice(0, 200),
    });
    await saveMinutes(tx, { ...minutes, value: linked.minutes });
  }
  const supplement = await readSupplement(tx.db, meetingId);
  await saveSupplement(tx, { ...supplement, value: linked.supplement });
  await bookSupplement(tx, meetingId, 'choices');
  await keepFacts(tx, meetingId, linked.archive);
}

async function keepFacts(
  tx: Transaction,
  meetingId: string,
  { development, ...value }: TravellingFacts,
): Promise<void> {
  const before = await readFacts(tx.db, meetingId);
  if (!isSame(before.value, value)) await saveFacts(tx, { meetingId, version: before.version, value });
  await setDevelopment(tx, { kind: 'meeting', id: meetingId, development });
}

/** Both sides may have made a row for the same addressee: both stay, the second on its own. */
function withoutTwins(attendance: DossierContent['attendance']): DossierContent['attendance'] {
  const seen = new Set<string>();
  const attendees = attendance.attendees.map((row) => {
    if (row.addresseeId === null) return row;
    if (seen.has(row.addresseeId)) return { ...row, addresseeId: null };
    seen.add(row.addresseeId);
    return row;
  });
  return { ...attendance, attendees };
}

/** What comes out of the choices; VALIDATION where the two sides together break a rule of the form. */
export function chosenDossier(
  ours: DossierContent,
  theirs: DossierContent,
  choices: Choices,
): DossierContent {
  const merged = takeChosen(dossierParts(ours), ours, theirs, choices);
  const checked = dossierContentSchema.safeParse({ ...merged, attendance: withoutTwins(merged.attendance) });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Failure(
    'VALIDATION',
    `Pilihan ini tidak dapat digabung: ${issue?.message ?? ''} Pilih lain pada bagian itu. Belum ada yang disimpan.`,
    undefined,
    { cause: checked.error },
  );
}
