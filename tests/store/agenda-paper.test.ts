import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderPaper } from '../../electron/documents/render.ts';
import { letterEntry, letterFilter } from '../../shared/contract/letters.ts';
import { openTestServices } from '../fixtures/builders.ts';

/** A book with numbers 1, 3 (confidential), 6 and 9, of which 6 is void; 2 is explained. */
async function aBook() {
  const archive = openTestServices({ renderer: { render: renderPaper } });
  const { ledger } = archive.services;
  const entry = (sequence: number, subject: string, urgency = 'Biasa') =>
    ledger.saveEntry({
      id: null,
      version: null,
      value: letterEntry.parse({
        register: 'surat',
        letterDate: '2025-08-22',
        sequence,
        subject,
        urgency,
        state: 'final',
      }),
    });
  await entry(1, 'Edaran');
  await entry(3, 'Laporan khusus', 'Rahasia');
  const { id, version } = await entry(6, 'Salah');
  await ledger.act({ id, version, action: 'void', reason: 'Salah cetak', sequence: null, suffix: '' });
  await entry(9, 'Undangan');
  await ledger.explainGap({
    register: 'surat',
    year: 2025,
    from: 2,
    to: 2,
    explanation: 'Dipakai buku lama',
  });
  return archive;
}

async function written(
  format: 'excel' | 'word',
  filter = letterFilter.parse({ year: 2025 }),
): Promise<string> {
  const { services, desktop, archiveFolder } = await aBook();
  desktop.target = join(archiveFolder, format === 'word' ? 'agenda.docx' : 'agenda.xlsx');
  const input = { filter, sort: 'oldest', hasConfidential: false, format, signatory: null } as const;
  expect(await services.ledger.exportTable(input)).not.toBeNull();
  return Object.entries(unzipSync(readFileSync(desktop.target)))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
}

test('rule 57: the printed book explains its gaps, prints void reasons, and lists what is unexplained as a finding', async () => {
  const text = await written('word');
  for (const words of [
    'BUKU AGENDA SURAT KELUAR',
    'Nomor 2 belum dipakai: Dipakai buku lama',
    'Nomor 4 sampai 5 belum dipakai (2 nomor): belum dijelaskan',
    'Batal: Salah cetak',
    'Temuan: nomor tanpa surat dan tanpa penjelasan: 4 s.d. 5, 7 s.d. 8.',
    '1 surat terbatas atau rahasia tidak dicantumkan',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Laporan khusus');
  expect(text.indexOf('Edaran')).toBeLessThan(text.indexOf('Dipakai buku lama'));
  expect(text.indexOf('Dipakai buku lama')).toBeLessThan(text.indexOf('Salah cetak'));
});

test('the Excel book has the same gaps; a filtered list has none, because it leaves used numbers out', async () => {
  const whole = await written('excel');
  expect(whole).toContain('BELUM DIJELASKAN');
  expect(whole).toContain('Dipakai buku lama');
  const filtered = await written('excel', letterFilter.parse({ year: 2025, words: 'undangan' }));
  expect(filtered).toContain('Undangan');
  expect(filtered).not.toContain('BELUM DIJELASKAN');
});
