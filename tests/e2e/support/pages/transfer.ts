import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The pages and places around undo, the trash and the transfer file. */
export class TransferDesk {
  readonly #page: Page;
  readonly #app: ElectronApplication;
  readonly merge: Locator;
  readonly trash: Locator;
  readonly done: Locator;

  constructor(page: Page, app: ElectronApplication) {
    this.#page = page;
    this.#app = app;
    this.merge = page.getByRole('region', { name: 'Perbedaan isi' });
    this.trash = page.getByRole('table', { name: 'Isi sampah' });
    this.done = page.getByRole('alert');
  }

  button(name: string | RegExp): Locator {
    return this.#page.getByRole('button', { name });
  }

  /** The next dialogs answer this path. */
  async answerDialogs(path: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    }, path);
  }

  /** From the open dossier. */
  async send(): Promise<void> {
    await this.button('Tindakan').click();
    await this.#page.getByRole('menuitem', { name: 'Pindahkan ke PC lain…' }).click();
    await this.button('Simpan berkas…').click();
    await this.#page.getByText('Bawa berkas itu ke komputer lain').waitFor();
  }

  /** Opens the page and the file. */
  async receive(): Promise<void> {
    await this.#page.evaluate(() => {
      window.location.hash = '#/ambil-rapat';
    });
    await this.button(/^Pilih berkas/).click();
  }

  choice(label: string, column: 'Di komputer ini' | 'Dari berkas'): Locator {
    return this.merge.getByRole('radio', { name: new RegExp(`^${label}, ${column}`) });
  }
}
