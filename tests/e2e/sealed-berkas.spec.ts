import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpreadsheet } from '../../electron/files/read-spreadsheet.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { SealedBerkas } from './support/pages/sealed-berkas.ts';
import { DOSSIER_TABS } from './support/screens.ts';

const TITLE = 'Rapat Koordinasi Persiapan Hari Jadi';
const FOLDER = `Arsip/2025/2025-09-17 ${TITLE}`;

test('a meeting is closed into a folder that stands alone, checked, opened again with a reason, and its trail tells it all', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000);
  const { page, app } = await start();
  const archive = join(folder, 'Notula');
  await pagesOf(page).start.openEmpty();
  const { id } = await ask(page, 'meetings.create', {
    value: { title: TITLE, place: 'Aula', date: '2025-09-17' },
  });
  await ask(page, 'attendance.makePaper', { meetingId: id });
  const { frame } = pagesOf(page);
  await frame.goTo(`/rapat/${id}/berkas`);
  const berkas = new SealedBerkas(page, app);

  await test.step('archival facts mark the dossier', async () => {
    await berkas.chooseSecurity('Rahasia');
    await expect(page.getByRole('banner').or(page.locator('header')).getByText('Rahasia')).toBeVisible();
    await expect(berkas.history.getByText('Klasifikasi keamanan: Biasa/Terbuka → Rahasia')).toBeVisible();
  });

  await test.step('gaps are told and lead to their place', async () => {
    await expect(berkas.gaps.getByText('Notula belum final.')).toBeVisible();
    await expectAccessibleInBoth(page, 'tab Berkas, open');
    await berkas.gaps.getByRole('link', { name: 'Ke tab Notula' }).first().click();
    await expect(page).toHaveURL(/\/notula$/);
    await frame.goTo(`/rapat/${id}/berkas`);
  });

  await test.step('closing needs a reason and writes the folder', async () => {
    await berkas.closing.getByRole('button', { name: /^Tutup meski belum lengkap/ }).click();
    await berkas.dialog.getByRole('button', { name: 'Tutup dan arsipkan' }).click();
    await expect(berkas.dialog.getByText('Tuliskan alasannya')).toBeVisible();
    await page.keyboard.press('Escape');
    await berkas.close('Disahkan pada rapat berikutnya.');
    expect(readdirSync(join(archive, FOLDER))).toContain('SHA256SUMS');
    // The Word file as it lies in the archive, and its pages by the application's own engine.
    const papers = readdirSync(join(archive, FOLDER, 'Naskah')).sort();
    expect(papers).toEqual([expect.stringMatching(/\.docx$/), expect.stringMatching(/\.pdf$/)]);
    const pdf = readFileSync(join(archive, FOLDER, 'Naskah', papers[1] ?? ''));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const contents = readFileSync(join(archive, FOLDER, 'ISI BERKAS.txt'), 'utf8');
    expect(contents).toContain('Disahkan pada rapat berikutnya.');
    expect(contents).toContain('Rahasia');
    await expectAccessibleInBoth(page, 'tab Berkas, closed');
  });

  await test.step('a closed meeting refuses changes in a sentence that says the way', async () => {
    const { version, profileId, value } = await ask(page, 'meetings.get', { id });
    const change = ask(page, 'meetings.save', { id, version, profileId, value: { ...value, place: 'Lain' } });
    await expect(change).rejects.toThrow('Buka kembali berkas');
  });

  await test.step('every tab of it says so before anything is typed, and only shows', async () => {
    for (const tab of ['rapat', 'undangan', 'hadir', 'notula', 'naskah/notice', 'berkas']) {
      await frame.goTo(`/rapat/${id}/${tab}`);
      const { label } = DOSSIER_TABS.find((one) => tab.startsWith(one.tab)) ?? { label: '' };
      await expect(page.getByRole('tab', { name: label, exact: true, selected: true })).toBeVisible();
      await expect(berkas.banner).toBeVisible();
      await expect(page.getByRole('tabpanel').locator('form, fieldset').first()).toBeVisible();
      await expect.poll(() => berkas.openFields(), tab).toEqual([]);
    }
    await expect(page.getByRole('button', { name: 'Lampirkan berkas' })).toHaveCount(0);
    await frame.goTo(`/rapat/${id}/hadir`);
    await expect(page.getByRole('button', { name: 'Buat Word' })).toBeDisabled();
    await expect(page.getByRole('button', { name: /^Buka .*\.docx$/ })).toBeEnabled();
    await frame.goTo(`/rapat/${id}/rapat`);
    await expect(page.getByRole('textbox', { name: 'Nama rapat', exact: true })).toBeDisabled();
    await expectAccessibleInBoth(page, 'tab Rapat, closed');
    await berkas.banner.getByRole('link', { name: 'Buka kembali…' }).click();
    await expect(page).toHaveURL(/\/berkas$/);
    await expect(berkas.closing.getByRole('button', { name: 'Buka kembali berkas…' })).toBeFocused();
  });

  await test.step('a changed file is found and named', async () => {
    const check = berkas.closings.first().getByRole('button', { name: /^Periksa keutuhan/ });
    await check.click();
    await expect(berkas.closings.first().getByText(/berkas utuh/)).toBeVisible();
    appendFileSync(join(archive, FOLDER, 'Data/rapat.json'), ' ');
    await check.click();
    await expect(berkas.closings.first().getByText('Data/rapat.json: berubah')).toBeVisible();
  });

  await test.step('opened again with a reason, both states stay', async () => {
    await berkas.reopen('Nama ruang keliru.');
    await expect(berkas.closings.first()).toContainText('Nama ruang keliru.');
    await expect(berkas.banner).toBeHidden();
    await frame.goTo(`/rapat/${id}/rapat`);
    await expect(page.getByRole('textbox', { name: 'Nama rapat', exact: true })).toBeEditable();
    await frame.goTo(`/rapat/${id}/berkas`);
    const { version, profileId, value } = await ask(page, 'meetings.get', { id });
    await ask(page, 'meetings.save', { id, version, profileId, value: { ...value, place: 'Pendopo' } });
    await berkas.close('Disahkan pada rapat berikutnya.');
    await expect(berkas.closings).toHaveCount(2);
    expect(readdirSync(join(archive, 'Arsip/2025')).sort()).toEqual([
      `2025-09-17 ${TITLE}`,
      `2025-09-17 ${TITLE} (2)`,
    ]);
  });

  await test.step('the trail of the archive, its check and its workbook', async () => {
    await frame.goTo('/arsip/jejak');
    await expect(page.getByRole('list', { name: 'Perubahan' }).getByRole('listitem').first()).toBeVisible();
    await page.getByRole('checkbox', { name: 'Termasuk terbatas dan rahasia' }).check();
    await expect(page.getByText('Tempat: Aula → Pendopo')).toBeVisible();
    await expectAccessibleInBoth(page, 'Jejak perubahan');
    const file = join(folder, 'jejak.xlsx');
    await berkas.answerSave(file);
    await page.getByRole('button', { name: 'Ekspor Excel' }).click();
    await expect(page.getByText('jejak.xlsx disimpan.')).toBeVisible();
    const sheets = JSON.stringify(await readSpreadsheet(readFileSync(file)));
    expect(sheets).toContain('Tempat: Aula → Pendopo');

    await frame.goTo('/arsip/keutuhan');
    await page.getByRole('button', { name: 'Periksa jejak' }).click();
    await expect(page.getByText(/jejak utuh/)).toBeVisible();
    await page.getByRole('button', { name: 'Periksa semua berkas' }).click();
    await expect(page.getByText('2 berkas; 0 belum diperiksa; 1 tidak utuh.')).toBeVisible();
    await expectAccessibleInBoth(page, 'Keutuhan');
  });
});
