import { expect, type Locator, type Page } from '@playwright/test';

/** The foot of the frame: long work under way, stopped or ended. */
export class JobTray {
  readonly tray: Locator;
  readonly bar: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly cancel: Locator;
  readonly dismiss: Locator;
  /** What is read out. */
  readonly news: Locator;

  constructor(page: Page) {
    this.tray = page.getByRole('region', { name: 'Pekerjaan', exact: true });
    this.bar = this.tray.getByRole('progressbar');
    const button = (name: string) => this.tray.getByRole('button', { name: new RegExp(`^${name}: `) });
    this.pause = button('Jeda');
    this.resume = button('Lanjutkan');
    this.cancel = button('Batalkan');
    this.dismiss = button('Tutup');
    this.news = page.getByRole('status', { name: 'Kabar pekerjaan' });
  }

  /** Waits until the bar has gone that far, and is not at its end. */
  async waitForPercent(least: number): Promise<void> {
    await expect
      .poll(async () => Number(await this.bar.getAttribute('aria-valuenow')), { intervals: [50] })
      .toBeGreaterThan(least);
    await expect(this.bar).toBeVisible();
  }

  /** How many were through when the work stopped, from words such as `Dibatalkan pada 312 dari 800`. */
  async stoppedAt(word: 'Dibatalkan' | 'Dijeda' | 'Terhenti'): Promise<number> {
    const words = this.tray.getByText(new RegExp(`^${word} pada \\d+ dari \\d+$`));
    await expect(words).toBeVisible();
    return Number(/\d+/.exec((await words.textContent()) ?? '')?.[0]);
  }
}
