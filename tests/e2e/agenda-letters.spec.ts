import type { Page } from '@playwright/test';
import { addDays } from '../../shared/domain/dates.ts';
import { expect, type Running, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { withClipboard } from './support/clipboard.ts';
import { ask } from './support/door.ts';
import { AgendaPage } from './support/pages/agenda-page.ts';
import { officeToday } from './support/today.ts';

/* Numbers, long lists of addressees, delivery and postponement, in the real window. */

const nameOf = (position: number) => `Ketua Ormas Contoh Nomor ${String(position).padStart(4, '0')}`;

async function startAgenda(start: () => Promise<Running>) {
  const { page } = await start();
  const { start: first, frame } = pagesOf(page);
  await first.openEmpty();
  await frame.open('Agenda surat');
  return { page, frame, agenda: new AgendaPage(page) };
}

/** A dated meeting with so many addressees in two groups, its tab Undangan open. */
async function inviteMany(page: Page, count: number): Promise<string> {
  const { rows } = await ask(page, 'meetings.list', { search: 'Penyelenggaraan Pemerintahan' });
  const meetingId = rows[0]?.id ?? '';
  const { version, value } = await ask(page, 'invitations.get', { meetingId });
  const addressees = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    title: nameOf(index + 1),
    group: index < count / 2 ? 'Ormas' : 'Yayasan',
  }));
  const sequence = value.sequence ?? 77;
  const signatory = { mandate: [], official: { title: 'Sekretaris Daerah', name: { name: 'Nama Lengkap' } } };
  await ask(page, 'invitations.save', {
    meetingId,
    version,
    value: { ...value, sequence, signatory, addressees },
  });
  await pagesOf(page).frame.goTo(`/rapat/${meetingId}/undangan`);
  return meetingId;
}

test('a number is reserved, cancelled with a reason and stays struck through; a gap is explained', async ({
  start,
}) => {
  const { page, agenda } = await startAgenda(start);
  await expect(page.getByText('belum berisi')).toBeVisible();
  await expectAccessibleInBoth(page, 'empty agenda');

  // A reservation without a subject is refused beside the field.
  await agenda.reserve.click();
  const dialog = agenda.dialog('Pesan nomor');
  await dialog.getByRole('button', { name: 'Pesan', exact: true }).click();
  await expect(dialog.getByText('Hal harus diisi.')).toBeVisible();
  await expectAccessibleInBoth(page, 'reservation refused');
  await dialog.getByLabel('Hal').fill(`Permohonan – “data” 😀 ${'x'.repeat(240)}`);
  await dialog.getByLabel('Hal').press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(agenda.row('Permohonan')).toContainText('Dipesan');

  await agenda.reserveFor('Surat edaran', { sequence: '4' });
  await agenda.reserveFor('Surat tugas');
  await expect(agenda.row('Surat tugas')).toContainText('5');
  const drawer = await agenda.open('Surat edaran');
  await expectAccessibleInBoth(page, 'a number');
  await drawer.getByRole('button', { name: 'Batalkan nomor' }).click();
  const voiding = agenda.dialog(/^Batalkan nomor/);
  await voiding.getByRole('button', { name: 'Batalkan nomor' }).click();
  await expect(voiding.getByText('Alasan harus diisi.')).toBeVisible();
  await voiding.getByLabel('Alasan pembatalan').fill('Salah alamat');
  await voiding.getByRole('button', { name: 'Batalkan nomor' }).click();
  await expect(voiding).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(agenda.row('Surat edaran')).toContainText('Batal');
  await expect(agenda.row('Surat edaran')).toContainText('Salah alamat');
  await expect(agenda.row('Surat edaran').getByText(/^4$/)).toHaveCSS('text-decoration-line', 'line-through');

  await agenda.gaps.click();
  await agenda.gapPanel.getByLabel('Penjelasan: Nomor 2 sampai 3 belum dipakai (2 nomor)').fill('Buku lama');
  await agenda.gapPanel.getByRole('button', { name: 'Simpan penjelasan' }).click();
  await expect(agenda.gaps).toHaveText('Nomor yang tidak dipakai (1)');
  await expectAccessibleInBoth(page, 'agenda with gaps');

  await agenda.search.fill('tugas');
  await expect(agenda.table.getByRole('row')).toHaveCount(2);
  await agenda.search.press('ArrowDown');
  await expect(agenda.row('Surat tugas').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Jadikan final' }).click();
  await expect(agenda.row('Surat tugas')).toContainText('Final');
});

test('800 addressees: few rows exist, any is reached, each letter is seen, delivery is marked and told', async ({
  start,
}) => {
  const { page } = await start();
  await pagesOf(page).start.beginWithSamples();
  await inviteMany(page, 800);
  const list = page.getByRole('list', { name: 'Daftar undangan' });
  await expect(list.getByRole('textbox', { name: 'Jabatan, undangan 1', exact: true })).toHaveValue(
    nameOf(1),
  );
  await expect.poll(() => list.getByRole('listitem').count()).toBeLessThan(60);
  await expect(list.getByText('Ormas', { exact: true })).toBeVisible();

  // Sent to number 800 and typed in there.
  await list.getByRole('button', { name: /^Nomor 1:/ }).click();
  await page.getByLabel('Pindah ke nomor').fill('800');
  await page.getByRole('button', { name: 'Pindahkan', exact: true }).click();
  const last = list.getByRole('textbox', { name: 'Jabatan, undangan 800' });
  await expect(last).toHaveValue(nameOf(1));
  await last.press('Alt+ArrowUp');
  await expect(list.getByRole('textbox', { name: 'Jabatan, undangan 799' })).toHaveValue(nameOf(1));

  const order = page.getByRole('button', { name: 'Urutkan' });
  await order.click();
  await page.getByRole('menuitem', { name: 'Menurut kelompok' }).click();
  await expect(page.getByText('Diurutkan menurut kelompok.')).toBeVisible();
  await page.getByRole('button', { name: 'Kembalikan urutan' }).click();

  // The letter of number 12.
  await page.getByRole('button', { name: 'Lihat surat per penerima' }).click();
  await page.getByLabel('Penerima ke-').fill('12');
  const letter = page.frameLocator('iframe').first();
  await expect(letter.getByText(nameOf(13))).toBeVisible();
  await page.getByRole('button', { name: 'Penerima berikutnya' }).click();
  await expect(letter.getByText(nameOf(14))).toBeVisible();

  const section = page.getByRole('region', { name: 'Pengiriman' });
  await section.getByRole('searchbox', { name: 'Cari penerima' }).fill('Nomor 00');
  await section.getByLabel(/^Pilih semua yang tampil/).check();
  await section.getByRole('button', { name: 'Tandai terkirim (107)' }).click();
  const marking = page.getByRole('dialog', { name: 'Tandai terkirim: 107 penerima' });
  await marking.getByLabel('Tanggal', { exact: true }).fill('31/2/2025');
  await marking.getByRole('button', { name: 'Tandai terkirim' }).click();
  await expect(marking.getByText(/Tanggal tidak ada/)).toBeVisible();
  await marking.getByLabel('Tanggal', { exact: true }).fill('22/8/2025');
  await marking.getByLabel('Diterima oleh').fill('Petugas piket');
  await expectAccessibleInBoth(page, 'marking delivery');
  await marking.getByRole('button', { name: 'Tandai terkirim' }).click();
  await expect(section.getByText('107 dari 800')).toBeVisible();
  await expect(section.getByText('diterima Petugas piket').first()).toBeVisible();

  await section.getByRole('button', { name: 'Teks WhatsApp' }).click();
  const message = page.getByRole('dialog', { name: 'Teks WhatsApp undangan' });
  await expect(message.getByLabel('Isi pesan')).toHaveValue(/Yth\. Ormas/);
  const search = section.getByRole('searchbox', { name: 'Cari penerima' });
  await withClipboard(async () => {
    await message.getByRole('button', { name: 'Salin teks' }).click();
    await expect(page.getByText('Teks tersalin.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(message).toHaveCount(0);
    await search.fill('');
    await search.press('Control+V');
    await expect(search).toHaveValue(/^Yth\. Ormas/);
  });
  await search.fill('');
  await expectAccessibleInBoth(page, 'tab Undangan with 800 addressees');
});

test('an issued invitation is postponed: changed day, one button, and the letter stands filled', async ({
  start,
}) => {
  const { page } = await start();
  const { start: first, frame } = pagesOf(page);
  await first.beginWithSamples();
  const meetingId = await inviteMany(page, 5);
  const before = await ask(page, 'meetings.get', { id: meetingId });
  const date = before.value.date ?? officeToday();
  await ask(page, 'meetings.save', {
    id: meetingId,
    version: before.version,
    profileId: before.profileId,
    value: { ...before.value, date, startTime: '09:00', isSpecimen: false },
  });
  const made = await ask(page, 'invitations.makePaper', { meetingId });
  expect(made.paper.isDraft).toBe(false);
  await expect(page.getByText('Agenda surat: final')).toBeVisible();

  const issued = await ask(page, 'meetings.get', { id: meetingId });
  await ask(page, 'meetings.save', {
    id: meetingId,
    version: issued.version,
    profileId: issued.profileId,
    value: { ...issued.value, date: addDays(date, 3), endDate: null },
  });
  await expect(page.getByText('Jadwal rapat berubah sejak undangan terbit')).toBeVisible();
  await expectAccessibleInBoth(page, 'offer of a postponement');
  await page.getByRole('button', { name: 'Buat surat penundaan' }).click();
  await expect(page.getByRole('radio', { name: 'Penundaan' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Tanggal semula' })).not.toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'Tanggal baru' })).not.toHaveValue('');
  await page.getByRole('button', { name: 'Nomor berikutnya' }).click();
  await frame.waitUntilSaved();

  await frame.open('Agenda surat');
  const agenda = new AgendaPage(page);
  await page.getByLabel('Tahun agenda').selectOption(String(date.slice(0, 4)));
  await expect(agenda.row('Penundaan Undangan')).toContainText('Dipesan');
  await expect(agenda.row('Penundaan Undangan')).toContainText(`${nameOf(1)} dan 4 lainnya`);
});
