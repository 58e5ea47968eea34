import type { ReadDb } from '../../store/handles.ts';
import { officeDay } from '../office-day.ts';
import { readProfiles } from '../settings/profile-records.service.ts';

/** Today as an ISO date in the zone of the default office. */
export async function officeToday(db: ReadDb, clock: () => Date): Promise<string> {
  const [profile] = await readProfiles(db);
  return officeDay(clock(), profile?.value.zone ?? 'WIB');
}
