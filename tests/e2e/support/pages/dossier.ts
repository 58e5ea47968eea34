import { expect, type Page } from '@playwright/test';
import { AttendanceTab } from './attendance-tab.ts';
import { InvitationTab } from './invitation-tab.ts';
import { MeetingTab } from './meeting-tab.ts';
import { MinutesTab } from './minutes-tab.ts';

/** Berkas of one meeting with its four tabs. */
export class Dossier {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async meeting(): Promise<MeetingTab> {
    return new MeetingTab(await this.#show('Rapat'));
  }

  async invitation(): Promise<InvitationTab> {
    return new InvitationTab(await this.#show('Undangan'));
  }

  async attendance(): Promise<AttendanceTab> {
    return new AttendanceTab(await this.#show('Daftar hadir'));
  }

  async minutes(): Promise<MinutesTab> {
    return new MinutesTab(await this.#show('Notula'));
  }

  async #show(name: string) {
    await this.#page.getByRole('tab', { name, exact: true }).click();
    const panel = this.#page.getByRole('tabpanel', { name });
    await expect(panel).toBeVisible();
    return panel;
  }
}
