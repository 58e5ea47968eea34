import { expect, type Locator, type Page } from '@playwright/test';

/** Tindak lanjut: every action item of every meeting. */
export class FollowUpsPage {
  readonly table: Locator;
  readonly drawer: Locator;
  readonly search: Locator;
  readonly board: Locator;
  readonly stateDialog: Locator;
  readonly paperDialog: Locator;
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#main = page.getByRole('main');
    this.table = this.#main.getByRole('table', { name: 'Tindak lanjut semua rapat' });
    this.drawer = page.getByRole('dialog', { name: 'Tindak lanjut', exact: true });
    this.search = this.#main.getByRole('searchbox', { name: 'Cari tindak lanjut' });
    this.board = this.#main.getByRole('region');
    this.stateDialog = page.getByRole('dialog', { name: /^Status/ });
    this.paperDialog = page.getByRole('dialog', { name: 'Matriks dan lembar tindak lanjut' });
  }

  /** The row of an item, by a part of its words. */
  row(text: string): Locator {
    return this.table.getByRole('row').filter({ hasText: text });
  }

  /** What opens an item; the keys S, C and Space work on it. */
  opener(text: string): Locator {
    return this.table.getByRole('button').filter({ hasText: text });
  }

  /** A column of the board. */
  column(name: string): Locator {
    return this.#main.getByRole('region', { name: new RegExp(`^${name}`) });
  }

  async openItem(text: string): Promise<void> {
    await this.opener(text).click();
    await expect(this.drawer.getByText('Catatan perkembangan')).toBeVisible();
  }

  async closeDrawer(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await expect(this.drawer).toHaveCount(0);
  }

  async showBoard(): Promise<void> {
    await this.#main.getByText('Papan', { exact: true }).click();
    await expect(this.column('Terbuka')).toBeVisible();
  }

  button(name: string): Locator {
    return this.#main.getByRole('button', { name, exact: true });
  }

  chip(name: string): Locator {
    return this.#main.getByRole('group', { name: 'Batas waktu' }).getByRole('button', { name });
  }
}
