import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { MinutesPlace, StoredNotes, UnitPhrase } from '../../../shared/contract/minutes-desk.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { foldName } from '../../../shared/domain/fold.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { changesSinceInvitation } from '../../../shared/domain/minutes-invitation.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, restoreRecord, trashRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { readProfile } from '../settings/profile-records.service.ts';
import {
  findInvitationSnapshot,
  findNotes,
  findPhrase,
  findPlace,
  insertNotes,
  insertPhrase,
  listPhrases,
  putPlace,
  updateNotes,
  updatePhrase,
} from './minutes-desk.repository.ts';
import { findEarlier, refreshMemory } from './minutes-memory.service.ts';

const MOST_PHRASES = 500;
const snapshotSchema = z.object({ dossier: z.object({ meeting: meetingSchema }) });

/** What lies beside the minutes on the desk: notes, phrase book, the cursor's place, what was said before. */
export class MinutesDeskService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Earlier discussion, decisions and open promises on the same words. NOT_FOUND without the meeting. */
  async earlier({
    meetingId,
    words,
  }: CheckedInputOf<'minutes.earlier'>): Promise<OutputOf<'minutes.earlier'>> {
    await refreshMemory(this.#store, meetingId);
    return this.#store.read((db) => findEarlier(db, meetingId, words));
  }

  getNotes(meetingId: string): Promise<StoredNotes> {
    return this.#store.read(async (db) => {
      await readMeeting(db, meetingId);
      const { id: _, ...notes } = await findNotes(db, meetingId);
      return notes;
    });
  }

  /** CONFLICT for a stale version; NOT_FOUND without the meeting. */
  saveNotes(input: CheckedInputOf<'minutes.saveNotes'>): Promise<SavedState> {
    const { meetingId, version, value } = input;
    return this.#store.transaction(async (tx) => {
      await readMeeting(tx.db, meetingId);
      const before = await findNotes(tx.db, meetingId);
      requireVersion(before, version);
      const { id } = before;
      if (id === null) {
        await noteChange(tx, await insertNotes(tx, meetingId, value), meetingId, null, value);
        return { version: 1, updatedAt: tx.now };
      }
      if (isDeepStrictEqual(before.value, value)) return { version, updatedAt: before.updatedAt };
      const state = await raiseVersion(tx, 'minutes_note', id, version);
      await updateNotes(tx, id, value);
      await noteChange(tx, id, meetingId, before.value, value);
      return state;
    });
  }

  getPlace(meetingId: string): Promise<MinutesPlace | null> {
    return this.#store.read((db) => findPlace(db, meetingId));
  }

  /** NOT_FOUND without the meeting. */
  async keepPlace({ meetingId, place }: CheckedInputOf<'minutes.keepPlace'>): Promise<null> {
    await this.#store.transaction(async (tx) => {
      await readMeeting(tx.db, meetingId);
      await putPlace(tx, meetingId, place);
    });
    return null;
  }

  /** What the newest final invitation told otherwise; nothing where none was written yet (rule 35). */
  async invitationChanges(meetingId: string): Promise<OutputOf<'minutes.invitationChanges'>> {
    return this.#store.read(async (db) => {
      const { value } = await readMeeting(db, meetingId);
      const json = await findInvitationSnapshot(db, meetingId);
      // A snapshot of an older app may hold a meeting of another shape: then nothing can be said.
      const snapshot = snapshotSchema.safeParse(json === null ? null : JSON.parse(json));
      return snapshot.success ? changesSinceInvitation(snapshot.data.dossier.meeting, value) : [];
    });
  }

  async listPhrases(profileId: string): Promise<UnitPhrase[]> {
    const phrases = await this.#store.read((db) => listPhrases(db, profileId));
    return phrases.sort((one, other) => one.text.localeCompare(other.text, 'id'));
  }

  /** A phrase that is there already is answered as it stands. RULE when the book is full; NOT_FOUND without the profile. */
  addPhrase({ profileId, text }: CheckedInputOf<'minutes.addPhrase'>): Promise<UnitPhrase> {
    return this.#store.transaction(async (tx) => {
      await readProfile(tx.db, profileId);
      const known = await listPhrases(tx.db, profileId);
      const same = known.find((phrase) => foldName(phrase.text) === foldName(text));
      if (same !== undefined) return same;
      if (known.length >= MOST_PHRASES) {
        throw new Failure(
          'RULE',
          `Buku frasa sudah berisi ${MOST_PHRASES} frasa. Hapus yang tidak dipakai, lalu ulangi.`,
        );
      }
      const added = await insertPhrase(tx, profileId, text);
      const { id } = added;
      await recordChange(tx, { entity: 'phrase', id, action: 'create', before: null, after: { text } });
      return added;
    });
  }

  /** CONFLICT, NOT_FOUND. */
  savePhrase({ id, version, text }: CheckedInputOf<'minutes.savePhrase'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      const { text: before } = await requirePhrase(tx, id);
      const state = await raiseVersion(tx, 'phrase', id, version);
      await updatePhrase(tx, id, text);
      await recordChange(tx, {
        entity: 'phrase',
        id,
        action: 'update',
        before: { text: before },
        after: { text },
      });
      return state;
    });
  }

  /** CONFLICT, NOT_FOUND. */
  removePhrase({ id, version }: CheckedInputOf<'minutes.removePhrase'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      const { text } = await requirePhrase(tx, id);
      const state = await trashRecord(tx, 'phrase', id, version);
      await recordChange(tx, { entity: 'phrase', id, action: 'delete', before: { text }, after: null });
      return state;
    });
  }
}

/** Puts a removed phrase into the book again. RULE when the book has it already; NOT_FOUND without it or its profile. */
export async function restorePhrase(tx: Transaction, id: string): Promise<void> {
  await restoreRecord(tx, 'phrase', id);
  const { profileId, text } = await requirePhrase(tx, id);
  await readProfile(tx.db, profileId);
  const same = (await listPhrases(tx.db, profileId)).filter(
    (phrase) => foldName(phrase.text) === foldName(text),
  );
  if (same.length > 1) throw new Failure('RULE', 'Frasa yang sama sudah ada lagi di Buku frasa.');
  await recordChange(tx, { entity: 'phrase', id, action: 'restore', before: null, after: { text } });
}

function noteChange(
  tx: Transaction,
  id: string,
  meetingId: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const action = before === null ? 'create' : 'update';
  return recordChange(tx, { entity: 'minutes_note', id, meetingId, action, before, after });
}

async function requirePhrase(tx: Transaction, id: string): Promise<{ profileId: string; text: string }> {
  const phrase = await findPhrase(tx.db, id);
  if (phrase === undefined) throw notFound('Frasa ini');
  return { profileId: phrase.profile_id, text: phrase.text };
}
