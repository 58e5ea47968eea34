import type { Locator } from '@playwright/test';

export interface TypedOfficial {
  title: string;
  front?: string;
  name: string;
  back?: string;
  rank?: string;
  /** Digits of the NIP. */
  number?: string;
}

/** The fields of a person in an office, e.g. "Pimpinan rapat". */
export class OfficialFields {
  readonly title: Locator;
  readonly role: Locator;
  readonly front: Locator;
  readonly name: Locator;
  readonly back: Locator;
  readonly rank: Locator;
  readonly number: Locator;

  constructor(parent: Locator, legend: string) {
    const group = parent.getByRole('group', { name: legend, exact: true });
    this.title = group.getByRole('combobox', { name: 'Jabatan', exact: true });
    this.role = group.getByRole('combobox', { name: 'Jenis jabatan' });
    this.front = group.getByRole('textbox', { name: 'Gelar depan' });
    this.name = group.getByRole('combobox', { name: 'Nama tanpa gelar' });
    this.back = group.getByRole('textbox', { name: 'Gelar belakang' });
    this.rank = group.getByRole('combobox', { name: 'Pangkat/golongan' });
    // Its label is "NIP atau NRP" while it is empty, then the kind of the number.
    this.number = group.getByRole('textbox', { name: /^(NIP|NRP)/ });
  }

  async fill(typed: TypedOfficial): Promise<void> {
    const { title, front = '', name, back = '', rank = '', number = '' } = typed;
    await this.title.fill(title);
    await this.front.fill(front);
    await this.name.fill(name);
    await this.back.fill(back);
    await this.rank.fill(rank);
    await this.number.fill(number);
    await this.number.blur();
  }
}
