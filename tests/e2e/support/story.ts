import type { Running } from './app.ts';
import { pagesOf } from './clerk.ts';
import { OFFICE } from './flood-meeting.ts';

/* What the stories of a clerk's month share. */

/** An empty archive whose office has all that a final paper needs; the list of meetings is open afterwards. */
export async function openOffice({ page }: Running): Promise<void> {
  const { start, frame, settings } = pagesOf(page);
  await start.beginEmpty();
  await frame.open('Pengaturan');
  await settings.field('Nama daerah').fill(OFFICE.region);
  await settings.field('Tempat kedudukan').fill(OFFICE.seat);
  await settings.show('Kop');
  await settings.typeAddress(OFFICE.address);
  await settings.show('Nomor');
  await settings.field('Kode unit').fill(OFFICE.unit);
  await settings.saveAll();
  await frame.open('Rapat');
}

/** The next dialog for opening a file answers with this one. */
export async function answerDialog({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}
