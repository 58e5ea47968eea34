import type { Locator, Page } from '@playwright/test';

/** Penyiapan kantor: one question at a time. */
export class SetupPage {
  readonly heading: Locator;
  readonly next: Locator;
  readonly skip: Locator;
  readonly back: Locator;
  readonly begin: Locator;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#main = page.getByRole('main');
    this.heading = this.#main.getByRole('heading', { level: 1 });
    this.next = this.#main.getByRole('button', { name: 'Lanjut', exact: true });
    this.skip = this.#main.getByRole('button', { name: 'Lewati langkah' });
    this.back = this.#main.getByRole('button', { name: 'Kembali', exact: true });
    this.begin = this.#main.getByRole('button', { name: 'Mulai', exact: true });
  }

  progress(step: number): Locator {
    return this.#main.getByText(`Langkah ${step} dari 6`);
  }

  field(name: string): Locator {
    return this.#main.getByRole('textbox', { name, exact: true });
  }
}
