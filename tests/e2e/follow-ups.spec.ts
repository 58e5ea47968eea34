import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { addDays } from '../../shared/domain/dates.ts';
import { expect, type Running, test } from './support/app.ts';
import { expectAccessibleInBoth as expectAccessible } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { FollowUpsPage } from './support/pages/follow-ups-page.ts';
import { WrittenPapers } from './support/papers.ts';
import { officeToday } from './support/today.ts';

/* Tindak lanjut over several meetings, in the real window: table, board, drawer, keys, proofs and papers. */

const today = officeToday();

interface Item {
  text: string;
  owner?: string;
  due?: string | null;
}

async function addMeeting(page: Page, title: string, date: string, items: Item[]): Promise<string> {
  const { id } = await ask(page, 'meetings.create', { value: { title, date, place: 'Ruang Rapat' } });
  const { version } = await ask(page, 'minutes.get', { meetingId: id });
  const actionItems = items.map((item) => ({ id: uuidv7(), ...item }));
  await ask(page, 'minutes.save', {
    meetingId: id,
    version,
    value: { discussions: [{ id: uuidv7(), actionItems }] },
  });
  return id;
}

async function startWithItems(start: () => Promise<Running>): Promise<Running & { desk: FollowUpsPage }> {
  const running = await start();
  const { page } = running;
  const { start: first, frame } = pagesOf(page);
  await first.openEmpty();
  await ask(page, 'directory.saveOrganisation', {
    id: null,
    version: null,
    value: { name: 'Dinas Perhubungan' },
  });
  await addMeeting(page, 'Rapat Koordinasi Mudik', addDays(today, -30), [
    { text: 'Menyiapkan posko terpadu.', owner: 'Dinas Perhubungan', due: addDays(today, -12) },
    { text: 'Memeriksa rambu jalan.', owner: 'Dinas Pekerjaan Umum', due: addDays(today, 3) },
  ]);
  await addMeeting(page, 'Rapat Evaluasi', addDays(today, -2), [
    { text: 'Menyusun laporan evaluasi.', owner: '', due: null },
    { text: 'Mengundang kecamatan.', owner: 'Bagian Tata Pemerintahan', due: addDays(today, 40) },
  ]);
  await frame.open('Tindak lanjut');
  const desk = new FollowUpsPage(page);
  await expect(desk.table.getByRole('row')).toHaveCount(5);
  return { ...running, desk };
}

test('the table tells what is late in words, filters, and works by keys alone', async ({ start }) => {
  const { page, desk } = await startWithItems(start);
  await expect(desk.row('posko')).toContainText('Terlambat 12 hari');
  await expect(desk.row('rambu')).toContainText('3 hari lagi');
  await expect(desk.row('laporan')).toContainText('Tanpa batas waktu');
  await desk.chip('Terlambat').click();
  await expect(desk.table.getByRole('row')).toHaveCount(2);
  await desk.chip('Semua').click();
  await desk.search.fill('evaluasi');
  await expect(desk.table.getByRole('row')).toHaveCount(3);
  await desk.search.fill('');
  await expect(desk.table.getByRole('row')).toHaveCount(5);

  await desk.search.press('ArrowDown');
  await expect(desk.opener('posko')).toBeFocused();
  await page.keyboard.press('s');
  await expect(desk.stateDialog).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(desk.stateDialog).toHaveCount(0);
  await expect(desk.row('posko')).toContainText('Berjalan');

  await desk.opener('rambu').press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 dipilih dari 4')).toBeVisible();
  await desk.button('Tandai selesai').click();
  await expect(desk.table.getByRole('row')).toHaveCount(3);
});

test('progress, owner from the directory, proof, and a program that is refused', async ({
  start,
  folder,
}) => {
  const { app, page, desk } = await startWithItems(start);
  await desk.opener('laporan').press('c');
  const note = desk.drawer.getByLabel('Catatan baru');
  await expect(note).toBeFocused();
  await note.fill('Bahan sudah terkumpul.');
  await desk.drawer.getByLabel('Dicatat oleh').fill('Notulis');
  await desk.drawer.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(desk.drawer.getByText('Bahan sudah terkumpul.')).toBeVisible();
  await desk.drawer.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(desk.drawer.getByText('Catatan masih kosong.')).toBeVisible();

  await desk.drawer.getByRole('combobox', { name: 'Penanggung jawab' }).fill('perhub');
  await page.getByRole('option', { name: /Dinas Perhubungan/ }).click();
  await desk.drawer.getByLabel('Batas waktu', { exact: true }).fill('31/2/2026');
  await desk.drawer.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(desk.drawer.getByText('Di notula tertulis: penanggung jawab kosong.')).toBeVisible();
  await expect(desk.drawer.getByText(/^Penanggung jawab: \(kosong\) → Dinas Perhubungan$/)).toBeVisible();

  const proof = join(folder, 'Bukti foto.txt');
  writeFileSync(proof, 'Sudah dikirim.');
  const program = join(folder, 'bukti.pdf.exe');
  writeFileSync(program, 'MZ');
  await answerDialog(app, proof);
  await desk.drawer.getByRole('button', { name: 'Lampirkan bukti' }).click();
  await expect(desk.drawer.getByText('Bukti foto.txt', { exact: false }).first()).toBeVisible();
  await answerDialog(app, program);
  await desk.drawer.getByRole('button', { name: 'Lampirkan bukti' }).click();
  await expect(desk.drawer.getByText(/adalah program atau skrip/)).toBeVisible();
  await expectAccessible(page, 'drawer');
  await desk.closeDrawer();
  await expect(desk.row('laporan')).toContainText('Bahan sudah terkumpul.');
});

test('a card moves by keyboard and by its menu; matrix and slips lie in the archive', async ({
  start,
  folder,
}) => {
  const { page, desk } = await startWithItems(start);
  await expectAccessible(page, 'table');
  await desk.showBoard();
  await expect(desk.column('Terbuka').getByRole('listitem')).toHaveCount(4);
  await desk
    .column('Terbuka')
    .getByRole('button', { name: /^Pindahkan: Menyiapkan/ })
    .press('Space');
  // Each step is read out; the next key comes after that, as a person's would.
  await expect(page.getByText('Di kolom Terbuka.', { exact: true })).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Di kolom Berjalan.', { exact: true })).toBeAttached();
  await page.keyboard.press('Space');
  await expect(desk.column('Berjalan').getByText('Menyiapkan posko terpadu.')).toBeVisible();
  await desk
    .column('Terbuka')
    .getByRole('button', { name: /^Tindakan: Memeriksa/ })
    .click();
  await page.getByRole('menuitem', { name: 'Selesai' }).click();
  await expect(desk.column('Selesai').getByText('Memeriksa rambu jalan.')).toBeVisible();
  await expectAccessible(page, 'board');

  await desk.button('Matriks dan lembar').click();
  await expect(desk.paperDialog).toBeVisible();
  const papers = new WrittenPapers(join(folder, 'Notula', 'Naskah', 'Tindak lanjut', today.slice(0, 4)));
  for (const [before, kind] of ['Matriks: satu tabel', 'Lembar: satu untuk'].entries()) {
    await desk.paperDialog.getByRole('radio', { name: kind }).check();
    await desk.paperDialog.getByRole('button', { name: 'Buat naskah Word' }).click();
    await expect(desk.paperDialog.getByText('Naskah sudah dibuat')).toBeVisible();
    await papers.expectCount(before + 1);
  }
  await expect(desk.paperDialog.getByText('Sesuai data').first()).toBeVisible();
  await expectAccessible(page, 'papers');
});

test('what an earlier meeting of the series left open is closed from the next minutes', async ({ start }) => {
  const { page, desk } = await startWithItems(start);
  const { id: seriesId } = await ask(page, 'series.save', {
    id: null,
    version: null,
    value: { name: 'Rakor bulanan', rule: { kind: 'manual' } },
  });
  const earlier = await addMeeting(page, 'Rakor Juli', addDays(today, -31), [{ text: 'Menata arsip lama.' }]);
  const next = await addMeeting(page, 'Rakor Agustus', today, []);
  for (const meetingId of [earlier, next]) await ask(page, 'series.assign', { meetingId, seriesId });
  await pagesOf(page).frame.goTo(`/rapat/${earlier}/tindak-lanjut`);
  const own = page.getByRole('list', { name: 'Tindak lanjut rapat ini' });
  await own.getByRole('button', { name: 'Menata arsip lama.' }).click();
  await expect(desk.drawer.getByText('Catatan perkembangan')).toBeVisible();
  await desk.closeDrawer();
  await page.getByLabel('Status: Menata arsip lama.').selectOption('Berjalan');
  await expect(page.getByLabel('Status: Menata arsip lama.')).toHaveValue('running');
  await pagesOf(page).frame.goTo(`/rapat/${next}/notula`);
  const opener = page.getByRole('button', { name: 'Tindak lanjut rapat sebelumnya: 1 belum selesai' });
  await opener.click();
  await expectAccessible(page, 'earlier items', {
    within: 'section[aria-label="Tindak lanjut rapat sebelumnya"]',
  });
  await page.getByLabel('Status: Menata arsip lama.').selectOption('Selesai');
  await expect(opener).toHaveCount(0);
  await pagesOf(page).frame.open('Tindak lanjut');
  await expect(desk.row('Menyiapkan')).toBeVisible();
  await expect(desk.row('Menata arsip lama.')).toHaveCount(0);
});

/** The next dialog for opening a file answers with this one. */
async function answerDialog(app: Running['app'], path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}
