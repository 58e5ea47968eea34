import { expect, test } from 'vitest';
import { clockStamp } from '../../shared/domain/minutes-clock.ts';
import { changesSinceInvitation } from '../../shared/domain/minutes-invitation.ts';
import { tellingWords } from '../../shared/domain/minutes-memory.ts';
import { changeNote, EMPTY_NOTES, noteOf, privateNotesSchema } from '../../shared/domain/minutes-notes.ts';
import { aMeeting, anOfficial, newTestId } from '../fixtures/builders.ts';

test('rule 3: a time stamp shows the clock of the meeting’s zone, two digits and a point', () => {
  const moment = new Date('2025-08-31T02:14:59.000Z');
  expect(clockStamp(moment, 'WIB')).toBe('09.14 WIB');
  expect(clockStamp(moment, 'WITA')).toBe('10.14 WITA');
  expect(clockStamp(moment, 'WIT')).toBe('11.14 WIT');
  expect(clockStamp(new Date('2025-08-31T17:05:00.000Z'), 'WIB')).toBe('00.05 WIB');
});

test('the telling words of a title are folded and not the ones of every meeting', () => {
  expect(tellingWords('Rapat Koordinasi Penanganan Banjir di Kécamatan 2025')).toEqual([
    'penanganan',
    'banjir',
    'kecamatan',
  ]);
  expect(tellingWords('Laporan kegiatan')).toEqual(['laporan', 'kegiatan']);
  expect(tellingWords(' ?! " * ( - ')).toEqual([]);
});

test('rule 35: what differs from the invitation is told in words, what is equal is not', () => {
  const printed = aMeeting();
  expect(changesSinceInvitation(printed, { ...printed, actualStart: '09:10', contact: 'lain' })).toEqual([]);
  const [first, second] = printed.agenda;
  if (first === undefined || second === undefined) throw new Error('No agenda');
  const now = {
    ...printed,
    date: '2025-09-01',
    startTime: '10:00',
    place: 'Pendopo\nJalan Contoh',
    chair: anOfficial({ title: 'Bupati Contoh' }),
    agenda: [second, first],
  };
  const changes = changesSinceInvitation(printed, now);
  expect(changes.map(({ name }) => name)).toEqual(['Tanggal', 'Waktu', 'Tempat', 'Pimpinan', 'Mata acara']);
  expect(changes[0]).toEqual({
    name: 'Tanggal',
    printed: 'Minggu, 31 Agustus 2025',
    now: 'Senin, 1 September 2025',
  });
  expect(changes[4]?.now).toBe('1. Pembagian tugas; 2. Pembukaan');
});

test('a private note of a part is kept, changed, and gone when it is emptied', () => {
  const [one, other] = [newTestId(), newTestId()];
  const both = changeNote(changeNote(EMPTY_NOTES, one, 'Satu'), other, 'Dua');
  expect(noteOf(both, one)).toBe('Satu');
  expect(changeNote(both, one, '').parts).toEqual([{ partId: other, text: 'Dua' }]);
  expect(privateNotesSchema.safeParse({ general: 'x'.repeat(20_001) }).success).toBe(false);
});
