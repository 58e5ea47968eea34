import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { PaperPanel } from './support/pages/paper-panel.ts';
import { expectInOrder, WrittenPapers } from './support/papers.ts';
import { fillArchive } from './support/screens.ts';

/* Every further paper of a meeting: its form is typed, its button makes it, and its words stand in the Word file. */

interface Step {
  /** In the address and in the list. */
  kind: string;
  label: string;
  file: RegExp;
  /** In the order of the paper. */
  words: readonly string[];
  /** Types what only this paper has. */
  type?: (panel: Locator) => Promise<void>;
}

const field = (panel: Locator, name: string | RegExp) => panel.getByRole('textbox', { name, exact: true });

const STEPS: readonly Step[] = [
  {
    kind: 'notice',
    label: 'Ralat, penundaan, pembatalan',
    file: /_Perubahan-Undangan_/,
    words: ['Penundaan Undangan', 'Kepala Dinas Sosial', 'banjir di jalan utama', 'Aula Kecamatan Contoh'],
    type: async (panel) => {
      await field(panel, 'Alasan').fill('banjir di jalan utama');
      await field(panel, 'Tempat baru').fill('Aula Kecamatan Contoh');
    },
  },
  {
    kind: 'invitation-memo',
    label: 'Undangan bentuk nota dinas',
    file: /_Nota-Dinas-Undangan_/,
    words: ['NOTA DINAS', 'Kepala Dinas Sosial', 'Senin, 25 Agustus 2025'],
  },
  {
    kind: 'report-memo',
    label: 'Nota dinas laporan',
    file: /_Nota-Dinas-Laporan_/,
    words: ['NOTA DINAS', 'Bupati Pemalang', 'Diputuskan.', 'Dikerjakan.'],
    type: async (panel) => {
      await panel.getByRole('button', { name: 'Tambah tujuan' }).click();
      await field(panel, 'tujuan 1').fill('Bupati Pemalang');
    },
  },
  {
    kind: 'report',
    label: 'Laporan',
    file: /_Laporan_/,
    words: ['LAPORAN', 'Rapat ini diadakan atas perintah pimpinan.', 'Diputuskan.', 'Dikerjakan.'],
    type: (panel) => field(panel, 'Umum').fill('Rapat ini diadakan atas perintah pimpinan.'),
  },
  {
    kind: 'official-record',
    label: 'Berita acara',
    file: /_Berita-Acara_/,
    words: ['BERITA ACARA', 'dua puluh lima', 'Para pihak sepakat bekerja sama.', 'Anom Widiyantoro'],
    type: async (panel) => {
      await panel.getByRole('button', { name: 'Tambah hasil' }).click();
      await field(panel, 'hasil 1').fill('Para pihak sepakat bekerja sama.');
    },
  },
  {
    kind: 'photos',
    label: 'Halaman foto',
    file: /_Dokumentasi_/,
    words: ['DOKUMENTASI', 'Pembukaan rapat oleh Bupati'],
    type: async (panel) => {
      await panel.getByRole('button', { name: 'Tambah foto' }).click();
      await field(panel, 'Keterangan foto 1').fill('Pembukaan rapat oleh Bupati');
      await expect(panel.getByRole('img', { name: 'Foto 1' })).toBeVisible();
    },
  },
  {
    kind: 'follow-up-matrix',
    label: 'Matriks tindak lanjut',
    file: /_Matriks-Tindak-Lanjut_/,
    words: ['MATRIKS TINDAK LANJUT', 'Dikerjakan.', 'Dinas Sosial'],
  },
  {
    kind: 'follow-up-slips',
    label: 'Lembar tindak lanjut per instansi',
    file: /_Lembar-Tindak-Lanjut_/,
    words: ['LEMBAR TINDAK LANJUT', 'Dinas Sosial', 'Dikerjakan.'],
  },
  {
    kind: 'press-release',
    label: 'Siaran pers',
    file: /_Siaran-Pers_/,
    words: ['SIARAN PERS', 'Bupati pimpin rapat', 'Rapat memutuskan: Diputuskan.'],
    type: async (panel) => {
      await field(panel, 'Judul').fill('Bupati pimpin rapat');
      await panel.getByRole('button', { name: 'Susun dari notula' }).click();
      await expect(field(panel, 'Kalimat 1')).toHaveValue('Rapat memutuskan: Diputuskan.');
      const told = panel.getByText(/^Kalimat ke-1 belum dipastikan/);
      await expect(told).toBeVisible();
      await panel.getByRole('checkbox', { name: 'Kalimat 1 sudah diperiksa' }).check();
      await expect(told).toBeHidden();
    },
  },
  {
    kind: 'delivery-list',
    label: 'Buku ekspedisi',
    file: /_Ekspedisi_/,
    words: ['LEMBAR EKSPEDISI', 'Kepala Dinas Sosial'],
    type: (panel) => field(panel, 'Baris kosong di akhir').fill('3'),
  },
  {
    kind: 'receipts',
    label: 'Tanda terima',
    file: /_Tanda-Terima_/,
    words: ['TANDA TERIMA', 'Kepala Dinas Sosial'],
  },
  { kind: 'envelopes', label: 'Sampul', file: /_Sampul_/, words: ['Kepala Dinas Sosial'] },
  {
    kind: 'labels',
    label: 'Label nama',
    file: /_Label_/,
    words: ['Kepala Dinas Sosial'],
    type: (panel) => field(panel, 'Kolom').fill('2'),
  },
  {
    kind: 'table-cards',
    label: 'Kartu meja',
    file: /_Kartu-Meja_/,
    words: ['Nurkholes'],
    type: async (panel) => {
      await panel.getByRole('radio', { name: 'Nama dan jabatan' }).check();
    },
  },
];

test('every further paper is typed, made by its button, and listed as made', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  const { start: first, list, frame } = pagesOf(page);
  await first.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  const meetingId = await fillArchive(page);
  const papers = new WrittenPapers(join(folder, 'Notula'));
  await supplyPhoto(running, join(folder, 'foto.png'));
  await frame.goTo(`/rapat/${meetingId}/naskah`);
  const panel = page.getByRole('tabpanel', { name: 'Naskah lain' });
  const links = panel.getByRole('navigation', { name: 'Naskah lain' });
  // Before one is chosen all are shown, with what each is for; the keyboard stays with the one that is opened.
  await expect(panel.getByRole('region', { name: 'Bila undangan berubah' })).toBeVisible();
  await links.getByRole('link', { name: /^Sampul/ }).press('Enter');
  await expect(links.getByRole('link', { name: /^Sampul/ })).toBeFocused();
  await links.getByRole('link', { name: 'Semua naskah' }).press('Enter');
  await expect(links).toBeFocused();
  await expect(panel.getByRole('region', { name: 'Sudah dibuat' })).toHaveCount(0);
  for (const step of STEPS) {
    await test.step(step.kind, async () => {
      const link = links.getByRole('link', { name: new RegExp(`^${step.label} ?(belum|sudah|data)`) });
      await expect(link).toContainText('belum dibuat');
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/naskah/${step.kind}$`));
      await step.type?.(panel);
      const paper = new PaperPanel(panel);
      const name = await paper.write(paper.makeDraft, step.file);
      expectInOrder(await papers.read(name), step.words);
      await expect(link).toContainText('sudah dibuat');
    });
  }
  expect(await ask(page, 'archive.listPapers', { meetingId })).toHaveLength(STEPS.length + 1);
  // What the minutes hold is on the notice nowhere, but on the matrix: only that one is stale now.
  const { version, value } = await ask(page, 'minutes.get', { meetingId });
  const discussions = value.discussions.map((one) => ({
    ...one,
    actionItems: one.actionItems.map((item) => ({ ...item, text: 'Dikerjakan segera.' })),
  }));
  await ask(page, 'minutes.save', { meetingId, version, value: { ...value, discussions } });
  await expect(links.getByRole('link', { name: /^Matriks/ })).toContainText('data berubah sejak dibuat');
  await expect(links.getByRole('link', { name: /^Ralat/ })).toContainText('sudah dibuat');
  await links.getByRole('link', { name: 'Semua naskah' }).click();
  const made = panel.getByRole('region', { name: 'Sudah dibuat' });
  await expect(made.getByRole('link')).toHaveCount(STEPS.length);
  // The one that was made last stands first.
  await expect(made.getByRole('link').first()).toContainText('Kartu meja');
});

test('the attendance list for payment is chosen on its tab', async ({ folder, start }) => {
  const { page } = await start();
  const { start: first, list, frame } = pagesOf(page);
  await first.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  const meetingId = await fillArchive(page);
  await frame.goTo(`/rapat/${meetingId}/hadir`);
  const panel = page.getByRole('tabpanel', { name: 'Daftar hadir' });
  await panel.getByRole('radio', { name: /^SPJ/ }).check();
  await field(panel, 'Judul kolom jumlah').fill('Uang transpor (Rp)');
  const paper = new PaperPanel(panel);
  const name = await paper.write(paper.makeDraft, /_Daftar-Hadir_/);
  const written = await new WrittenPapers(join(folder, 'Notula')).read(name);
  expectInOrder(written, ['DAFTAR HADIR', 'Uang transpor (Rp)', 'Nurkholes']);
});

/** Draws a photo; the dialog of the system answers with it. */
async function supplyPhoto({ app, page }: Running, path: string): Promise<void> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
    canvas.getContext('2d')?.fillRect(40, 40, 200, 200);
    return canvas.toDataURL('image/png');
  });
  writeFileSync(path, Buffer.from(url.split(',')[1] ?? '', 'base64'));
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
}
