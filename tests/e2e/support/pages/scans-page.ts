import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { Palette } from './palette.ts';

/** Part "Pindaian" of the archive, and the note that a paper is signed. */
export class ScansPage {
  readonly #page: Page;
  readonly #app: ElectronApplication;
  readonly table: Locator;
  readonly status: Locator;

  constructor(page: Page, app: ElectronApplication) {
    this.#page = page;
    this.#app = app;
    this.table = page.getByRole('table', { name: 'Pindaian yang dipilih' });
    this.status = page.getByText(/berkas sudah diberkaskan\.$/);
  }

  /** Through the palette, as a clerk without a mouse would. */
  async openByPalette(): Promise<void> {
    const palette = new Palette(this.#page);
    await palette.open();
    await this.#page.keyboard.type('berkaskan pindaian');
    await palette.option('Berkaskan pindaian').waitFor();
    await this.#page.keyboard.press('Enter');
  }

  /** Chooses files in the dialog; the first time or again. */
  async choose(paths: readonly string[]): Promise<void> {
    await this.#app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    }, paths);
    await this.#page.getByRole('button', { name: /^Pilih pindaian/ }).click();
  }

  row(fileName: string): Locator {
    return this.table.getByRole('row', { name: new RegExp(fileName) });
  }

  async chooseMeeting(fileName: string, words: string, title: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: `Rapat untuk ${fileName}` });
    await field.fill(words);
    await this.#page.getByRole('option', { name: new RegExp(title) }).click();
  }

  async chooseKind(fileName: string, kind: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: `Jenis naskah ${fileName}` }).click();
    await this.#page.getByRole('option', { name: kind }).click();
  }
}
