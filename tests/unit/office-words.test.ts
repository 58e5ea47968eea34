import { describe, expect, test } from 'vitest';
import { attendeeSchema } from '../../shared/domain/attendance.ts';
import { heldPlaceLines, placeLines } from '../../shared/domain/meeting-text.ts';
import { leaderOfBody, officeInWords } from '../../shared/domain/office-words.ts';
import { participantText, speakerName } from '../../shared/domain/participants.ts';

describe('rule 36: title and body in one line, nothing twice', () => {
  test.each([
    ['Ketua', 'Komisi Contoh', 'Ketua Komisi Contoh'],
    ['Ketua DPRD', 'DPRD Kabupaten Contoh', 'Ketua DPRD Kabupaten Contoh'],
    ['Kepala Kepolisian Resor', 'Kepolisian Resor Contoh', 'Kepala Kepolisian Resor Contoh'],
    ['Kepala Dinas A, B dan C', 'Dinas A, B dan C', 'Kepala Dinas A, B dan C'],
    ['Camat', 'Kecamatan Contoh', 'Camat Contoh'],
    ['Kepala Seksi', 'Kecamatan Contoh', 'Kepala Seksi, Kecamatan Contoh'],
    ['Direktur', '', 'Direktur'],
    ['', 'Dinas Contoh', 'Dinas Contoh'],
  ])('"%s" of "%s" is "%s"', (title, organisation, text) => {
    expect(officeInWords(title, organisation)).toBe(text);
    const row = attendeeSchema.parse({
      id: crypto.randomUUID(),
      name: 'Nama',
      title,
      organisation,
      state: 'present',
    });
    expect(participantText(row)).toBe(`Nama, ${text}`);
  });

  test('who speaks is named with the body where the title says nothing alone', () => {
    const speaker = (title: string, organisation: string) => speakerName({ name: 'N', title, organisation });
    expect(speaker('Ketua', 'Komisi Contoh')).toBe('Ketua Komisi Contoh');
    expect(speaker('Kepala Dinas Contoh', 'Dinas Contoh')).toBe('Kepala Dinas Contoh');
    expect(speaker('', 'Dinas Contoh')).toBe('N');
  });
});

describe('rule 15: a letter is addressed to a title, not to a body', () => {
  test.each([
    ['Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
    ['Dinas Pendidikan dan Kebudayaan', 'Kepala Dinas Pendidikan dan Kebudayaan'],
    [
      'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Contoh',
      'Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Contoh',
    ],
    ['Satuan Polisi Pamong Praja', 'Kepala Satuan Polisi Pamong Praja'],
    ['Kecamatan se-Kabupaten Contoh', 'Camat se-Kabupaten Contoh'],
    ['Kelurahan Contoh', 'Lurah Contoh'],
    ['Inspektorat', 'Inspektur'],
    ['Sekretariat DPRD', 'Sekretaris DPRD'],
    ['RSUD Contoh', 'Direktur RSUD Contoh'],
  ])('%s: Yth. %s', (body, leader) => {
    expect(leaderOfBody(body)).toBe(leader);
  });

  test.each([
    'Kepala Dinas Contoh',
    'Camat Contoh',
    'Dinas A dan Dinas B',
    'Bagian Hukum, Bagian Umum',
    'Dinas A/Badan B',
    'Seluruh perangkat daerah',
    'Badan Permusyawaratan Desa Contoh',
    'Satuan Tugas Banjir',
    'Seksi Konsumsi',
    'Panitia',
    'Dinas',
    '',
  ])('"%s" stays as it was typed', (body) => {
    expect(leaderOfBody(body)).toBe(body);
  });
});

describe('what lets people into an online meeting stays on the invitation', () => {
  test.each([
    ['Aula\nZoom Meeting\nMeeting ID: 812 3456 7890\nPasscode: abc12', ['Aula', 'Zoom Meeting']],
    ['Zoom Meeting (Meeting ID 812 3456 7890, Passcode: abc)', ['Zoom Meeting']],
    ['Zoom Meeting ID: 812 3456 7890; Kata sandi: x9', ['Zoom Meeting']],
    ['Ruang Rapat, https://contoh.invalid/j/1?pwd=2', ['Ruang Rapat']],
    ['Google Meet: https://contoh.invalid/a-b, Aula Kecamatan', ['Google Meet, Aula Kecamatan']],
  ])('%s', (place, told) => {
    expect(heldPlaceLines({ place })).toEqual(told);
  });

  test.each([
    'Ruang Rapat Sekda Lantai 2, Jl. Merdeka No. 12 - 14',
    'Gedung Sandi Karya Lantai 3',
    'Ruang Rapat ID 12\nKantor Bupati Contoh (Lantai 2)',
    'https://contoh.invalid/j/1',
    '',
  ])('"%s" stays as it was typed', (place) => {
    expect(heldPlaceLines({ place })).toEqual(placeLines({ place }));
  });
});
