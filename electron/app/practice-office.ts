import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { addDays, clockTime } from '../../shared/domain/dates.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { officeProfileSchema } from '../../shared/domain/office-profile.ts';
import { type Official, officeRoleSchema, officialSchema } from '../../shared/domain/people.ts';
import { requiredLine } from '../../shared/domain/text.ts';
import { officeDay } from '../features/office-day.ts';
import type { Services } from '../features/services.ts';

const practiceOfficeSchema = z.strictObject({
  profile: officeProfileSchema,
  positions: z.array(
    z.strictObject({
      title: requiredLine('Jabatan'),
      role: officeRoleSchema,
      organisation: requiredLine('Instansi'),
      holder: requiredLine('Nama'),
      rank: z.string(),
    }),
  ),
  group: requiredLine('Kelompok'),
  /** `days`: from the day on which the practice begins. */
  meetings: z.array(
    z.strictObject({ title: requiredLine('Rapat'), days: z.int(), startTime: clockTime, place: z.string() }),
  ),
});
type PracticeOffice = z.infer<typeof practiceOfficeSchema>;

const NEW = { id: null, version: null };

/**
 * Furnishes an empty practice archive through the same services as a clerk would: office profile, directory, and a few
 * meetings around `now`, all marked as specimens. Throws when the file is broken, because it is part of the application.
 */
export async function furnishPractice(services: Services, file: string, now: Date): Promise<void> {
  const office = practiceOfficeSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const officials = await fillDirectory(services, office);
  await fillProfile(services, office, officials);
  const chair = officials[0] ?? officialSchema.parse({});
  const today = officeDay(now, office.profile.zone);
  for (const { days, ...facts } of office.meetings) {
    const value = meetingSchema.parse({ ...facts, date: addDays(today, days), chair, isSpecimen: true });
    await services.meetings.create({ value, profileId: null });
  }
}

async function fillProfile(
  { settings }: Services,
  { profile }: PracticeOffice,
  [signer]: readonly Official[],
): Promise<void> {
  const [first] = await settings.listProfiles();
  if (first === undefined) throw new Error('There is no office profile');
  const signatories = signer === undefined ? [] : [{ mandate: [], official: signer }];
  const value = { ...profile, signature: { ...profile.signature, signatories } };
  await settings.saveProfile({ id: first.id, version: first.version, value });
}

/** Answers the officials in the order of the file. */
async function fillDirectory({ directory }: Services, office: PracticeOffice): Promise<Official[]> {
  const officials: Official[] = [];
  for (const { title, role, organisation, holder, rank } of office.positions) {
    const place = await directory.saveOrganisation({
      ...NEW,
      value: { name: organisation, shortName: '', kind: '', address: '' },
    });
    const position = await directory.savePosition({
      ...NEW,
      value: { title, role, organisationId: place.id },
    });
    const name = { front: '', name: holder, back: '' };
    const number = { kind: 'none' as const, digits: '' };
    const person = await directory.savePerson({
      ...NEW,
      value: { name, rank, number, gender: '', phone: '' },
    });
    await directory.saveHolder({
      ...NEW,
      value: { positionId: position.id, personId: person.id, acting: '', from: null, until: null },
    });
    officials.push(
      officialSchema.parse({ positionId: position.id, personId: person.id, role, title, name, rank }),
    );
  }
  const positionIds = officials.flatMap(({ positionId }) => (positionId === null ? [] : [positionId]));
  await directory.saveGroup({ ...NEW, value: { name: office.group, positionIds } });
  return officials;
}
