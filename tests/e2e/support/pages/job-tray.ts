import { expect, type Locator, type Page } from '@playwright/test';

/** The foot of the frame: long work under way, stopped or ended. */
export class JobTray {
  readonly tray: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly dismiss: Locator;
  /** What is read out. */
  readonly news: Locator;

  constructor(page: Page) {
    this.tray = page.getByRole('region', { name: 'Pekerjaan', exact: true });
    const button = (name: string) => this.tray.getByRole('button', { name: new RegExp(`^${name}: `) });
    this.pause = button('Jeda');
    this.resume = button('Lanjutkan');
    this.dismiss = button('Tutup');
    this.news = page.getByRole('status', { name: 'Kabar pekerjaan' });
  }

  /**
   * Cancels once the bar has gone that far and tells how long the rest takes; answers what it told then. The page itself
   * looks and presses: a test process that is kept waiting by a busy machine would find the work done.
   */
  cancelAt(percent: number): Promise<string> {
    return this.tray.evaluate(
      (tray, least) =>
        new Promise<string>((resolve) => {
          const look = () => {
            const done = tray.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
            const told = /\d+ dari \d+, sisa [\da-z ]+/.exec(tray.textContent ?? '')?.[0];
            const button = tray.querySelector<HTMLElement>('button[aria-label^="Batalkan: "]');
            if (told === undefined || button === null || Number(done) < least) {
              requestAnimationFrame(look);
              return;
            }
            button.click();
            resolve(told);
          };
          look();
        }),
      percent,
    );
  }

  /** How many were through when the work stopped, from words such as `Dibatalkan pada 312 dari 800`. */
  async stoppedAt(word: 'Dibatalkan' | 'Dijeda' | 'Terhenti'): Promise<number> {
    const words = this.tray.getByText(new RegExp(`^${word} pada \\d+ dari \\d+$`));
    await expect(words).toBeVisible();
    return Number(/\d+/.exec((await words.textContent()) ?? '')?.[0]);
  }
}
