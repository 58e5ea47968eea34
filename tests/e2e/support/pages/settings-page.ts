import { expect, type Locator, type Page } from '@playwright/test';

/** Pengaturan: the office profile, one section at a time. */
export class SettingsPage {
  readonly save: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.save = page.getByRole('main').getByRole('button', { name: 'Simpan', exact: true });
  }

  async show(section: string): Promise<void> {
    await this.#page.getByRole('tab', { name: section, exact: true }).click();
  }

  field(name: string): Locator {
    return this.#page.getByRole('tabpanel').getByRole('textbox', { name, exact: true });
  }

  async typeAddress(lines: readonly string[]): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tambah baris alamat' }).click();
    for (const [index, line] of lines.entries()) {
      await this.field(`baris alamat ${index + 1}`).fill(line);
      if (index < lines.length - 1) await this.field(`baris alamat ${index + 1}`).press('Enter');
    }
  }

  async saveAll(): Promise<void> {
    await this.save.click();
    await expect(
      this.#page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: /^Tersimpan \d\d\.\d\d$/ }),
    ).toBeVisible();
    await expect(this.save).toBeDisabled();
  }
}
