import { expect, type Locator, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** What stands before the archive is open: the choice of the first run, or what is wrong. */
export class StartScreen {
  readonly startWithSamples: Locator;
  readonly startEmpty: Locator;
  readonly setUp: Locator;
  readonly practise: Locator;
  readonly problem: Locator;
  readonly tryAgain: Locator;
  readonly #frame: Frame;
  readonly #menu: Locator;

  constructor(page: Page) {
    this.#frame = new Frame(page);
    this.#menu = page.getByRole('navigation', { name: 'Menu utama' });
    this.startWithSamples = page.getByRole('button', { name: 'Mulai dengan contoh' });
    this.startEmpty = page.getByRole('button', { name: 'Mulai kosong' });
    this.setUp = page.getByRole('button', { name: 'Siapkan kantor' });
    this.practise = page.getByRole('button', { name: 'Buka latihan' });
    this.problem = page.getByRole('heading', { level: 1 });
    this.tryAgain = page.getByRole('button', { name: 'Coba lagi' });
  }

  /** Begins with the sample meetings and opens their list. */
  async beginWithSamples(): Promise<void> {
    await this.startWithSamples.click();
    await this.#frame.open('Rapat');
  }

  /** Begins with an empty archive and waits until the application stands: nothing is asked of it, or opened, before. */
  async openEmpty(): Promise<void> {
    await this.startEmpty.click();
    await expect(this.#menu).toBeVisible();
  }

  /** Begins with an empty archive and opens the list of meetings. */
  async beginEmpty(): Promise<void> {
    await this.openEmpty();
    await this.#frame.open('Rapat');
  }
}
