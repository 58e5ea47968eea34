import type { Locator, Page } from '@playwright/test';

/** Arsip > Daftar arsip: the lists of records. */
export class RecordLists {
  readonly list: Locator;
  readonly note: Locator;
  readonly saveExcel: Locator;
  readonly saveWord: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByLabel('Daftar', { exact: true });
    this.note = page.getByRole('note').filter({ hasText: 'tidak pernah memusnahkan' });
    this.saveExcel = page.getByRole('button', { name: 'Ekspor Excel' });
    this.saveWord = page.getByRole('button', { name: 'Ekspor Word…' });
  }

  /** The row of a record in the list that is shown, by a part of its words. */
  row(list: string, text: string): Locator {
    return this.#page.getByRole('table', { name: list }).getByRole('row').filter({ hasText: text });
  }

  /** The dialog that asks who signs, confirmed without a signature. */
  async writeWord(): Promise<void> {
    await this.saveWord.click();
    await this.#page.getByRole('button', { name: 'Simpan Word', exact: true }).click();
  }
}
