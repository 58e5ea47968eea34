import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { dropFiles } from '../drop-files.ts';

/** Section "Lampiran rapat" of the tab Berkas. */
export class AttachmentsSection {
  readonly section: Locator;
  readonly files: Locator;
  readonly viewer: Locator;
  readonly form: Locator;
  readonly #page: Page;
  readonly #app: ElectronApplication;

  constructor(page: Page, app: ElectronApplication) {
    this.#page = page;
    this.#app = app;
    this.section = page.getByRole('region', { name: 'Lampiran rapat' });
    this.files = this.section.getByRole('list', { name: 'Lampiran rapat' }).getByRole('listitem');
    this.viewer = page.getByRole('dialog');
    this.form = page.getByRole('dialog', { name: 'Keterangan berkas' });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Berkas', exact: true }).click();
    await this.section.waitFor();
  }

  button(name: string): Locator {
    return this.section.getByRole('button', { name, exact: true });
  }

  /** Chooses files; the dialog of the system answers with them. */
  async choose(paths: readonly string[]): Promise<void> {
    await this.#app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    }, paths);
    await this.button('Lampirkan berkas').click();
  }

  /** Drops real files of this computer on the section. */
  async drop(paths: readonly string[]): Promise<void> {
    await dropFiles(this.#page, this.section.locator('[class*="zone"]'), paths);
  }
}
