import type { Locator, Page } from '@playwright/test';

/** Beranda: blocks of what needs the clerk now. */
export class HomePage {
  readonly #main: Locator;

  constructor(page: Page) {
    this.#main = page.getByRole('main');
  }

  block(title: string): Locator {
    return this.#main.getByRole('region', { name: title, exact: true });
  }

  row(block: string, title: string): Locator {
    return this.block(block).getByRole('link', { name: title });
  }
}
