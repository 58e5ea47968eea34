import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaperService } from '../../electron/features/archive/paper.service.ts';
import { AttendanceService } from '../../electron/features/attendance/attendance.service.ts';
import { NO_DESKTOP } from '../../electron/features/desktop.ts';
import { DirectoryImportService } from '../../electron/features/directory/import.service.ts';
import { InvitationsService } from '../../electron/features/invitations/invitations.service.ts';
import { MeetingsService } from '../../electron/features/meetings/meetings.service.ts';
import { MinutesService } from '../../electron/features/minutes/minutes.service.ts';
import { refreshMemory } from '../../electron/features/minutes/minutes-memory.service.ts';
import { FirstRunService } from '../../electron/features/start/first-run.service.ts';
import { writeSpreadsheet } from '../../electron/files/spreadsheet.ts';
import { newId } from '../../electron/store/records.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { attendanceSchema } from '../../shared/domain/attendance.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import { cloneMeetings } from './clone-meetings.ts';
import { AGENDA, discussionText, INSTITUTIONS, MODELS, personRow } from './seed-words.ts';

/*
 * An archive of an office that has kept everything for years. A dozen model meetings and the directory go through the
 * services, as a clerk's would; the rest are copies of the models' rows.
 */

type Services = ReturnType<typeof makeServices>;

export interface SeedSize {
  meetings: number;
  people: number;
}

const INVITEES = 30;
const PEOPLE_HEADINGS = ['Nama lengkap dengan gelar', 'NIP', 'Jabatan', 'Instansi', 'Kelompok'];

/** Makes a whole archive in a new folder; the last meetings lie ahead of `today` (`YYYY-MM-DD`). */
export async function seedArchive(
  archiveFolder: string,
  { meetings, people }: SeedSize,
  today: string,
): Promise<void> {
  mkdirSync(archiveFolder, { recursive: true });
  const models = await seedModels(archiveFolder, people);
  cloneMeetings(archiveFolder, models, meetings, today);
  const store = openStore({ archiveFolder });
  // No meeting has this id: all of them are indexed.
  await refreshMemory(store, newId());
  await store.close();
}

/** Answers the ids of the model meetings. */
async function seedModels(archiveFolder: string, people: number): Promise<string[]> {
  const store = openStore({ archiveFolder });
  const list = join(archiveFolder, 'pejabat.xlsx');
  const services = makeServices(store, archiveFolder, list);
  try {
    await new FirstRunService(store, async () => 0).choose('empty');
    await importPeople(services, list, people);
    const ids: string[] = [];
    for (const title of MODELS) ids.push(await makeModel(services, title));
    return ids;
  } finally {
    rmSync(list, { force: true });
    await store.close();
  }
}

/** Those that a seed needs; no paper is made. */
function makeServices(store: Store, archiveFolder: string, list: string) {
  const desktop = { ...NO_DESKTOP, chooseFile: async () => list };
  const renderer = { render: () => Promise.reject(new Error('No paper is made here')) };
  const papers = new PaperService({ store, renderer, desktop, archiveFolder });
  const clock = () => new Date();
  return {
    directoryImport: new DirectoryImportService(store, desktop),
    meetings: new MeetingsService(store, clock),
    invitations: new InvitationsService(store, papers),
    attendance: new AttendanceService(store, papers, clock),
    minutes: new MinutesService(store, papers),
  };
}

/** The directory from an Excel file, in one import. */
async function importPeople({ directoryImport }: Services, list: string, count: number): Promise<void> {
  const columns = PEOPLE_HEADINGS.map((header, at) => ({
    header,
    width: 20,
    value: (row: readonly string[]) => row[at] ?? '',
  }));
  const rows = Array.from({ length: count }, (_, index) => personRow(index));
  writeFileSync(list, await writeSpreadsheet({ name: 'Pejabat', columns, rows }));
  const chosen = await directoryImport.choose();
  if (chosen === null) throw new Error('The list was not chosen');
  const sheet = { fileId: chosen.fileId, sheet: 0 };
  const { headerRow, mapping, defaults } = await directoryImport.preview({ ...sheet, headerRow: null });
  const question = { ...sheet, headerRow, mapping, defaults };
  const { stamp, counts } = await directoryImport.check(question);
  if (counts.refused > 0) throw new Error(`${counts.refused} people were refused`);
  await directoryImport.run({ ...question, stamp });
}

async function makeModel(services: Services, title: string): Promise<string> {
  const agenda = AGENDA.map((item) => ({ id: newId(), title: item }));
  const value = meetingSchema.parse({
    title,
    purpose: 'membahas pelaksanaan kegiatan daerah',
    date: '2020-01-02',
    startTime: '09:00',
    endTime: '11:30',
    place: 'Ruang Rapat Sekretariat Daerah',
    chair: {
      title: 'Sekretaris Daerah',
      role: 'regional-secretary',
      name: { front: 'Dr.', name: 'Nama Pimpinan', back: 'M.Si.' },
    },
    agenda,
  });
  const { id: meetingId } = await services.meetings.create({ value, profileId: null });
  await invite(services, meetingId);
  await write(services, meetingId, agenda);
  return meetingId;
}

/** Invites the first people of the directory and notes that all of them came. */
async function invite(services: Services, meetingId: string): Promise<void> {
  const letter = await services.invitations.get(meetingId);
  const addressees = Array.from({ length: INVITEES }, (_, index) => {
    const [, , title = '', organisation = ''] = personRow(index);
    return { id: newId(), group: '', title, organisation, note: '', positionId: null };
  });
  await services.invitations.save({
    meetingId,
    version: letter.version,
    value: { ...letter.value, addressees },
  });
  const { version, value } = await services.attendance.get(meetingId);
  const attendees = addressees.map(({ id, title, organisation }) => ({
    id: newId(),
    addresseeId: id,
    name: '',
    title,
    organisation,
    state: 'present',
  }));
  await services.attendance.save({
    meetingId,
    version,
    value: attendanceSchema.parse({ ...value, attendees }),
  });
}

/** Minutes of about 2 KB with decisions and three promises. */
async function write(
  services: Services,
  meetingId: string,
  agenda: readonly { id: string }[],
): Promise<void> {
  const { version, value } = await services.minutes.get(meetingId);
  const discussions = agenda.map(({ id }, index) => ({
    id: newId(),
    agendaItemId: id,
    text: discussionText(index),
    decisions: [{ id: newId(), text: `Keputusan atas mata acara ${index + 1} dilaksanakan sesuai jadwal.` }],
    actionItems:
      index < 3
        ? [
            {
              id: newId(),
              text: 'Menyusun rencana tindak lanjut dan melaporkannya.',
              owner: INSTITUTIONS[index] ?? '',
              due: '2020-02-01',
            },
          ]
        : [],
  }));
  await services.minutes.save({
    meetingId,
    version,
    value: minutesSchema.parse({ ...value, opening: 'Rapat dibuka oleh pimpinan rapat.', discussions }),
  });
}
