import { expect, type Locator, type Page } from '@playwright/test';

/** The frame around every page: the navigation, and at the top whether all is saved. */
export class Frame {
  readonly main: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.main = page.getByRole('main');
  }

  /** Opens a page by its name in the navigation. */
  async open(name: string): Promise<void> {
    const menu = this.#page.getByRole('navigation', { name: 'Menu utama' });
    await menu.getByRole('link', { name, exact: true }).click();
    await expect(this.main.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Waits for "Tersimpan 09.14.05". */
  async waitUntilSaved(): Promise<void> {
    await expect(this.#page.getByRole('banner').getByText(/^Tersimpan \d\d\.\d\d\.\d\d$/)).toBeVisible();
  }

  /** Goes to an address of the page, where a click would need a place on the screen. */
  async goTo(path: string): Promise<void> {
    await this.#page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
  }
}
