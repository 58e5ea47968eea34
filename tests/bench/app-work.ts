import { expect, type Page } from '@playwright/test';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { launch } from '../e2e/support/app.ts';
import { pagesOf } from '../e2e/support/clerk.ts';
import { ask } from '../e2e/support/door.ts';
import { median } from './measure.ts';
import { discussionText } from './seed-words.ts';
import { keyDelays, type Standing, timeUntil } from './window-timing.ts';

/* What a clerk does all day, timed in the real window. */

const ROUNDS = 5;
const KEYS = 60;
const KEY_PAUSE_MS = 90;
/** About forty printed pages. */
const LONG_MINUTES_LETTERS = 100_000;

/** The median milliseconds of one piece of work. */
export interface Work {
  name: string;
  milliseconds: number;
  slowest: number;
}

interface Step {
  name: string;
  /** Where it begins; the way there is not timed. */
  from: string;
  standing: Standing;
  act(page: Page, round: number): Promise<void>;
}

const FIRST_ROW = 'ul[aria-label="Daftar rapat"] li[aria-posinset="1"]';

/** @param count how many meetings the archive holds */
export async function measureWork(archive: string, userData: string, count: number): Promise<Work[]> {
  const { page, close } = await launch(archive, { userData });
  try {
    await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible({ timeout: 30_000 });
    const works: Work[] = [];
    for (const step of stepsOf(count)) works.push(await measureStep(page, step));
    works.push(await measureKeys(page));
    return works;
  } finally {
    await close();
  }
}

function stepsOf(count: number): Step[] {
  const open = (name: string) => async (page: Page) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  return [
    {
      name: 'Beranda',
      from: '/direktori',
      standing: { selector: 'main section', text: 'Menunggu notula' },
      act: open('Beranda'),
    },
    {
      name: 'list of meetings',
      from: '/',
      standing: { selector: FIRST_ROW, text: 'Rapat' },
      act: open('Rapat'),
    },
    {
      name: 'search, one hit',
      from: '/rapat',
      standing: { selector: '[role=search] [role=status]', text: '1 rapat' },
      act: (page, round) => typeSearch(page, `${count - round}`),
    },
    {
      name: 'search, a common word',
      from: '/rapat',
      standing: { selector: FIRST_ROW, text: 'Banjir' },
      act: (page) => typeSearch(page, 'banjir'),
    },
    {
      name: 'open a dossier',
      from: '/rapat',
      standing: { selector: '[role=tabpanel] input, [role=tabpanel] textarea', text: 'Rapat' },
      act: async (page) => page.getByRole('list', { name: 'Daftar rapat' }).getByRole('link').nth(3).click(),
    },
    {
      name: 'follow-ups',
      from: '/',
      standing: { selector: 'main [role=row], main tbody tr', text: 'Menyusun' },
      act: open('Tindak lanjut'),
    },
    {
      name: 'directory, 3,000 positions',
      from: '/',
      standing: { selector: 'main [role=row], main tbody tr', text: 'Kepala Bidang' },
      act: open('Direktori'),
    },
  ];
}

async function typeSearch(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Cari rapat' }).pressSequentially(words);
}

async function measureStep(page: Page, step: Step): Promise<Work> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const address of ['/pengaturan/kantor', step.from]) {
      await pagesOf(page).frame.goTo(address);
      await page.waitForTimeout(400);
    }
    const time = await timeUntil(page, step.standing, () => step.act(page, round));
    // The first one still loads the code of the page.
    if (round > 0) times.push(time);
  }
  return { name: step.name, milliseconds: median(times), slowest: Math.max(...times) };
}

/** Typing into the middle of minutes of forty pages. */
async function measureKeys(page: Page): Promise<Work> {
  const meetingId = await makeLongMinutes(page);
  await pagesOf(page).frame.goTo(`/rapat/${meetingId}/notula`);
  const field = page.getByRole('textbox', { name: /^Pembahasan/ }).nth(4);
  await field.scrollIntoViewIfNeeded({ timeout: 30_000 });
  await field.press('Control+End');
  await keyDelays(page, field, 'pemanasan ', KEY_PAUSE_MS);
  const delays = await keyDelays(page, field, 'rapat koordinasi '.repeat(5).slice(0, KEYS), KEY_PAUSE_MS);
  return { name: 'key to screen, 40 pages', milliseconds: median(delays), slowest: Math.max(...delays) };
}

async function makeLongMinutes(page: Page): Promise<string> {
  const agenda = Array.from({ length: 10 }, (_, index) => ({
    id: crypto.randomUUID(),
    title: `Mata acara ke-${index + 1}`,
  }));
  const value = { title: 'Rapat dengan notula panjang', date: '2026-01-05', agenda };
  const { id: meetingId } = await ask(page, 'meetings.create', { value });
  const { version, value: minutes } = await ask(page, 'minutes.get', { meetingId });
  const part = LONG_MINUTES_LETTERS / agenda.length;
  const discussions = agenda.map(({ id }, index) => ({
    id: crypto.randomUUID(),
    agendaItemId: id,
    text: richFromPlain(`${discussionText(index)}\n`.repeat(40).slice(0, part)),
  }));
  await ask(page, 'minutes.save', { meetingId, version, value: { ...minutes, discussions } });
  return meetingId;
}
