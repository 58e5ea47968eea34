import type { Locator } from '@playwright/test';
import { OfficialFields } from './official-fields.ts';

/** Rapat: the facts of the meeting. */
export class MeetingTab {
  readonly title: Locator;
  readonly purpose: Locator;
  readonly date: Locator;
  readonly start: Locator;
  readonly end: Locator;
  readonly actualStart: Locator;
  readonly actualEnd: Locator;
  readonly place: Locator;
  readonly agendaItems: Locator;
  readonly addAgendaItem: Locator;
  readonly chair: OfficialFields;
  readonly recorder: OfficialFields;
  readonly isSpecimen: Locator;

  constructor(panel: Locator) {
    const field = (name: string) => panel.getByRole('textbox', { name, exact: true });
    this.title = field('Nama rapat');
    this.purpose = field('Tujuan');
    this.date = field('Tanggal');
    this.start = field('Pukul');
    this.end = field('Sampai pukul');
    this.actualStart = field('Dibuka pukul');
    this.actualEnd = field('Ditutup pukul');
    this.place = field('Tempat');
    this.agendaItems = panel.getByRole('textbox', { name: /^mata acara \d+$/ });
    this.addAgendaItem = panel.getByRole('button', { name: 'Tambah mata acara' });
    this.chair = new OfficialFields(panel, 'Pimpinan rapat');
    this.recorder = new OfficialFields(panel, 'Pencatat (notulis)');
    this.isSpecimen = panel.getByRole('checkbox', { name: 'Rapat contoh atau latihan' });
  }

  /** Types the agenda as a clerk does: Enter after each item adds the next line. */
  async typeAgenda(titles: readonly string[]): Promise<void> {
    await this.addAgendaItem.click();
    for (const [index, title] of titles.entries()) {
      const line = this.agendaItems.nth(index);
      await line.fill(title);
      if (index < titles.length - 1) await line.press('Enter');
    }
  }
}
