import { expect, type Page } from '@playwright/test';
import { pagesOf } from './clerk.ts';
import { ask } from './door.ts';

/** A tab: its place in the address and its words. */
interface Tab {
  tab: string;
  label: string;
}

export const SETTINGS: readonly Tab[] = [
  { tab: 'kantor', label: 'Kantor' },
  { tab: 'kertas', label: 'Kertas dan huruf' },
  { tab: 'kop', label: 'Kop' },
  { tab: 'undangan', label: 'Surat undangan' },
  { tab: 'tanda-tangan', label: 'Tanda tangan' },
  { tab: 'nomor', label: 'Nomor' },
  { tab: 'kode', label: 'Kode klasifikasi' },
  { tab: 'nama-berkas', label: 'Nama berkas' },
  { tab: 'daftar-hadir', label: 'Daftar hadir' },
  { tab: 'notula', label: 'Notula' },
  { tab: 'frasa', label: 'Frasa' },
  { tab: 'srikandi', label: 'SRIKANDI' },
  { tab: 'tampilan', label: 'Tampilan' },
  { tab: 'cadangan', label: 'Cadangan' },
  { tab: 'pindah', label: 'Pindah komputer' },
  { tab: 'penyiapan', label: 'Penyiapan dan latihan' },
];
export const DOSSIER_TABS: readonly Tab[] = [
  { tab: 'rapat', label: 'Rapat' },
  { tab: 'undangan', label: 'Undangan' },
  { tab: 'hadir', label: 'Daftar hadir' },
  { tab: 'notula', label: 'Notula' },
  { tab: 'tindak-lanjut', label: 'Tindak lanjut' },
  { tab: 'naskah', label: 'Naskah lain' },
  { tab: 'berkas', label: 'Berkas' },
];
export const ARCHIVE_TABS: readonly Tab[] = [
  { tab: 'cari', label: 'Cari' },
  { tab: 'keputusan', label: 'Keputusan' },
  { tab: 'daftar', label: 'Daftar arsip' },
  { tab: 'lama', label: 'Arsip lama' },
  { tab: 'pindaian', label: 'Pindaian' },
  { tab: 'jejak', label: 'Jejak perubahan' },
  { tab: 'keutuhan', label: 'Keutuhan' },
];
/** With the record that `fillArchive` puts there. */
export const DIRECTORY_TABS: readonly (Tab & { record: string })[] = [
  { tab: 'jabatan', label: 'Jabatan', record: 'Kepala Dinas Sosial' },
  { tab: 'orang', label: 'Orang', record: 'Dr. Budi Santoso, M.Si.' },
  { tab: 'instansi', label: 'Instansi', record: 'Dinas Sosial' },
  { tab: 'kelompok', label: 'Kelompok', record: 'Perangkat Daerah' },
];

/** Opens a tab by its address and waits until its content stands. */
export async function visit(page: Page, folder: string, { tab, label }: Tab): Promise<void> {
  await pagesOf(page).frame.goTo(`${folder}/${tab}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('tab', { name: label, exact: true, selected: true })).toBeVisible();
  const panel = main.getByRole('tabpanel', { name: label, exact: true });
  const content = panel.getByRole('heading').or(panel.getByRole('table')).or(panel.getByRole('list'));
  await expect(content.first()).toBeVisible();
  await expect(main.getByLabel(/^Memuat/)).toHaveCount(0);
}

/** Headings of the pages without tabs. */
const HEADINGS: Readonly<Record<string, string>> = {
  '/': 'Beranda',
  '/rapat': 'Rapat',
  '/agenda-surat': 'Agenda surat',
  '/tindak-lanjut': 'Tindak lanjut',
};

/** Tabs of the pages that have them; those of a dossier stand under its id. */
const TABS: Readonly<Record<string, readonly Tab[]>> = {
  '/direktori': DIRECTORY_TABS,
  '/arsip': ARCHIVE_TABS,
  '/pengaturan': SETTINGS,
};

/** Opens a page or a tab by its address and waits until it has taken the place of the one before. */
export async function arrive(page: Page, path: string): Promise<void> {
  const heading = HEADINGS[path];
  const [, folder = '', last = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
  const tab = (TABS[folder] ?? DOSSIER_TABS).find((one) => one.tab === last);
  if (heading === undefined && tab !== undefined) return visit(page, folder, tab);
  if (heading === undefined) throw new Error(`Nothing is known to wait for on ${path}`);
  await pagesOf(page).frame.goTo(path);
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Fills every drawer and tab with something: a directory, and one dossier with all its kinds of rows. */
export async function fillArchive(page: Page): Promise<string> {
  const saved = { id: null, version: null };
  const { id: organisationId } = await ask(page, 'directory.saveOrganisation', {
    ...saved,
    value: { name: 'Dinas Sosial' },
  });
  const person = await ask(page, 'directory.savePerson', {
    ...saved,
    value: { name: { front: 'Dr.', name: 'Budi Santoso', back: 'M.Si.' }, rank: 'IV/b' },
  });
  const position = await ask(page, 'directory.savePosition', {
    ...saved,
    value: { title: 'Kepala Dinas Sosial', organisationId },
  });
  await ask(page, 'directory.saveHolder', {
    ...saved,
    value: { positionId: position.id, personId: person.id, from: '2024-01-01' },
  });
  await ask(page, 'directory.saveGroup', {
    ...saved,
    value: { name: 'Perangkat Daerah', positionIds: [position.id] },
  });
  return fillDossier(page, position.id);
}

async function fillDossier(page: Page, positionId: string): Promise<string> {
  const { rows } = await ask(page, 'meetings.list', { search: 'Penyelenggaraan Pemerintahan' });
  const [meeting] = rows;
  if (meeting === undefined) throw new Error('The sample is not there.');
  const meetingId = meeting.id;
  const invitation = await ask(page, 'invitations.get', { meetingId });
  await ask(page, 'invitations.save', {
    meetingId,
    version: invitation.version,
    value: {
      ...invitation.value,
      addressees: [
        { id: crypto.randomUUID(), title: 'Kepala Dinas Sosial', group: 'Perangkat Daerah', positionId },
      ],
      notes: ['Mohon hadir tepat waktu'],
      copyRecipients: ['Bupati Contoh'],
      signatory: { mandate: [{ title: 'Bupati Contoh' }], official: { title: 'Sekretaris Daerah' } },
    },
  });
  await markRepresented(page, meetingId);
  await writeMinutes(page, meetingId);
  await ask(page, 'invitations.makePaper', { meetingId });
  return meetingId;
}

async function markRepresented(page: Page, meetingId: string): Promise<void> {
  const { version, value } = await ask(page, 'attendance.get', { meetingId });
  const [first, ...others] = value.attendees;
  if (first === undefined) throw new Error('Nobody is listed.');
  const attendees = [{ ...first, state: 'represented' as const }, ...others];
  await ask(page, 'attendance.save', { meetingId, version, value: { ...value, attendees } });
}

async function writeMinutes(page: Page, meetingId: string): Promise<void> {
  const { version, value } = await ask(page, 'minutes.get', { meetingId });
  const [first, ...others] = value.discussions;
  if (first === undefined) throw new Error('Nothing was said.');
  const filled = {
    ...first,
    decisions: [{ id: crypto.randomUUID(), text: 'Diputuskan.' }],
    actionItems: [{ id: crypto.randomUUID(), text: 'Dikerjakan.', owner: 'Dinas Sosial', due: '2025-09-30' }],
  };
  const discussions = [filled, ...others];
  await ask(page, 'minutes.save', { meetingId, version, value: { ...value, discussions } });
}
