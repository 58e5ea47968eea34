import type { Locator } from '@playwright/test';
import { PaperPanel } from './paper-panel.ts';

/** Daftar hadir: who was invited, who came, who came instead. */
export class AttendanceTab {
  readonly paper: PaperPanel;
  readonly fill: Locator;
  readonly rows: Locator;
  readonly counts: Locator;
  readonly guest: { name: Locator; title: Locator; organisation: Locator };

  constructor(panel: Locator) {
    this.paper = new PaperPanel(panel);
    this.fill = panel.getByRole('button', { name: /^Isi dari undangan/ });
    this.rows = panel.getByRole('list', { name: 'Daftar peserta' }).getByRole('listitem');
    this.counts = panel.getByRole('status', { name: 'Jumlah kehadiran' });
    const field = (name: string) => panel.getByRole('textbox', { name, exact: true });
    this.guest = {
      name: field('Tambah tamu: nama'),
      title: field('Jabatan'),
      organisation: field('Instansi'),
    };
  }

  /** @param number of the row, from 1 */
  title(number: number): Locator {
    return this.rows.getByRole('textbox', { name: `Jabatan, peserta ${number}`, exact: true });
  }

  /** The choice of the row's state by its label, e.g. `Hadir`. */
  state(number: number, label: string): Locator {
    return this.rows.nth(number - 1).getByRole('radio', { name: label, exact: true });
  }

  representativeName(number: number): Locator {
    return this.rows.getByRole('textbox', { name: `Nama wakil, peserta ${number}`, exact: true });
  }

  representativeTitle(number: number): Locator {
    return this.rows.getByRole('textbox', { name: `Jabatan wakil, peserta ${number}`, exact: true });
  }
}
