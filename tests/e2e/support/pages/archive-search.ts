import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** Arsip, tab Cari. */
export class ArchiveSearch {
  readonly field: Locator;
  readonly list: Locator;
  readonly hits: Locator;
  readonly status: Locator;
  /** What is looked for besides what was typed. */
  readonly also: Locator;
  readonly filters: Locator;
  readonly guarded: Locator;
  readonly saved: Locator;
  readonly dialog: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.field = page.getByRole('searchbox', { name: 'Cari di arsip' });
    this.list = page.getByRole('list', { name: 'Hasil pencarian' });
    this.hits = this.list.getByRole('listitem');
    this.status = page.getByRole('status').filter({ hasText: 'hasil' });
    this.also = page.getByRole('status').filter({ hasText: 'Juga dicari' });
    this.filters = page.getByRole('button', { name: /^Saringan/ });
    this.guarded = page.getByRole('switch', { name: 'Termasuk terbatas dan rahasia' });
    this.saved = page.getByRole('button', { name: /^Pencarian tersimpan/ });
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await new Frame(this.#page).open('Arsip');
    await this.field.waitFor();
  }

  hit(text: string): Locator {
    return this.hits.filter({ hasText: text });
  }

  kind(name: string): Locator {
    return this.#page.getByRole('group', { name: 'Jenis' }).getByText(name, { exact: true });
  }
}
