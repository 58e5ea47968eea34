import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { FollowUpDetail } from '../../../shared/contract/followups.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { FollowUpState } from '../../../shared/domain/follow-up-progress.ts';
import { canOpenFile } from '../../files/file-kind.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { placedPage, readPlace } from '../../store/pages.ts';
import { notFound, raiseVersion, requireVersion, stateOf, trashRecord } from '../../store/records.ts';
import { searchWords } from '../../store/search-text.ts';
import type { Store } from '../../store/store.ts';
import { historyOf } from './follow-up-history.ts';
import {
  findLastAuthor,
  findNote,
  insertNote,
  listAudit,
  listNotes,
  listProofs,
} from './follow-up-notes.repository.ts';
import { listEarlierItems } from './follow-up-records.service.ts';
import {
  countByDue,
  countFollowUps,
  type FoundFollowUp,
  findFollowUp,
  listFollowUps,
  listOwners,
  updateFields,
  updateState,
} from './follow-ups.repository.ts';
import { officeToday } from './office-today.service.ts';

const cursorSchema = z.strictObject({ owner: z.string(), due: z.string(), id: z.string() });
const MOST_OWNERS = 60;
const HISTORY_LENGTH = 200;

/** What became of the action items of all meetings: state, notes, owner and due date, outside of the minutes' text. */
export class FollowUpsService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  async list(input: CheckedInputOf<'followUps.list'>): Promise<OutputOf<'followUps.list'>> {
    const { filter, sort, limit } = input;
    const after = readPlace(cursorSchema, input.cursor);
    return this.#store.read(async (db) => {
      const today = await officeToday(db, this.#clock);
      // One more than asked for tells whether there is a next page.
      const found = await listFollowUps(db, { filter, sort, today }, limit + 1, after);
      return { ...placedPage(found, limit), total: await countFollowUps(db, filter, today), today };
    });
  }

  counts(): Promise<OutputOf<'followUps.counts'>> {
    return this.#store.read(async (db) => countByDue(db, await officeToday(db, this.#clock)));
  }

  listOwners(search: string): Promise<string[]> {
    return this.#store.read((db) => listOwners(db, searchWords(search), MOST_OWNERS));
  }

  listEarlier(meetingId: string): Promise<OutputOf<'followUps.listEarlier'>> {
    return this.#store.read(async (db) => ({
      rows: await listEarlierItems(db, meetingId),
      today: await officeToday(db, this.#clock),
    }));
  }

  get(id: string): Promise<FollowUpDetail> {
    return this.#store.read(async (db) => {
      const item = await readFollowUp(db, id);
      const proofs = await listProofs(db, [id]);
      return {
        ...item,
        notes: await listNotes(db, id),
        proofs: proofs.map((proof) => ({ ...proof, canOpen: canOpenFile(proof.type, proof.name) })),
        history: historyOf(await listAudit(db, id, HISTORY_LENGTH)),
        lastAuthor: await findLastAuthor(db),
        today: await officeToday(db, this.#clock),
      };
    });
  }

  save({ id, version, ...fields }: CheckedInputOf<'followUps.save'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      const item = await readFollowUp(tx.db, id);
      requireVersion(item, version);
      const { owner, ownerOrganisationId, ownerPositionId, due } = item;
      const before = { owner, ownerOrganisationId, ownerPositionId, due };
      if (JSON.stringify(before) === JSON.stringify({ ...before, ...fields })) {
        return stateOf({ version, updatedAt: tx.now });
      }
      const state = await raiseVersion(tx, 'follow_up', id, version);
      await updateFields(tx, id, fields);
      await recordChange(tx, {
        entity: 'follow_up',
        id,
        meetingId: item.meetingId,
        action: 'update',
        before,
        after: fields,
      });
      return state;
    });
  }

  /** All items or none; one that has the state already is left as it is. */
  setState(input: CheckedInputOf<'followUps.setState'>): Promise<{ changed: number }> {
    const { items, state, text, author } = input;
    return this.#store.transaction(async (tx) => {
      const on = await officeToday(tx.db, this.#clock);
      let changed = 0;
      for (const { id, version } of items) {
        const item = await readFollowUp(tx.db, id);
        requireVersion(item, version);
        if (item.state === state && text === '') continue;
        await noteProgress(tx, item, { on, text, author, state });
        changed += 1;
      }
      return { changed };
    });
  }

  addNote({ id, ...note }: CheckedInputOf<'followUps.addNote'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const item = await readFollowUp(tx.db, id);
      const today = await officeToday(tx.db, this.#clock);
      if (note.on > today) {
        throw new Failure('VALIDATION', 'Tanggal catatan belum tiba.', { on: 'Tanggal catatan belum tiba.' });
      }
      const state = note.state ?? item.state;
      if (note.text === '' && state === item.state) {
        throw new Failure('RULE', 'Tulis perkembangannya, atau ubah statusnya, lalu simpan.', {
          text: 'Catatan masih kosong.',
        });
      }
      await noteProgress(tx, item, { ...note, state });
      return null;
    });
  }

  /** Takes a note away; a state that it brought stays as it is. */
  removeNote({ id, version }: CheckedInputOf<'followUps.removeNote'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const note = await findNote(tx.db, id);
      if (note === null) throw notFound('Catatan');
      const item = await readFollowUp(tx.db, note.follow_up_id);
      await trashRecord(tx, 'follow_up_note', id, version);
      await recordChange(tx, {
        entity: 'follow_up_note',
        id,
        meetingId: item.meetingId,
        action: 'delete',
        before: note,
        after: null,
      });
      return null;
    });
  }
}

interface Progress {
  on: string;
  text: string;
  author: string;
  state: FollowUpState;
}

async function noteProgress(tx: Transaction, item: FoundFollowUp, progress: Progress): Promise<void> {
  const { on, text, author, state } = progress;
  const { id, meetingId } = item;
  if (state !== item.state) {
    await raiseVersion(tx, 'follow_up', id, item.version);
    await updateState(tx, id, state);
    await recordChange(tx, {
      entity: 'follow_up',
      id,
      meetingId,
      action: 'update',
      before: { state: item.state },
      after: { state },
    });
  }
  const note = {
    follow_up_id: id,
    noted_on: on,
    text,
    author,
    state_before: item.state,
    state_after: state,
  };
  await recordChange(tx, {
    entity: 'follow_up_note',
    id: await insertNote(tx, note),
    meetingId,
    action: 'create',
    before: null,
    after: note,
  });
}

/** The item; NOT_FOUND when the minutes no longer have it or its meeting is in the trash. */
async function readFollowUp(db: ReadDb, id: string): Promise<FoundFollowUp> {
  const item = await findFollowUp(db, id);
  if (item === null) throw notFound('Tindak lanjut');
  return item;
}
