import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { EMPTY_MINUTES, type Minutes } from '../../shared/domain/minutes.ts';
import { plainText, type RichBlock, richFromPlain } from '../../shared/domain/rich-text.ts';
import { all, attribute, has, listOf, paragraphWith, readDocx, textOf } from '../documents/support/docx.ts';
import { newTestId } from '../fixtures/builders.ts';
import { expect, type Running, shareWindow, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { pasteMarkup as paste } from './support/clipboard.ts';
import { ask } from './support/door.ts';
import { WrittenPapers } from './support/papers.ts';

const WORD = readFileSync(join(import.meta.dirname, '../fixtures/word-clipboard.html'), 'utf8');

const shared = shareWindow();
test.beforeAll(() => pagesOf(shared().page).start.openEmpty());

/** A meeting of its own with one agenda item, its minutes on the screen. */
async function openMinutes({ page }: Running, minutes: Partial<Minutes> = {}): Promise<string> {
  const value = meetingSchema.parse({
    title: 'Rapat Uji',
    date: '2025-09-17',
    agenda: [{ id: newTestId(), title: 'Persiapan' }],
  });
  const { id } = await ask(page, 'meetings.create', { value, profileId: null });
  const { version } = await ask(page, 'minutes.get', { meetingId: id });
  await ask(page, 'minutes.save', { meetingId: id, version, value: { ...EMPTY_MINUTES, ...minutes } });
  await show(page, id);
  return id;
}

async function show(page: Page, meetingId: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/rapat/${meetingId}/notula`);
  await expect(editor(page, 'Kata pembukaan')).toBeVisible();
}

/** The live editor of a field, not the text that waits for one. */
function editor(page: Page, name: string): Locator {
  return page.locator(`[contenteditable="true"][aria-label="${name}"]`);
}

/** Clicks into a field, wherever it is, and waits for its editor. */
async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).click();
  await expect(editor(page, name)).toBeFocused();
}

async function saved(
  page: Page,
  meetingId: string,
  isThere: (minutes: Minutes) => boolean,
): Promise<Minutes> {
  await expect.poll(async () => isThere((await ask(page, 'minutes.get', { meetingId })).value)).toBe(true);
  return (await ask(page, 'minutes.get', { meetingId })).value;
}

const DISCUSSION = 'Pembahasan 1. Persiapan';

function discussionOf(minutes: Minutes): RichBlock[] {
  return minutes.discussions[0]?.text.content ?? [];
}

test('text pasted from Word becomes real structure, in the record and in the Word file', async () => {
  const running = shared();
  const { page } = running;
  const id = await openMinutes(running);
  await enter(page, DISCUSSION);
  await paste(running, WORD);
  const minutes = await saved(page, id, (value) => discussionOf(value).length > 3);
  const text = minutes.discussions[0]?.text ?? richFromPlain('');
  expect(discussionOf(minutes).map(({ type }) => type)).toEqual([
    ...['paragraph', 'paragraph', 'orderedList', 'bulletList', 'paragraph', 'table', 'paragraph'],
  ]);
  expect(plainText(text).split('\n')).toEqual([
    'Hasil pembahasan',
    'Panitia wajib melapor paling lambat Jumat kepada Sekretariat.',
    ...[
      'Tempat kegiatan',
      'Aula lantai satu',
      'Halaman depan',
      'Izin tempat menyusul.',
      'Keamanan',
      'Pos jaga',
    ],
    '',
    'No\tPetugas dan tugas',
    '1\tSatpol PP\tPengamanan <24 jam> & patroli',
    'Sekian.',
  ]);
  expect(JSON.stringify(text)).not.toMatch(/Calibri|Times|color|Mso|file:|rahasia|NS1|·/);

  const made = await ask(page, 'minutes.makePaper', { meetingId: id });
  const path = await new WrittenPapers(running.archive).pathOf(made.paper.fileName);
  const { main } = readDocx(readFileSync(path));
  const level = (words: string) => attribute(paragraphWith(main, words), 'w:ilvl', 'w:val');
  expect(['Tempat kegiatan', 'Aula lantai satu', 'Keamanan', 'Pos jaga'].map(level)).toEqual([
    '0',
    '1',
    '0',
    '0',
  ]);
  expect(listOf(paragraphWith(main, 'Keamanan'))).toBe(listOf(paragraphWith(main, 'Aula lantai satu')));
  const marked = all(paragraphWith(main, 'Panitia wajib'), 'w:r').map((run) => [
    textOf(run),
    ['w:b', 'w:i', 'w:u'].filter((name) => has(run, name)).join(),
  ]);
  expect(marked).toEqual([
    ['Panitia ', ''],
    ['wajib', 'w:b'],
    [' melapor ', ''],
    ['paling lambat', 'w:i'],
    [' ', ''],
    ['Jumat', 'w:u'],
    [' kepada Sekretariat.', ''],
  ]);
  const table = all(main, 'w:tbl').find((one) => textOf(one).includes('Satpol PP'));
  expect(table === undefined ? [] : all(table, 'w:tr').map((row) => has(row, 'w:tblHeader'))).toEqual([
    true,
    false,
  ]);
});

test('web lists that stand in lists, deep lists and tables in tables are mended', async () => {
  const running = shared();
  const { page } = running;
  const id = await openMinutes(running);
  const deep = Array.from({ length: 7 }, (_, depth) => `<ol><li>d${depth + 1}`);
  await enter(page, DISCUSSION);
  await paste(
    running,
    `<ul><li>satu</li><ol><li>anak</li></ol></ul>${deep.join('')}${'</li></ol>'.repeat(deep.length)}
     <table><caption>Judul tabel</caption><tr><td>x<table><tr><td>dalam</td></tr></table></td><td>y</td></tr></table>
     <script>window.hacked = true</script><p onclick="x()">akhir</p>`,
  );
  const minutes = await saved(page, id, (value) => discussionOf(value).length > 3);
  const text = minutes.discussions[0]?.text ?? richFromPlain('');
  expect(discussionOf(minutes)[0]).toMatchObject({
    type: 'bulletList',
    content: [{ content: [{ type: 'paragraph' }, { type: 'orderedList' }] }],
  });
  for (const words of ['satu', 'anak', 'd1', 'd7', 'Judul tabel', 'dalam', 'y', 'akhir'])
    expect(plainText(text)).toContain(words);
});

test('keys format text, lists go deeper and back, the toolbar works without a mouse, and undo undoes', async () => {
  const running = shared();
  const { page } = running;
  const id = await openMinutes(running);
  const opening = editor(page, 'Kata pembukaan');
  await enter(page, 'Kata pembukaan');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('Tebal');
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. satu');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('anak');
  for (let depth = 0; depth < 8; depth += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('lagi');
  }
  const minutes = await saved(page, id, (value) => plainText(value.opening).trim().endsWith('lagi'));
  expect(minutes.opening.content[0]).toMatchObject({
    content: [{ text: 'Tebal', marks: [{ type: 'bold' }] }],
  });
  await expect(opening.locator('ol')).toHaveCount(5);

  await page.keyboard.press('Alt+F10');
  const toolbar = page.getByRole('toolbar', { name: 'Format Kata pembukaan' });
  await expect(toolbar.getByRole('button', { name: /^Tebal/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const underline = toolbar.getByRole('button', { name: /^Garis bawah/ });
  await expect(underline).toBeFocused();
  await expect(underline).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Enter');
  await expect(opening).toBeFocused();
  await expect(underline).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('garis');
  await saved(page, id, ({ opening: text }) => JSON.stringify(text).includes('underline'));
  await page.keyboard.press('Control+Z');
  await saved(page, id, ({ opening: text }) => !JSON.stringify(text).includes('garis'));
});

test('a table is put in, grown and removed by the toolbar', async () => {
  const running = shared();
  const { page } = running;
  const id = await openMinutes(running);
  await enter(page, 'Kata penutup');
  const toolbar = page.getByRole('toolbar', { name: 'Format Kata penutup' });
  await toolbar.getByRole('button', { name: 'Sisipkan tabel' }).click();
  await page.keyboard.type('Kepala');
  await toolbar.getByRole('button', { name: 'Tambah baris di bawah' }).click();
  await toolbar.getByRole('button', { name: 'Tambah kolom di kanan' }).click();
  const minutes = await saved(page, id, ({ closing }) =>
    closing.content.some(({ type }) => type === 'table'),
  );
  const table = minutes.closing.content.find((block) => block.type === 'table');
  expect(table?.content.map(({ content }) => content.length)).toEqual([4, 4, 4, 4]);
  expect(table?.content[0]?.content.every(({ type }) => type === 'tableHeader')).toBe(true);
  await toolbar.getByRole('button', { name: 'Hapus tabel' }).click();
  await saved(page, id, ({ closing }) => closing.content.every(({ type }) => type !== 'table'));
});

test('leaving a field saves it at once, and another place of the form is not disturbed', async () => {
  const running = shared();
  const { page } = running;
  const id = await openMinutes(running);
  await enter(page, 'Kata pembukaan');
  await page.keyboard.type('Kalimat terakhir');
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await saved(page, id, ({ opening }) => plainText(opening) === 'Kalimat terakhir');
});

test('of a hundred statements only those near the sight are editors; one far away becomes one when it is used', async () => {
  const running = shared();
  const { page } = running;
  const statements = Array.from({ length: 100 }, (_, index) => ({
    id: newTestId(),
    speaker: 'Camat',
    attendeeId: null,
    text: richFromPlain(`Pernyataan nomor ${index + 1}.`),
  }));
  const discussions = [
    {
      id: newTestId(),
      agendaItemId: null,
      text: richFromPlain(''),
      statements,
      decisions: [],
      actionItems: [],
    },
  ];
  const id = await openMinutes(running, { discussions });
  await expect(page.getByText('Pernyataan nomor 100.', { exact: true }).first()).toBeAttached();
  await expect.poll(() => page.locator('[contenteditable="true"]').count()).toBeLessThan(40);
  const last = page.getByRole('textbox', { name: 'Yang disampaikan, pernyataan 100', exact: true });
  await last.focus();
  await expect(editor(page, 'Yang disampaikan, pernyataan 100')).toBeFocused();
  await page.keyboard.type(' Tambahan.');
  await saved(
    page,
    id,
    (value) =>
      plainText(value.discussions[0]?.statements[99]?.text ?? richFromPlain('')) ===
      'Pernyataan nomor 100. Tambahan.',
  );
  await expect.poll(() => page.locator('[contenteditable="true"]').count()).toBeLessThan(60);
});
