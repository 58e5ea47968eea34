import type { Locator, Page } from '@playwright/test';
import type { Minutes } from '../../shared/domain/minutes.ts';
import { plainText, richFromPlain } from '../../shared/domain/rich-text.ts';
import { aMeeting, aMinutes, anAttendance, aProfile } from '../fixtures/builders.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask, knock } from './support/door.ts';
import { WrittenPapers } from './support/papers.ts';

const FIRST = 'Rapat dibuka pukul 09.00 WIB oleh Bupati Contoh.';
const SECOND = 'Rapat dibuka pukul 10.00 WIB oleh Wakil Bupati Contoh.';
const BANNER = /^Notula ini final sejak \d{1,2} \p{L}+ \d{4}, \d\d\.\d\d, versi (\d+)\.$/u;
const REASON = 'Koreksi jam dan pembuka rapat';

/** A meeting that has all but the words of its minutes, its Notula tab on the screen. */
async function openMinutes(page: Page, change: Partial<Minutes> = {}): Promise<string> {
  const { start, frame } = pagesOf(page);
  await start.openEmpty();
  await expect(page.getByText('Belum ada rapat')).toBeVisible();
  const [profile] = await ask(page, 'settings.listProfiles', {});
  if (profile === undefined) throw new Error('No profile');
  const { id: profileId, version } = profile;
  await ask(page, 'settings.saveProfile', { id: profileId, version, value: aProfile() });
  const { id } = await ask(page, 'meetings.create', {
    value: aMeeting({ state: 'awaiting-minutes' }),
    profileId,
  });
  await ask(page, 'attendance.save', { meetingId: id, version: 1, value: anAttendance() });
  const nothing = { opening: richFromPlain(''), closing: richFromPlain(''), discussions: [] };
  await ask(page, 'minutes.save', { meetingId: id, version: 1, value: aMinutes({ ...nothing, ...change }) });
  await frame.goTo(`/rapat/${id}/notula`);
  await expect(editor(page)).toBeVisible();
  return id;
}

function editor(page: Page): Locator {
  return page.locator('[contenteditable="true"][aria-label="Kata pembukaan"]');
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const banner = (page: Page) => page.getByRole('status').filter({ hasText: /Notula ini final/ });
const stored = async (page: Page, meetingId: string) => {
  const { value } = await ask(page, 'minutes.get', { meetingId });
  return { state: value.state, opening: plainText(value.opening) };
};

async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function finalise(page: Page): Promise<void> {
  await button(page, 'Jadikan final…').click();
  await dialog(page, 'Jadikan notula final?').getByRole('button', { name: 'Jadikan final' }).click();
  await expect(banner(page)).toBeVisible();
}

async function reopen(page: Page, reason: string): Promise<void> {
  await button(page, 'Buka kembali…').click();
  const asked = dialog(page, /^Buka kembali notula/);
  await asked.getByRole('textbox', { name: 'Alasan' }).fill(reason);
  await page.keyboard.press('Enter');
  await expect(banner(page)).toHaveCount(0);
}

test('rule 40: minutes are checked, made final with their Word file, locked, and opened again with a reason', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  const meetingId = await openMinutes(page);
  const head = page.getByRole('main');

  // What is missing holds them back, and leads to its field.
  await button(page, 'Jadikan final…').click();
  const asked = dialog(page, 'Jadikan notula final?');
  await expect(asked.getByRole('button', { name: 'Jadikan final' })).toBeDisabled();
  await expectAccessible(page, 'findings before final');
  await asked.getByRole('button', { name: 'Isi notula belum ditulis.' }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(FIRST);

  await finalise(page);
  await expect(banner(page).getByText(BANNER)).toBeVisible();
  expect(await stored(page, meetingId)).toEqual({ state: 'final', opening: FIRST });
  await expect(head.getByText('Final', { exact: true })).toBeVisible();
  const files = new WrittenPapers(folder);
  await expect(page.getByText(/2025-08-31_Notula_.*\.docx$/).first()).toBeVisible();
  const paper = await files.read(/2025-08-31_Notula_.*\.docx/);
  expect(paper.isDraft).toBe(false);
  expect(paper.body).toContain(FIRST);

  // Nothing can be typed or pressed in the form, and the door refuses too.
  await expect(page.locator('[contenteditable="true"]')).toHaveCount(0);
  const form = page.getByRole('group', { name: 'Isi notula' });
  await expect(form.getByRole('group', { name: 'Kata pembukaan' })).toHaveText(FIRST);
  const controls = form.locator('button, input, textarea, select');
  await expect.poll(() => controls.count()).toBeGreaterThan(5);
  await expect(form.locator(':is(button, input, textarea, select):not(:disabled)')).toHaveCount(0);
  await expectAccessible(page, 'final minutes');
  const { version, value } = await ask(page, 'minutes.get', { meetingId });
  const refused = await knock(page, 'minutes.save', { meetingId, version, value: { ...value, form: 'C' } });
  expect(refused).toMatchObject({ ok: false, error: { code: 'RULE' } });

  // Without a reason they stay closed.
  await button(page, 'Buka kembali…').click();
  const reason = dialog(page, /^Buka kembali notula/).getByRole('textbox', { name: 'Alasan' });
  await expect(reason).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Alasan harus diisi.')).toBeVisible();
  await expectAccessible(page, 'reason for opening again');
  await page.keyboard.press('Escape');
  await expect(dialog(page, /^Buka kembali notula/)).toHaveCount(0);
  await expect(button(page, 'Buka kembali…')).toBeFocused();
  expect(await stored(page, meetingId)).toMatchObject({ state: 'final' });

  await reopen(page, REASON);
  await expect(head.getByText('Menunggu notula', { exact: true })).toBeVisible();
  await write(page, SECOND);
  await expect.poll(async () => (await stored(page, meetingId)).opening).toBe(SECOND);
  await finalise(page);
  await expect(banner(page).getByText(BANNER)).toContainText('versi 4');
  await expect(banner(page)).toContainText(REASON);
});

test('rule 40: versions are compared side by side and an old one is restored as a new one', async ({
  start,
}) => {
  const { page } = await start();
  const meetingId = await openMinutes(page, { opening: richFromPlain(FIRST) });
  await finalise(page);
  await reopen(page, REASON);
  await write(page, SECOND);
  await button(page, 'Riwayat versi').click();
  const drawer = dialog(page, 'Riwayat versi');
  await expect(drawer.getByRole('region', { name: 'Isi versi' })).toContainText(SECOND);
  const final = drawer.getByRole('checkbox', { name: /\(final\)$/ });
  await expect(final).toHaveCount(1);
  await final.check();
  const content = drawer.getByRole('region', { name: 'Isi versi' });
  await expect(content.getByText(/^1 bagian berbeda/)).toBeVisible();
  await expect(content.locator('del').first()).toContainText('dihapus: [−09−]');
  await expect(content.locator('ins').first()).toContainText('ditambah: [+10+]');
  await expect(content.locator('ins').nth(1)).toContainText('Wakil');
  await expectAccessible(page, 'versions side by side');

  await content.getByRole('button', { name: /^Pulihkan versi ini: Versi \d+ \(final\)$/ }).click();
  await button(page, 'Pulihkan').click();
  await expect.poll(async () => await stored(page, meetingId)).toEqual({ state: 'draft', opening: FIRST });
  const [newest, before] = await ask(page, 'minutes.versions', { meetingId });
  expect(newest).toMatchObject({ cause: 'restore', state: 'draft' });
  const kept = await ask(page, 'minutes.readVersion', { id: String(before?.id) });
  expect(plainText(kept.value.opening)).toBe(SECOND);
  await expect(drawer.getByRole('checkbox', { name: `Versi ${newest?.number}`, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(button(page, 'Riwayat versi')).toBeFocused();
  await expect(editor(page)).toHaveText(FIRST);
});
