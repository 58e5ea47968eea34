import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MeetingFile } from '../../shared/contract/attachments.ts';
import { aMeeting, makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { ODD_FILES, type OddFile } from '../fixtures/odd-files.ts';

/** Attaches one file and has its words taken out; answers what became of it. */
async function take({ name, content }: OddFile) {
  const office = openTestServices();
  const { attachments, meetings } = office.services;
  const { id: meetingId } = await meetings.create({ value: aMeeting(), profileId: null });
  const path = join(makeTestFolder(), name);
  writeFileSync(path, content);
  office.desktop.chosenFiles = [path];
  await attachments.intake.choose({ meetingId, role: null });
  await attachments.intake.whenIdle();
  await attachments.texts.whenIdle();
  const [file] = await attachments.files.list(meetingId);
  return { office, file, told: attachments.intake.state(meetingId) };
}

/** Opens a file as the button does, whatever the page thought of it. */
async function fateOf(office: Awaited<ReturnType<typeof take>>['office'], file: MeetingFile) {
  const outcome = await office.services.attachments.files.open(file.id);
  const [opened, shown] = [office.desktop.opened.length, office.desktop.shown.length];
  expect([opened, shown]).toEqual(outcome === 'opened' ? [1, 0] : [0, 1]);
  expect(file.canOpen).toBe(outcome === 'opened');
  return outcome;
}

test.each(ODD_FILES.map((file) => [file.name, file] as const))('%j', async (_, odd) => {
  const { office, file, told } = await take(odd);
  if (odd.fate === 'refused') {
    expect(file).toBeUndefined();
    expect(told?.files).toMatchObject([
      { state: 'failed', message: expect.stringMatching(/program atau skrip|kosong/) },
    ]);
    return;
  }
  if (file === undefined) throw new Error(`Not taken in: ${told?.files[0]?.message}`);
  expect(await fateOf(office, file)).toBe(odd.fate);
  expect(file.textState).toBe(odd.words ?? 'no-text');
});
