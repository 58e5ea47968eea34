import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { plainText } from '../../shared/domain/rich-text.ts';
import { aMeeting, newTestId } from '../fixtures/builders.ts';
import { expect, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { pullThePlug } from './support/power.ts';

const TYPED = 'Pompa di Kecamatan Utara rusak sejak Senin.';
const HEADING = '2. Penanganan banjir';

const BEHIND_CURSOR = ' sejak Senin.';
const CURSOR = TYPED.length - BEHIND_CURSOR.length;

const field = (page: Page) => page.getByRole('textbox', { name: `Pembahasan ${HEADING}`, exact: true });

async function storedTexts(page: Page, meetingId: string): Promise<string[]> {
  const { value } = await ask(page, 'minutes.get', { meetingId });
  return value.discussions.map(({ text }) => plainText(text));
}

test('rule 39: after the power failed, text and cursor are there again', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const first = await start(archive);
  await pagesOf(first.page).start.beginEmpty();
  const agenda = ['Pembukaan', 'Penanganan banjir'].map((title) => ({ id: newTestId(), title }));
  const { id } = await ask(first.page, 'meetings.create', {
    value: aMeeting({ title: 'Rakor', agenda }),
    profileId: null,
  });
  await pagesOf(first.page).frame.goTo(`/rapat/${id}/notula`);
  await field(first.page).focus();
  await expect(field(first.page)).toHaveAttribute('contenteditable', 'true');
  await first.page.keyboard.type(TYPED);
  for (let step = 0; step < BEHIND_CURSOR.length; step += 1) await first.page.keyboard.press('ArrowLeft');
  await expect.poll(() => storedTexts(first.page, id)).toEqual([TYPED]);
  await expect
    .poll(async () => (await ask(first.page, 'minutes.getPlace', { meetingId: id }))?.offset)
    // The paragraph of the editor begins with a place of its own.
    .toBe(CURSOR + 1);
  await pullThePlug(first);

  const second = await start(archive);
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
  await pagesOf(second.page).frame.goTo(`/rapat/${id}/notula`);
  await expect(second.page.getByText(`Melanjutkan di Pembahasan ${HEADING}`)).toBeVisible();
  await expect(field(second.page)).toBeFocused();
  await expect(field(second.page)).toHaveText(TYPED);
  await expect.poll(() => second.page.evaluate(() => getSelection()?.anchorOffset)).toBe(CURSOR);
  await second.page.keyboard.type(' kembali');
  await expect(field(second.page)).toHaveText(TYPED.replace('rusak', 'rusak kembali'));
  await expect.poll(() => storedTexts(second.page, id)).toEqual([TYPED.replace('rusak', 'rusak kembali')]);

  // Left in the ordinary way, the place is only offered.
  await pagesOf(second.page).frame.goTo('/rapat');
  await expect(second.page.getByRole('heading', { level: 1, name: 'Rapat', exact: true })).toBeVisible();
  await pagesOf(second.page).frame.goTo(`/rapat/${id}/notula`);
  const offer = second.page.getByRole('button', { name: `Lanjutkan di Pembahasan ${HEADING}` });
  await expect(offer).toBeVisible();
  await expect(field(second.page)).not.toBeFocused();
  await offer.click();
  await expect(field(second.page)).toBeFocused();
});
