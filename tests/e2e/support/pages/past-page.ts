import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';

/** Old papers on their way into the archive, and the records that they become. */
export class PastPage {
  readonly #page: Page;
  readonly #app: ElectronApplication;
  /** Rows of the import that is open. */
  readonly rows: Locator;
  readonly records: Locator;
  readonly panel: Locator;
  readonly filter: Locator;
  readonly save: Locator;

  constructor(page: Page, app: ElectronApplication) {
    this.#page = page;
    this.#app = app;
    this.rows = page.getByRole('table', { name: /^Berkas impor/ });
    this.records = page.getByRole('table', { name: 'Arsip lama' });
    this.panel = page.getByRole('region', { name: /^Naskah/ });
    this.filter = page.getByRole('combobox', { name: 'Baris yang tampil' });
    this.save = page.getByRole('button', { name: /^Simpan \d+ arsip$/ });
  }

  /** Opens the tab from the navigation. */
  async open(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('link', { name: 'Arsip' })
      .click();
    await this.#page.getByRole('tab', { name: 'Arsip lama' }).click();
  }

  /** Chooses a folder and waits until all of it is read. */
  async importFolder(folder: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, folder);
    await this.#page.getByRole('button', { name: 'Impor folder…' }).first().click();
    await expect(this.rows).toBeVisible({ timeout: 40_000 });
    await expect(this.#page.getByText(/belum dibaca/)).toHaveCount(0, { timeout: 40_000 });
  }

  row(name: string): Locator {
    return this.rows.getByRole('row').filter({ hasText: name });
  }

  field(name: 'Tanggal' | 'Nomor' | 'Judul' | 'Instansi' | 'Kode'): Locator {
    return this.rows.getByRole('textbox', { name: new RegExp(`^${name}:`) });
  }

  /** Chooses in the menu "Tindakan lain" and answers its question with its verb. */
  async act(item: RegExp, verb: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tindakan lain' }).click();
    await this.#page.getByRole('menuitem', { name: item }).click();
    await this.#page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  }
}
