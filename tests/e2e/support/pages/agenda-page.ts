import { expect, type Locator, type Page } from '@playwright/test';

/** Agenda surat: the numbers of a register and year. */
export class AgendaPage {
  readonly table: Locator;
  readonly search: Locator;
  readonly reserve: Locator;
  readonly gaps: Locator;
  readonly gapPanel: Locator;
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#main = page.getByRole('main');
    this.table = this.#main.getByRole('table', { name: /^Agenda / });
    this.search = this.#main.getByRole('searchbox', { name: 'Cari surat' });
    this.reserve = this.#main.getByRole('button', { name: 'Pesan nomor' }).first();
    this.gaps = this.#main.getByRole('button', { name: /^Nomor (belum|yang tidak) dipakai/ });
    this.gapPanel = this.#main.getByRole('region', { name: 'Nomor yang belum dipakai' });
  }

  /** The row of a letter, by a part of its words. */
  row(text: string): Locator {
    return this.table.getByRole('row').filter({ hasText: text });
  }

  dialog(name: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name });
  }

  /** Opens a letter; answers its drawer. */
  async open(text: string): Promise<Locator> {
    await this.row(text).getByRole('button').first().click();
    const drawer = this.#page.getByRole('dialog', { name: new RegExp(text) });
    await expect(drawer).toBeVisible();
    return drawer;
  }

  /** Keeps a number for a letter. */
  async reserveFor(subject: string, more: { sequence?: string; note?: string } = {}): Promise<void> {
    await this.reserve.click();
    const dialog = this.dialog('Pesan nomor');
    if (more.sequence !== undefined) await dialog.getByLabel('Nomor urut').fill(more.sequence);
    await dialog.getByLabel('Hal').fill(subject);
    if (more.note !== undefined) await dialog.getByLabel('Keterangan').fill(more.note);
    await dialog.getByRole('button', { name: 'Pesan', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
}
