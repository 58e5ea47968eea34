import type { Locator, Page } from '@playwright/test';

/** The page Rapat beyond its list: calendar, series, templates, and the dialogs that make meetings. */
export class MeetingsDesk {
  readonly dialog: Locator;
  readonly days: Locator;
  readonly clashes: Locator;
  readonly series: Locator;
  readonly templates: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog');
    this.days = page.getByRole('table', { name: /^Kalender/ });
    this.clashes = this.dialog.getByRole('status');
    this.series = page.getByRole('table', { name: 'Seri rapat' });
    this.templates = page.getByRole('table', { name: 'Templat rapat' });
  }

  async show(view: 'Daftar' | 'Bulan' | 'Minggu' | 'Seri' | 'Templat'): Promise<void> {
    await this.#page.getByRole('tab', { name: view, exact: true }).click();
  }

  /** @param name as read out, e.g. `Senin, 1 September 2025` */
  day(name: string): Locator {
    return this.days.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  field(name: string | RegExp): Locator {
    return this.dialog.getByRole('textbox', { name });
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  async chooseAction(name: string | RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tindakan', exact: true }).click();
    await this.#page.getByRole('menuitem', { name }).click();
  }

  get undo(): Locator {
    return this.#page.getByRole('button', { name: 'Urungkan', exact: true });
  }
}
