import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../shared/domain/dates.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth as expectAccessible } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { addList, type NewRow } from './support/new-list.ts';
import { midSemester } from './support/today.ts';

/* What becomes of many attendance lists, in the real window. */

test('statistics: per agency and person, the meetings behind a row, Excel', async ({ folder, start }) => {
  const { app, page } = await start();
  await pagesOf(page).start.openEmpty();
  const inside = midSemester();
  const row = (organisation: string, rest: Partial<NewRow>) => ({
    name: `Kepala ${organisation}`,
    title: '',
    organisation,
    ...rest,
  });
  await addList(page, 'Rapat Satu', inside, [
    row('Dinas Sosial', { state: 'present' }),
    row('Dinas Kesehatan', { state: 'represented', representative: { title: 'Kabid. Yankes' } }),
  ]);
  await addList(page, 'Rapat Dua', addDays(inside, 1), [
    row('dinas sosial', { state: 'represented', representative: { title: 'Staf Umum' } }),
  ]);
  await addList(page, 'Rapat Lama', addDays(inside, -400), [row('Dinas Sosial', { state: 'absent' })]);

  await pagesOf(page).frame.goTo('/statistik');
  const table = page.getByRole('table', { name: 'Statistik kehadiran' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('row').filter({ hasText: 'Sosial' })).toContainText('1 (50 %)');
  await expect(table.getByRole('row').filter({ hasText: 'Kesehatan' })).toContainText(
    'Kepala bidang/bagian 1',
  );
  await expectAccessible(page, 'statistics');

  await page.getByRole('combobox', { name: 'Periode' }).selectOption('lain');
  await page.getByRole('textbox', { name: 'Sejak', exact: true }).fill('1/1/2000');
  await expect(table.getByRole('row').filter({ hasText: 'Sosial' })).toContainText('1 (33 %)');
  await page.getByRole('textbox', { name: 'Sejak', exact: true }).fill('1/1/2999');
  await expect(page.getByText('Mendahului “Sejak”.')).toBeVisible();
  await expect(page.getByText('Belum ada yang dapat dihitung')).toBeVisible();
  await page.getByRole('textbox', { name: 'Sejak', exact: true }).fill('1/1/2000');

  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    },
    join(folder, 'statistik.xlsx'),
  );
  await page.getByRole('button', { name: 'Ekspor Excel' }).click();
  await expect(page.getByText('statistik.xlsx tersimpan.')).toBeVisible();
  expect(existsSync(join(folder, 'statistik.xlsx'))).toBe(true);

  await table.getByRole('button', { name: 'Dinas Sosial' }).click();
  const meetings = page.getByRole('table', { name: /^Rapat yang mengundang/ });
  await expect(meetings.getByRole('row')).toHaveCount(4);
  await expectAccessible(page, 'meetings of an agency');
  await meetings.getByRole('button', { name: 'Rapat Dua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat Dua' })).toBeVisible();
});
