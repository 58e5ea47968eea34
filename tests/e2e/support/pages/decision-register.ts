import type { Locator, Page } from '@playwright/test';

/** Arsip > Keputusan: the decisions of all meetings. */
export class DecisionRegister {
  readonly search: Locator;
  readonly minutes: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Cari keputusan' });
    this.minutes = page.getByRole('combobox', { name: 'Notula' });
    this.rows = page.getByRole('table', { name: 'Daftar keputusan' }).locator('tbody').getByRole('row');
  }

  /** The row of a decision, by a part of its words. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** What opens a decision: the button that reaches over its row. */
  opener(text: string): Locator {
    return this.row(text).getByRole('button');
  }
}
