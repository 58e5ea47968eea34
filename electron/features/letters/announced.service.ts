import type { ReadDb } from '../../store/handles.ts';
import { type Announced, findAnnounced } from './letters.repository.ts';

/** When the invitation of a meeting went out, and the day, time and place it or its last notice told; `null` before. */
export async function readAnnounced(
  db: ReadDb,
  meetingId: string,
): Promise<{ issuedAt: string; announced: Announced } | null> {
  const found = await findAnnounced(db, { meetingId, paper: 'invitation' });
  return found === null ? null : { issuedAt: found.issuedAt, announced: found.announced };
}
