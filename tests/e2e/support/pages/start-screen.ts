import type { Locator, Page } from '@playwright/test';

/** What stands before the archive is open: the choice of the first run, or what is wrong. */
export class StartScreen {
  readonly startWithSamples: Locator;
  readonly startEmpty: Locator;
  readonly problem: Locator;
  readonly tryAgain: Locator;

  constructor(page: Page) {
    this.startWithSamples = page.getByRole('button', { name: 'Mulai dengan contoh' });
    this.startEmpty = page.getByRole('button', { name: 'Mulai kosong' });
    this.problem = page.getByRole('heading', { level: 1 });
    this.tryAgain = page.getByRole('button', { name: 'Coba lagi' });
  }
}
