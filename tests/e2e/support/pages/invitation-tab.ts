import type { Locator } from '@playwright/test';
import { OfficialFields } from './official-fields.ts';
import { PaperPanel } from './paper-panel.ts';

/** Undangan: everything of the letter that is not the meeting's own. */
export class InvitationTab {
  readonly paper: PaperPanel;
  readonly nextNumber: Locator;
  readonly sequence: Locator;
  readonly printedNumber: Locator;
  readonly letterDate: Locator;
  readonly opening: Locator;
  readonly addressees: Locator;
  readonly addAddressee: Locator;
  readonly addressPlace: Locator;
  readonly signer: OfficialFields;
  readonly signaturePreview: Locator;
  readonly copyRecipients: Locator;
  readonly addCopyRecipient: Locator;
  readonly #panel: Locator;

  constructor(panel: Locator) {
    this.#panel = panel;
    this.paper = new PaperPanel(panel);
    this.nextNumber = panel.getByRole('button', { name: 'Nomor berikutnya' });
    this.sequence = panel.getByRole('textbox', { name: 'Nomor urut' });
    this.printedNumber = panel.getByTestId('printed-number');
    this.letterDate = panel.getByRole('textbox', { name: 'Tanggal surat' });
    this.opening = panel.getByRole('textbox', { name: 'Pembuka' });
    this.addressees = panel.getByRole('textbox', { name: /^Jabatan, undangan \d+$/ });
    this.addAddressee = panel.getByRole('textbox', { name: 'Tambah undangan' });
    this.addressPlace = panel.getByRole('textbox', { name: 'di (tempat tujuan)' });
    this.signer = new OfficialFields(panel, 'Yang menandatangani');
    this.signaturePreview = panel.getByRole('figure', { name: 'Pratinjau blok tanda tangan' });
    this.copyRecipients = panel.getByRole('textbox', { name: /^tembusan \d+$/ });
    this.addCopyRecipient = panel.getByRole('button', { name: 'Tambah tembusan' });
  }

  /** Adds what the text field holds now. */
  async addPasted(count: number): Promise<void> {
    await this.#panel.getByRole('button', { name: `Tambahkan ${count} undangan` }).click();
  }

  /** The chain above the signer, from the highest: a.n. first, then u.b. */
  async typeMandate(titles: readonly string[]): Promise<void> {
    for (const [index, title] of titles.entries()) {
      await this.#panel
        .getByRole('button', { name: index === 0 ? 'Atas nama (a.n.)' : 'Tambah tingkat (u.b.)' })
        .click();
      await this.mandate(index).fill(title);
    }
  }

  mandate(index: number): Locator {
    const name = index === 0 ? 'Atas nama (a.n.)' : `Tingkat ${index + 1} (di atas u.b.)`;
    return this.#panel.getByRole('combobox', { name, exact: true });
  }
}
