import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readMeetingTexts } from '../features/archive/meeting-import.files.ts';
import type { MeetingText } from '../features/archive/meeting-import.service.ts';

/** Paths of the sample meetings, in the order of their names. */
export async function listSamples(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.meeting.json'));
  return names.sort().map((name) => join(folder, name));
}

/** Texts of the sample meetings; throws when one is broken, because they are part of the application. */
export async function readSamples(folder: string): Promise<MeetingText[]> {
  const { texts, problems } = await readMeetingTexts(await listSamples(folder));
  if (problems.length > 0) throw new Error(`The samples are broken: ${problems.length} problems`);
  return texts;
}
