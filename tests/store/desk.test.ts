import { expect, test } from 'vitest';
import type { Services } from '../../electron/features/services.ts';
import { letterEntry } from '../../shared/contract/letters.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { type Meeting, meetingSchema } from '../../shared/domain/meeting.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { newTestId, openTestServices } from '../fixtures/builders.ts';

const TODAY = '2025-08-22';

async function makeMeeting({ meetings }: Services, facts: Partial<Meeting>): Promise<string> {
  const value = meetingSchema.parse({ title: 'Rapat', ...facts });
  return (await meetings.create({ value, profileId: null })).id;
}

/** Minutes with one follow-up for each day. */
async function writeMinutes(
  { minutes }: Services,
  meetingId: string,
  days: readonly string[],
  state = 'draft',
) {
  const { version } = await minutes.get(meetingId);
  const actionItems = days.map((due) => ({ id: newTestId(), text: `Sampai ${due}`, owner: 'Dinas', due }));
  const value = minutesSchema.parse({
    state,
    opening: richFromPlain('Rapat dibuka.'),
    discussions: [{ id: newTestId(), actionItems }],
  });
  await minutes.save({ meetingId, version, value });
}

const titles = (block: { rows: readonly { title: string }[] }) => block.rows.map(({ title }) => title);

test('an empty archive has nothing to do, and says so', async () => {
  const { services } = openTestServices();
  const desk = await services.desk.overview(TODAY);
  expect(desk.meetings).toBe(0);
  expect(Object.values(desk).slice(1)).toEqual(Array.from({ length: 7 }, () => ({ total: 0, rows: [] })));
});

test('today and the seven days ahead, by day and time; a meeting of several days is today in its middle', async () => {
  const { services } = openTestServices();
  await makeMeeting(services, { title: 'Siang', date: TODAY, startTime: '13:00' });
  await makeMeeting(services, { title: 'Pagi', date: TODAY, startTime: '08:00' });
  await makeMeeting(services, { title: 'Tiga hari', date: '2025-08-21', endDate: '2025-08-23' });
  await makeMeeting(services, { title: 'Ketujuh', date: '2025-08-29' });
  await makeMeeting(services, { title: 'Kedelapan', date: '2025-08-30' });
  await makeMeeting(services, { title: 'Besok', date: '2025-08-23' });
  await makeMeeting(services, { title: 'Tanpa tanggal' });
  const { today, soon, meetings } = await services.desk.overview(TODAY);
  expect(titles(today)).toEqual(['Pagi', 'Siang', 'Tiga hari']);
  expect(titles(soon)).toEqual(['Besok', 'Ketujuh']);
  expect(meetings).toBe(7);
});

test('a meeting waits for its minutes from the minute it is over, on the clocks of its zone, as its list says', async () => {
  // 11.00 WIB, 12.00 WITA, 13.00 WIT.
  const now = new Date('2025-08-22T04:00:00Z');
  const { services } = openTestServices({ clock: () => now });
  const over = { date: TODAY, startTime: '08:00', endTime: '11:00' };
  await makeMeeting(services, { ...over, title: 'Baru selesai' });
  await makeMeeting(services, { ...over, title: 'Semenit lagi', endTime: '11:01' });
  await makeMeeting(services, { ...over, title: 'Selesai di timur', endTime: '13:00', zone: 'WIT' });
  await makeMeeting(services, { ...over, title: 'Molor', actualEnd: '11:30' });
  await makeMeeting(services, { ...over, title: 'Tanpa jam selesai', endTime: null });
  await makeMeeting(services, { ...over, title: 'Kemarin tanpa jam', date: '2025-08-21', endTime: null });
  const { awaitingMinutes, today } = await services.desk.overview(TODAY);
  expect(titles(awaitingMinutes)).toEqual(['Kemarin tanpa jam', 'Baru selesai', 'Selesai di timur']);
  expect(today.total).toBe(5);
  const listed = await services.meetings.list({
    search: '',
    state: 'awaiting-minutes',
    seriesId: null,
    from: null,
    until: null,
    cursor: null,
    limit: 50,
  });
  expect(listed.rows.map(({ title }) => title).sort()).toEqual([...titles(awaitingMinutes)].sort());
});

test('held without minutes waits; begun minutes are drafts; final and chosen states are left alone', async () => {
  const { services } = openTestServices();
  await makeMeeting(services, { title: 'Lama', date: '2025-08-01' });
  await makeMeeting(services, { title: 'Masih berlangsung', date: '2025-08-20', endDate: TODAY });
  const begun = await makeMeeting(services, { title: 'Dimulai', date: '2025-08-02' });
  await writeMinutes(services, begun, []);
  await makeMeeting(services, { title: 'Final', date: '2025-08-03', state: 'final', isStateChosen: true });
  await makeMeeting(services, {
    title: 'Ditunda',
    date: '2025-08-04',
    state: 'planned',
    isStateChosen: true,
  });
  await makeMeeting(services, { title: 'Dipilih', state: 'awaiting-minutes', isStateChosen: true });
  const { awaitingMinutes, drafts } = await services.desk.overview(TODAY);
  expect(titles(awaitingMinutes)).toEqual(['Lama', 'Dipilih']);
  expect(titles(drafts)).toEqual(['Dimulai']);
  const narrowed = { search: '', seriesId: null, from: null, until: null, cursor: null, limit: 50 };
  const listed = await services.meetings.list({ ...narrowed, state: 'minutes-begun' });
  expect([listed.total, listed.rows.map(({ title }) => title)]).toEqual([1, ['Dimulai']]);
});

test('follow-ups are late before today and near until the seventh day; five are shown, all are counted', async () => {
  const { services } = openTestServices();
  const id = await makeMeeting(services, { date: '2025-08-01' });
  const late = Array.from({ length: 6 }, (_, day) => `2025-08-1${day}`);
  await writeMinutes(services, id, [...late, TODAY, '2025-08-29', '2025-08-30']);
  const { overdue, due } = await services.desk.overview(TODAY);
  expect(overdue.total).toBe(6);
  expect(overdue.rows.map((row) => row.due)).toEqual(late.slice(0, 5));
  expect(due.rows.map((row) => row.due)).toEqual([TODAY, '2025-08-29']);
  expect(due.rows[0]).toMatchObject({ meetingId: id, owner: 'Dinas' });
});

test('numbers wait for their letter, of a meeting or booked for another letter, until it goes out', async () => {
  const { services } = openTestServices({ clock: () => new Date('2025-08-22T04:00:00Z') });
  const meetingId = await makeMeeting(services, { title: 'Rakor', date: '2025-09-01' });
  const invitation = await services.invitations.get(meetingId);
  await services.invitations.save({
    meetingId,
    version: invitation.version,
    value: invitationSchema.parse({ ...invitation.value, sequence: 7, letterDate: TODAY }),
  });
  const book = (subject: string, state: 'reserved' | 'temporary' | 'final') =>
    services.ledger.saveEntry({
      id: null,
      version: null,
      value: letterEntry.parse({ register: 'surat', letterDate: TODAY, subject, state }),
    });
  const edaran = await book('Surat edaran', 'reserved');
  await book('Permohonan data', 'temporary');
  await book('Sudah keluar', 'final');
  const { reserved } = await services.desk.overview(TODAY);
  expect(reserved.total).toBe(3);
  expect(reserved.rows.map(({ title, meetingId: of, paper }) => [title, of, paper])).toEqual([
    ['Rakor', meetingId, 'invitation'],
    ['Surat edaran', null, ''],
    ['Permohonan data', null, ''],
  ]);
  expect(reserved.rows[1]?.id).toBe(edaran.id);
});

test('what is in the trash is on no block', async () => {
  const { services } = openTestServices();
  const id = await makeMeeting(services, { date: '2025-08-01' });
  await writeMinutes(services, id, ['2025-08-10']);
  const { version } = await services.meetings.get(id);
  await services.meetings.remove({ id, version });
  const desk = await services.desk.overview(TODAY);
  expect(desk).toMatchObject({ meetings: 0, drafts: { total: 0 }, overdue: { total: 0 } });
});
