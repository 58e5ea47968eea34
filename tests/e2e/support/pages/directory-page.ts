import { expect, type Locator, type Page } from '@playwright/test';

/** Direktori: its lists, the protocol order, imports and doubles. */
export class DirectoryPage {
  readonly protocol: Locator;
  readonly report: Locator;
  readonly history: Locator;
  readonly mergeDialog: Locator;
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#main = page.getByRole('main');
    this.protocol = this.#main.getByRole('list', { name: 'Urutan protokol' });
    this.report = this.#main.getByRole('table', { name: 'Hasil tiap baris' });
    this.history = this.#main.getByRole('table', { name: 'Riwayat impor' });
    this.mergeDialog = page.getByRole('dialog', { name: 'Gabungkan data ganda' });
  }

  async open(tab: string): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Direktori' }).click();
    await this.#main.getByRole('tab', { name: tab }).click();
    await expect(this.#main.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }

  button(name: string): Locator {
    return this.#main.getByRole('button', { name });
  }

  table(name: string): Locator {
    return this.#main.getByRole('table', { name });
  }

  /** The names in the protocol order, first to last, as far as they are drawn. */
  names(list: Locator = this.protocol): Locator {
    return list
      .getByRole('listitem')
      .locator('p')
      .filter({ hasNotText: /^\d+\.$/ });
  }

  /** What a row of an ordered list is dragged by. */
  handle(name: string): Locator {
    return this.#page.getByRole('button', { name: `Seret ${name}` });
  }

  /** Drags a row onto the place of another with the mouse; lets go once `words` are read out, as a person sees the gap. */
  async drag(name: string, onto: string, words: string): Promise<void> {
    const [from, to] = [await this.handle(name).boundingBox(), await this.handle(onto).boundingBox()];
    if (from === null || to === null) throw new Error('nothing to drag');
    const { mouse } = this.#page;
    await mouse.move(from.x + 8, from.y + 8);
    await mouse.down();
    await mouse.move(from.x + 8, from.y + 20, { steps: 4 });
    await mouse.move(to.x + 8, to.y + 10, { steps: 8 });
    await expect(this.#page.getByText(words, { exact: true })).toBeAttached();
    await mouse.up();
  }
}
