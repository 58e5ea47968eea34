import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** Tab Berkas of a dossier and the tabs of the page Arsip that prove it: closing, opening again, trail, checks. */
export class SealedBerkas {
  readonly #page: Page;
  readonly #app: ElectronApplication;
  readonly facts: Locator;
  readonly closing: Locator;
  readonly history: Locator;
  readonly gaps: Locator;
  readonly dialog: Locator;
  readonly closings: Locator;
  /** In the head of a closed dossier, on every tab. */
  readonly banner: Locator;

  constructor(page: Page, app: ElectronApplication) {
    this.#page = page;
    this.#app = app;
    this.facts = page.getByRole('region', { name: 'Identitas arsip' });
    this.closing = page.getByRole('region', { name: 'Berkas arsip' });
    this.history = page.getByRole('list', { name: 'Riwayat rapat' });
    this.gaps = page.getByRole('list', { name: 'Yang perlu diperiksa sebelum berkas ditutup' });
    this.dialog = page.getByRole('dialog');
    this.banner = page.getByRole('note').filter({ hasText: 'Berkas ini sudah ditutup pada' });
    this.closings = page.getByRole('list', { name: 'Berkas yang pernah ditutup' }).locator('> li');
  }

  /** Fields of the open tab that can still be typed into or chosen, by their names. */
  async openFields(): Promise<string[]> {
    const panel = this.#page.getByRole('tabpanel');
    const fields = panel
      .locator('form, fieldset')
      .locator(':is(input, textarea, select, [contenteditable=true]):not([type=hidden])');
    return fields.evaluateAll((all) =>
      all.filter((one) => !one.matches(':disabled')).map((one) => one.getAttribute('aria-label') ?? one.id),
    );
  }

  async chooseSecurity(name: string): Promise<void> {
    await this.facts.getByRole('combobox', { name: 'Klasifikasi keamanan' }).click();
    await this.#page.getByRole('option', { name, exact: true }).click();
    await this.facts.getByRole('button', { name: 'Simpan identitas arsip' }).click();
  }

  /** Closes with a reason, as a berkas with gaps demands. */
  async close(reason: string): Promise<void> {
    await this.closing.getByRole('button', { name: /^Tutup meski belum lengkap/ }).click();
    await this.dialog.getByRole('textbox', { name: 'Alasan' }).fill(reason);
    await this.dialog.getByRole('button', { name: 'Tutup dan arsipkan' }).click();
    await this.closing.getByText(/^Ditutup \d+ \p{L}+ \d{4}$/u).waitFor({ timeout: 120_000 });
  }

  async reopen(reason: string): Promise<void> {
    await this.closing.getByRole('button', { name: 'Buka kembali berkas…' }).click();
    await this.dialog.getByRole('textbox', { name: 'Alasan' }).fill(reason);
    await this.dialog.getByRole('button', { name: 'Buka kembali' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** The next save dialog answers this path. */
  async answerSave(path: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    }, path);
  }
}
