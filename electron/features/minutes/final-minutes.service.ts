import { Failure } from '../../../shared/contract/failures.ts';
import type { Attendee } from '../../../shared/domain/attendance.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { ReadDb } from '../../store/handles.ts';
import { findFinalReferences } from './final-minutes.repository.ts';

/*
 * What other records hold of final minutes: it is printed in them, or named by them, and stays as it is until they are opened
 * again (rule 40). Each answers nothing, or throws RULE in words.
 */

const REOPEN = 'Untuk mengubahnya, buka tab Notula, pilih “Buka kembali”, dan tuliskan alasannya.';

/** RULE: what stands under the signature of final minutes (catatan, tembusan) was changed. */
export async function refuseFinalTrailer(db: ReadDb, meetingId: string): Promise<void> {
  if ((await findFinalReferences(db, meetingId)) === null) return;
  throw new Failure(
    'RULE',
    `Notula sudah final dan terkunci, jadi catatan dan tembusannya tidak dapat diubah. ${REOPEN}`,
  );
}

/** RULE: an agenda item under which final minutes hold something is taken off, or gets another title, which is printed there. */
export async function refuseFinalAgenda(
  db: ReadDb,
  meetingId: string,
  before: readonly AgendaItem[],
  after: readonly AgendaItem[],
): Promise<void> {
  const references = await findFinalReferences(db, meetingId);
  if (references === null) return;
  const titles = new Map(after.map(({ id, title }) => [id, title]));
  const changed = before.find(
    ({ id, title }) => references.agendaItemIds.has(id) && titles.get(id) !== title,
  );
  if (changed === undefined) return;
  throw new Failure(
    'RULE',
    `Mata acara “${changed.title}” sudah termuat dalam notula final, jadi tidak dapat dihapus atau diganti. ${REOPEN}`,
  );
}

/** RULE: somebody whose words are in final minutes is taken off the attendance list. */
export async function refuseFinalSpeakers(
  db: ReadDb,
  meetingId: string,
  before: readonly Attendee[],
  after: readonly Attendee[],
): Promise<void> {
  const references = await findFinalReferences(db, meetingId);
  if (references === null) return;
  const left = new Set(after.map(({ id }) => id));
  const gone = before.find(({ id }) => references.attendeeIds.has(id) && !left.has(id));
  if (gone === undefined) return;
  const name = gone.name === '' ? gone.title : gone.name;
  throw new Failure(
    'RULE',
    `Ucapan ${name === '' ? 'peserta ini' : `“${name}”`} sudah termuat dalam notula final, jadi barisnya tidak dapat dihapus. ${REOPEN}`,
  );
}
