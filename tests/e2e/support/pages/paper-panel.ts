import { expect, type Locator } from '@playwright/test';

/** The part that the three papers' tabs share: "Buat Word", what is missing, and the files written so far. */
export class PaperPanel {
  /** The button says KONSEP while the paper could not be signed. */
  readonly make: Locator;
  readonly makeDraft: Locator;
  /** What is told beside the button about the file just written. */
  readonly top: Locator;
  readonly aside: Locator;
  /** What differs from the ordinary about the file just written. */
  readonly note: Locator;

  constructor(panel: Locator) {
    this.make = panel.getByRole('button', { name: 'Buat Word', exact: true });
    this.makeDraft = panel.getByRole('button', { name: 'Buat Word (KONSEP)' });
    this.top = panel.getByRole('status').filter({ hasText: 'Sudah ditulis' });
    this.aside = panel.getByRole('complementary', { name: /^Pemeriksaan dan berkas/ });
    this.note = panel.getByText(/Naskah baru disimpan sebagai/);
  }

  /** Presses the button and waits until a file of that name is told and listed; answers its name. */
  async write(button: Locator, name: string | RegExp): Promise<string> {
    await button.click();
    return this.written(name);
  }

  /** Waits until a file of that name is listed beside the form, whoever had it written; answers its name. */
  async listed(name: RegExp): Promise<string> {
    const line = this.aside.getByText(name);
    await expect(line).toBeVisible();
    const fileName = (await line.textContent()) ?? '';
    await expect(this.aside.getByRole('button', { name: `Buka ${fileName}` })).toBeVisible();
    return fileName;
  }

  /** Waits until a file of that name is told and listed; answers its name. */
  async written(name: string | RegExp): Promise<string> {
    const told = this.top.getByTitle(name, { exact: true });
    await expect(told).toContainText(name);
    const fileName = (await told.getAttribute('title')) ?? '';
    await expect(this.aside.getByText(fileName, { exact: true })).toBeVisible();
    await expect(this.top.getByRole('button', { name: `Buka ${fileName}` })).toBeVisible();
    await expect(this.top.getByRole('button', { name: `Tampilkan di folder: ${fileName}` })).toBeVisible();
    return fileName;
  }
}
