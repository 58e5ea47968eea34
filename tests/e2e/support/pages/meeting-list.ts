import { expect, type Locator, type Page } from '@playwright/test';
import { Dossier } from './dossier.ts';
import { Frame } from './frame.ts';

/** Rapat: all meetings of the archive. */
export class MeetingList {
  readonly rows: Locator;
  readonly newMeeting: Locator;
  readonly dialog: Locator;
  readonly title: Locator;
  readonly date: Locator;
  readonly create: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.getByRole('list', { name: 'Daftar rapat' }).getByRole('listitem');
    this.newMeeting = page.getByRole('button', { name: 'Rapat baru' });
    this.dialog = page.getByRole('dialog', { name: 'Rapat baru' });
    this.title = this.dialog.getByRole('textbox', { name: 'Nama rapat' });
    this.date = this.dialog.getByRole('textbox', { name: 'Tanggal' });
    this.create = this.dialog.getByRole('button', { name: 'Buat rapat' });
  }

  /** Opens a meeting from the list, wherever the window is. */
  async open(title: string): Promise<Dossier> {
    await new Frame(this.#page).open('Rapat');
    await this.rows.getByRole('link', { name: title, exact: true }).click();
    return this.#opened(title);
  }

  /** @param date as typed, e.g. `17/9/2025` */
  async createMeeting(title: string, date: string): Promise<Dossier> {
    await this.newMeeting.click();
    await this.title.fill(title);
    await this.date.fill(date);
    await this.create.click();
    return this.#opened(title);
  }

  async #opened(title: string): Promise<Dossier> {
    await expect(this.#page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    return new Dossier(this.#page);
  }
}
