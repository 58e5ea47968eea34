import type { Locator } from '@playwright/test';
import { PaperPanel } from './paper-panel.ts';

/** Notula: what was said, decided and promised. */
export class MinutesTab {
  readonly paper: PaperPanel;
  readonly facts: Locator;
  readonly opening: Locator;
  readonly closing: Locator;
  readonly conflict: Locator;
  readonly #panel: Locator;

  constructor(panel: Locator) {
    this.#panel = panel;
    this.paper = new PaperPanel(panel);
    this.facts = panel.getByRole('region', { name: 'Data rapat' });
    this.opening = panel.getByRole('textbox', { name: 'Kata pembukaan' });
    this.closing = panel.getByRole('textbox', { name: 'Kata penutup' });
    this.conflict = panel.getByRole('alert').filter({ hasText: 'Data ini sudah diubah di tempat lain' });
  }

  /** What was said under one agenda item, by its heading, e.g. `1. Evaluasi`. */
  discussion(heading: string): DiscussionFields {
    return new DiscussionFields(this.#panel.getByRole('region', { name: heading, exact: true }));
  }
}

class DiscussionFields {
  readonly text: Locator;
  readonly addStatement: Locator;
  readonly addDecision: Locator;
  readonly addAction: Locator;
  readonly #section: Locator;

  constructor(section: Locator) {
    this.#section = section;
    this.text = section.getByRole('textbox', { name: 'Pembahasan' });
    this.addStatement = section.getByRole('button', { name: 'Tambah pernyataan' });
    this.addDecision = section.getByRole('button', { name: 'Tambah keputusan' });
    this.addAction = section.getByRole('button', { name: 'Tambah tindak lanjut' });
  }

  /** @param number from 1 */
  statement(number: number) {
    const list = this.#section.getByRole('group', { name: 'Pernyataan peserta' });
    return {
      speaker: list.getByRole('combobox', { name: 'Pembicara' }).nth(number - 1),
      text: list.getByRole('textbox', { name: `Yang disampaikan, pernyataan ${number}` }),
    };
  }

  decision(number: number): Locator {
    return this.#section.getByRole('textbox', { name: `Keputusan ${number}`, exact: true });
  }

  /** @param number from 1 */
  action(number: number) {
    const list = this.#section.getByRole('group', { name: 'Tindak lanjut' });
    const at = number - 1;
    return {
      text: list.getByRole('textbox', { name: 'Uraian' }).nth(at),
      owner: list.getByRole('combobox', { name: 'Penanggung jawab' }).nth(at),
      due: list.getByRole('textbox', { name: 'Batas waktu' }).nth(at),
    };
  }
}
