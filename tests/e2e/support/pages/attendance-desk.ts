import type { Locator, Page } from '@playwright/test';

/** Meja penerima and Lembar bertanda tangan: the two fast ways of entering a list. */
export class AttendanceDesk {
  readonly counts: Locator;
  readonly answer: Locator;
  readonly search: Locator;
  readonly matches: Locator;
  readonly entry: Locator;
  readonly current: Locator;
  readonly hits: Locator;
  readonly last: Locator;
  readonly deputy: { title: Locator; name: Locator; letter: Locator };
  readonly guest: { name: Locator; title: Locator; organisation: Locator };
  readonly quorum: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    this.counts = page.getByRole('status', { name: 'Jumlah kehadiran' });
    this.answer = page.getByRole('status', { name: 'Jawaban' });
    this.search = field('Cari peserta yang datang');
    this.matches = page.getByRole('list', { name: 'Peserta yang cocok' }).getByRole('listitem');
    this.entry = field('Nomor baris, huruf nama, atau tanda');
    this.current = page
      .getByRole('list', { name: 'Lembar bertanda tangan' })
      .locator('[aria-current="true"]');
    this.hits = page.getByRole('list', { name: 'Nama yang cocok' }).getByRole('listitem');
    this.last = page.getByRole('list', { name: 'Lima catatan terakhir' }).getByRole('listitem');
    this.deputy = {
      title: field('Jabatan wakil'),
      name: field('Nama wakil'),
      letter: field('Nomor surat tugas'),
    };
    this.guest = {
      name: field('Tambah tamu: nama'),
      title: field('Jabatan'),
      organisation: field('Instansi'),
    };
    this.quorum = page.getByRole('combobox', { name: 'Kuorum' });
  }

  /** @param mode its words on the switch, e.g. `Meja penerima` */
  async choose(mode: string): Promise<void> {
    await this.#page.getByText(mode, { exact: true }).click();
  }
}
