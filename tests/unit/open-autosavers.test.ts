import { expect, test } from 'vitest';
import { z } from 'zod';
import { getSaveSummary, holdAutosaver, openAutosaver } from '../../renderer/lib/open-autosavers.ts';

const schema = z.strictObject({ text: z.string() });

/** Opens a record that was saved at a time, as a tab does; answers the function that leaves it. */
function open(name: string, updatedAt: string): () => void {
  const saver = openAutosaver(name, {
    schema,
    initial: { value: { text: '' }, version: 1, updatedAt },
    save: async (_, version) => ({ version: version + 1, updatedAt }),
  });
  return holdAutosaver(name, saver);
}

test('the time of the last save does not go back with another tab of the same berkas', () => {
  const leaveMeeting = open('meeting:a', '2026-11-22T07:40:10.000Z');
  expect(getSaveSummary()).toEqual({ status: 'saved', savedAt: '2026-11-22T07:40:10.000Z' });
  leaveMeeting();
  const leaveMinutes = open('minutes:a', '2026-11-22T07:38:42.000Z');
  expect(getSaveSummary()?.savedAt).toBe('2026-11-22T07:40:10.000Z');
  leaveMinutes();
  expect(getSaveSummary()).toBeNull();
});

test('another berkas shows its own time', () => {
  open('meeting:b', '2026-11-22T08:00:00.000Z')();
  const leave = open('meeting:c', '2026-11-20T03:00:00.000Z');
  expect(getSaveSummary()?.savedAt).toBe('2026-11-20T03:00:00.000Z');
  leave();
});
