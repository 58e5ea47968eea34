import { setImmediate } from 'node:timers/promises';
import type { EarlierEntry } from '../../../shared/contract/minutes-desk.ts';
import { tellingWords } from '../../../shared/domain/minutes-memory.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { indexMeetings, listEarlier, staleMeetings } from './minutes-memory.repository.ts';

/** So many meetings are indexed in one transaction that a save waits for it only a moment. */
const AT_ONCE = 100;

/** Indexes the words of all meetings that changed since the last question, but not of the one that is being written. */
export async function refreshMemory(store: Store, exceptId: string): Promise<void> {
  for (;;) {
    const ids = await store.read((db) => staleMeetings(db, exceptId, AT_ONCE));
    if (ids.length === 0) return;
    await store.transaction((tx) => indexMeetings(tx, ids));
    // The window's calls come in between.
    await setImmediate();
  }
}

/** What earlier meetings said on the words of a title; nothing for a title without words. NOT_FOUND. */
export async function findEarlier(db: ReadDb, meetingId: string, title: string): Promise<EarlierEntry[]> {
  await readMeeting(db, meetingId);
  const words = tellingWords(title);
  return words.length === 0 ? [] : listEarlier(db, meetingId, words);
}
