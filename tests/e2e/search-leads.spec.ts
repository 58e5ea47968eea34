import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { ArchiveSearch } from './support/pages/archive-search.ts';

/* A hit leads to the very thing that was found: the form of a further paper, the row of the agenda. */

const LETTERS = 130;

async function bookLetter(page: Page, subject: string, letterDate = '2024-03-04') {
  return ask(page, 'letters.saveEntry', {
    id: null,
    version: null,
    value: { register: 'surat', letterDate, subject, state: 'final' },
  });
}

test('a text of a further paper opens its form, a number of no meeting its row in the agenda', async ({
  start,
}) => {
  const { page } = await start();
  const search = new ArchiveSearch(page);
  await pagesOf(page).start.beginEmpty();
  const { id: meetingId } = await ask(page, 'meetings.create', {
    value: { title: 'Rapat Irigasi', date: '2025-08-31' },
  });
  const { version, value } = await ask(page, 'archive.getSupplement', { meetingId });
  await ask(page, 'archive.saveSupplement', {
    meetingId,
    version,
    value: { ...value, report: { ...value.report, general: 'Saluran sekunder tertimbun lumpur.' } },
  });
  const wanted = await bookLetter(page, 'Pengantar bibit randu');
  for (let number = 2; number <= LETTERS; number += 1) await bookLetter(page, `Surat biasa ${number}`);

  await search.open();
  await search.field.fill('lumpur');
  await expect(search.hits.first()).toContainText('Laporan');
  await search.field.press('Enter');
  await expect(search.hits.first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/rapat/${meetingId}/naskah/report$`));
  await expect(page.getByRole('tab', { name: 'Naskah lain', selected: true })).toBeVisible();
  await expect(page.getByText('Saluran sekunder tertimbun lumpur.').first()).toBeVisible();

  await page.goBack();
  await search.field.fill('randu');
  await expect(search.hit('Pengantar bibit randu')).toBeVisible();
  await search.field.press('Enter');
  await expect(search.hits.first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/agenda-surat/${wanted?.id}$`));
  // The oldest number of another year, behind more rows than a page has.
  const row = page.getByRole('row', { name: /Pengantar bibit randu/ });
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(row.getByRole('button')).toBeFocused();
  await expect(row).toBeInViewport();
  await expect(page.getByRole('combobox', { name: 'Tahun agenda' })).toHaveValue('2024');
  await expectAccessibleInBoth(page, 'agenda, led to a row');
  const picture = process.env.NOTULA_LOOK;
  if (picture !== undefined) await page.screenshot({ path: picture });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Pengantar bibit randu/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: /^Cari/ }).fill('biasa 77');
  await expect(page.getByText('1 surat', { exact: true })).toBeVisible();
});

test('a row that is gone is told, and the agenda stands', async ({ start }) => {
  const { page } = await start();
  await pagesOf(page).start.beginEmpty();
  await pagesOf(page).frame.goTo('/agenda-surat/01900000-0000-7000-8000-000000000000');
  await expect(page.getByText('Surat ini tidak ada lagi di agenda')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda surat' })).toBeVisible();
});
