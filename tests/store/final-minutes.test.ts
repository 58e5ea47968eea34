import { describe, expect, test } from 'vitest';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import {
  aDiscussion,
  aMeeting,
  aMinutes,
  anAttendance,
  anAttendee,
  newTestId,
  openTestServices,
} from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

/** A practice meeting with two agenda items and two attendees; its minutes hold the first of each and are final. */
async function openFinal() {
  const { services, archiveFolder } = openTestServices();
  const { meetings, attendance, minutes, supplement } = services;
  const agenda = ['Pembukaan', 'Pembagian tugas'].map((title) => ({ id: newTestId(), title }));
  const value = aMeeting({ isSpecimen: true, agenda });
  const { id: meetingId } = await meetings.create({ value, profileId: null });
  const rows = ['Camat Contoh', 'Lurah Contoh'].map((title) => anAttendee({ title }));
  await attendance.save({ meetingId, version: 1, value: anAttendance({ attendees: rows }) });
  const [item, row] = [agenda[0]?.id ?? '', rows[0]?.id ?? ''];
  const statement = {
    id: newTestId(),
    speaker: 'Camat Contoh',
    attendeeId: row,
    text: richFromPlain('Siap.'),
  };
  const written = aMinutes({ discussions: [aDiscussion({ agendaItemId: item, statements: [statement] })] });
  await minutes.save({ meetingId, version: 1, value: written });
  await minutes.finalise({ meetingId, version: 2 });
  const before = await minutes.get(meetingId);
  const state = () => queryRows(archiveFolder, 'SELECT count(*) AS n FROM audit_event');
  const events = state();
  return {
    ...services,
    meetingId,
    agenda,
    rows,
    /** Neither the minutes nor anything else has changed. */
    expectUntouched: async () => {
      expect(await minutes.get(meetingId)).toEqual(before);
      expect(state()).toEqual(events);
    },
    saveAgenda: async (next: typeof agenda) => {
      const { version, value: meeting, profileId } = await meetings.get(meetingId);
      return meetings.save({ id: meetingId, version, profileId, value: { ...meeting, agenda: next } });
    },
    saveRows: async (next: typeof rows) => {
      const { version, value: list } = await attendance.get(meetingId);
      return attendance.save({ meetingId, version, value: { ...list, attendees: next } });
    },
    saveTrailer: async (notes: string[]) => {
      const { version, value: papers } = await supplement.get(meetingId);
      const minutesTrailer = { ...papers.minutesTrailer, notes };
      return supplement.save({ meetingId, version, value: { ...papers, minutesTrailer } });
    },
  };
}

const refusal = (words: string) => ({ code: 'RULE', message: expect.stringContaining(words) });

describe('rule 40: what other records hold of final minutes stays as it is', () => {
  test('the catatan and tembusan under the signature are locked with them', async () => {
    const final = await openFinal();
    const error = await errorOf(() => final.saveTrailer(['Bahan terlampir.']));
    expect(error).toMatchObject(refusal('catatan dan tembusannya tidak dapat diubah'));
    await final.expectUntouched();
    // The rest of the same record is free.
    const { meetingId, supplement } = final;
    const { version, value } = await supplement.get(meetingId);
    const labels = { ...value.labels, startAt: 2 };
    expect(await supplement.save({ meetingId, version, value: { ...value, labels } })).toMatchObject({
      version: 2,
    });
    await final.minutes.reopen({ meetingId, version: 3, reason: 'koreksi catatan' });
    expect(await final.saveTrailer(['Bahan terlampir.'])).toMatchObject({ version: 3 });
  });

  test('an agenda item that they hold is neither taken off nor renamed; another one may be', async () => {
    const final = await openFinal();
    const [first, second] = final.agenda;
    if (first === undefined || second === undefined) throw new Error('No agenda');
    for (const next of [[second], [{ ...first, title: 'Lain' }, second]]) {
      expect(await errorOf(() => final.saveAgenda(next))).toMatchObject(refusal('Mata acara “Pembukaan”'));
      await final.expectUntouched();
    }
    await final.saveAgenda([first]);
    expect((await final.meetings.get(final.meetingId)).value.agenda).toEqual([first]);
    await final.minutes.reopen({ meetingId: final.meetingId, version: 3, reason: 'koreksi acara' });
    await final.saveAgenda([]);
    const [discussion] = (await final.minutes.get(final.meetingId)).value.discussions;
    expect(discussion).toMatchObject({ agendaItemId: null, statements: [{ speaker: 'Camat Contoh' }] });
  });

  test('somebody whose words they hold is not taken off the attendance list; another one may be', async () => {
    const final = await openFinal();
    const [first, second] = final.rows;
    if (first === undefined || second === undefined) throw new Error('No rows');
    expect(await errorOf(() => final.saveRows([second]))).toMatchObject(
      refusal('Ucapan “Nama Peserta, S.E.”'),
    );
    await final.expectUntouched();
    await final.saveRows([first]);
    expect((await final.attendance.get(final.meetingId)).value.attendees).toHaveLength(1);
  });
});
