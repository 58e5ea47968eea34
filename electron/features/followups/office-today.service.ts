import type { Zone } from '../../../shared/domain/dates.ts';
import type { ReadDb } from '../../store/handles.ts';
import { officeDay } from '../office-day.ts';
import { readProfiles } from '../settings/profile-records.service.ts';

/** Today as an ISO date in the zone of the default office. */
export async function officeToday(db: ReadDb, clock: () => Date): Promise<string> {
  return officeDay(clock(), await officeZone(db));
}

/** The zone of the default office; WIB before there is a profile (rule 5). */
export async function officeZone(db: ReadDb): Promise<Zone> {
  const [profile] = await readProfiles(db);
  return profile?.value.zone ?? 'WIB';
}
