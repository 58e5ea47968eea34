import { expect, type Locator } from '@playwright/test';
import type { AttendanceTab } from './pages/attendance-tab.ts';
import type { InvitationTab } from './pages/invitation-tab.ts';
import type { MeetingTab } from './pages/meeting-tab.ts';
import type { MinutesTab } from './pages/minutes-tab.ts';

/* One complete meeting of an invented office, as a clerk types it, and as it must be there again. */

export const OFFICE = {
  region: 'Sukaraja',
  seat: 'Sukaraja',
  unit: 'Setda',
  address: ['Jalan Merdeka Nomor 1, Sukaraja 45123', 'Telepon (0265) 123456'],
};

export const MEETING = {
  title: 'Rapat Koordinasi Penanganan Banjir',
  typedDate: '17/9/2025',
  purpose: 'penanganan banjir di Kabupaten Sukaraja',
  place: 'Ruang Rapat Sekretariat Daerah\nJalan Merdeka Nomor 1',
  agenda: ['Laporan keadaan sungai', 'Pembagian tugas'],
  chair: { title: 'Wakil Bupati Sukaraja', front: 'Hj.', name: 'Siti Aminah', back: 'S.E.' },
};

export const INVITED = [
  'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
  'Kepala Badan Penanggulangan Bencana Daerah',
  'Kepala Dinas Sosial',
  'Kepala Dinas Kesehatan',
  'Camat Sukaraja',
  'Camat Sukamulya',
];

export const SIGNER = {
  mandate: ['Bupati Sukaraja', 'Sekretaris Daerah'],
  official: {
    title: 'Asisten Perekonomian dan Pembangunan',
    front: 'Dr. H.',
    name: 'Budi Santoso',
    back: 'S.T., M.Si.',
    rank: 'IV/c',
    number: '197501011998031002',
  },
};

export const COPY_RECIPIENT = 'Bupati Sukaraja';
export const REPRESENTATIVE = {
  name: 'Rahmat Hidayat',
  title: 'Sekretaris Badan Penanggulangan Bencana Daerah',
};
export const GUEST = { name: 'Dewi Lestari', title: 'Ketua', organisation: 'Forum Peduli Sungai' };

export const MINUTES = {
  opening: 'Rapat dibuka oleh Wakil Bupati Sukaraja pada pukul 09.05 WIB.',
  discussion: 'Tinggi muka air Sungai Ciraja naik dua meter dalam tiga hari.',
  statement: 'Menyampaikan bahwa dua pompa di Kelurahan Hilir belum berfungsi.',
  decision: 'Posko siaga banjir dibuka di kantor kecamatan.',
  action: { text: 'Memperbaiki dua pompa di Kelurahan Hilir.', typedDue: '30/9/2025' },
  closing: 'Rapat ditutup pada pukul 11.20 WIB.',
};

/** Who has to do what was promised. */
const OWNER = 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang';

export async function typeMeeting(tab: MeetingTab): Promise<void> {
  await tab.purpose.fill(MEETING.purpose);
  await tab.start.fill('9');
  await tab.end.fill('11.30');
  await tab.actualStart.fill('905');
  await tab.actualEnd.fill('11:20');
  await tab.place.fill(MEETING.place);
  await tab.typeAgenda(MEETING.agenda);
  await tab.chair.fill(MEETING.chair);
}

/** @param paste puts a text on the clipboard and presses Ctrl+V in the field */
export async function typeInvitation(
  tab: InvitationTab,
  paste: (field: Locator, text: string) => Promise<void>,
): Promise<void> {
  await tab.letterDate.fill('10/9/2025');
  await tab.nextNumber.click();
  await expect(tab.sequence).toHaveValue('1');
  await expect(tab.printedNumber).toHaveText('000.1.5/1/Setda');
  await paste(tab.addAddressee, INVITED.map((title, index) => `${index + 1}. ${title}`).join('\n'));
  await tab.addPasted(INVITED.length);
  await expect(tab.addressees).toHaveCount(INVITED.length);
  await tab.typeMandate(SIGNER.mandate);
  await tab.signer.fill(SIGNER.official);
  await tab.addCopyRecipient.click();
  await tab.copyRecipients.first().fill(COPY_RECIPIENT);
}

/** Enters a signed sheet without the mouse: a letter marks a row and goes on to the next one. */
export async function typeAttendance(
  tab: AttendanceTab,
  press: (key: string) => Promise<void>,
): Promise<void> {
  await tab.fill.click();
  await expect(tab.rows).toHaveCount(INVITED.length);
  await tab.state(1, 'Belum dicatat').focus();
  await press('h');
  await press('w');
  await expect(tab.representativeName(2)).toBeFocused();
  await tab.representativeName(2).fill(REPRESENTATIVE.name);
  await tab.representativeTitle(2).fill(REPRESENTATIVE.title);
  await tab.representativeTitle(2).press('Enter');
  for (const key of ['i', 't', 'H', 'H']) await press(key);
  await tab.guest.name.fill(GUEST.name);
  await tab.guest.title.fill(GUEST.title);
  await tab.guest.organisation.fill(GUEST.organisation);
  await tab.guest.organisation.press('Enter');
  await expect(tab.rows).toHaveCount(INVITED.length + 1);
}

export async function typeMinutes(tab: MinutesTab): Promise<void> {
  await tab.opening.fill(MINUTES.opening);
  const first = tab.discussion(`1. ${MEETING.agenda[0]}`);
  await first.text.fill(MINUTES.discussion);
  await first.addStatement.click();
  await first.statement(1).speaker.fill('Camat Sukaraja');
  await first.statement(1).text.fill(MINUTES.statement);
  const second = tab.discussion(`2. ${MEETING.agenda[1]}`);
  await second.addDecision.click();
  await second.decision(1).fill(MINUTES.decision);
  await second.addAction.click();
  await second.action(1).text.fill(MINUTES.action.text);
  await second.action(1).owner.fill(OWNER);
  await second.action(1).due.fill(MINUTES.action.typedDue);
  await tab.closing.fill(MINUTES.closing);
}

export async function expectMeeting(tab: MeetingTab): Promise<void> {
  await expect(tab.title).toHaveValue(MEETING.title);
  await expect(tab.purpose).toHaveValue(MEETING.purpose);
  await expect(tab.date).toHaveValue('17 September 2025');
  await expect(tab.start).toHaveValue('09.00');
  await expect(tab.end).toHaveValue('11.30');
  await expect(tab.actualStart).toHaveValue('09.05');
  await expect(tab.actualEnd).toHaveValue('11.20');
  await expect(tab.place).toHaveValue(MEETING.place);
  await expect(tab.agendaItems).toHaveCount(2);
  await expect(tab.agendaItems.nth(1)).toHaveValue(MEETING.agenda[1] ?? '');
  await expect(tab.chair.title).toHaveValue(MEETING.chair.title);
  await expect(tab.chair.name).toHaveValue(MEETING.chair.name);
  await expect(tab.chair.back).toHaveValue(MEETING.chair.back);
  await expect(tab.isSpecimen).not.toBeChecked();
}

export async function expectInvitation(tab: InvitationTab): Promise<void> {
  await expect(tab.letterDate).toHaveValue('10 September 2025');
  await expect(tab.printedNumber).toHaveText('000.1.5/1/Setda');
  await expect(tab.addressees).toHaveCount(INVITED.length);
  for (const [index, title] of INVITED.entries()) await expect(tab.addressees.nth(index)).toHaveValue(title);
  for (const [index, title] of SIGNER.mandate.entries()) await expect(tab.mandate(index)).toHaveValue(title);
  await expect(tab.signer.title).toHaveValue(SIGNER.official.title);
  await expect(tab.signer.name).toHaveValue(SIGNER.official.name);
  await expect(tab.signer.number).toHaveValue(SIGNER.official.number);
  await expect(tab.copyRecipients).toHaveValue(COPY_RECIPIENT);
}

export async function expectAttendance(tab: AttendanceTab): Promise<void> {
  const states = ['Hadir', 'Diwakili', 'Izin', 'Tanpa keterangan', 'Hadir', 'Hadir', 'Hadir'];
  await expect(tab.rows).toHaveCount(states.length);
  for (const [index, label] of states.entries()) await expect(tab.state(index + 1, label)).toBeChecked();
  for (const [index, title] of INVITED.entries()) await expect(tab.title(index + 1)).toHaveValue(title);
  await expect(tab.representativeName(2)).toHaveValue(REPRESENTATIVE.name);
  await expect(tab.representativeTitle(2)).toHaveValue(REPRESENTATIVE.title);
  await expect(tab.rows.nth(6).getByRole('img', { name: 'Tamu tanpa undangan' })).toBeVisible();
  await expect(tab.counts).toHaveText(
    /Hadir 4\s*Diwakili 1\s*Izin 1\s*Tanpa keterangan 1\s*Belum dicatat 0\s*Jumlah 7/,
  );
}

export async function expectMinutes(tab: MinutesTab): Promise<void> {
  await expect(tab.opening).toHaveText(MINUTES.opening);
  const first = tab.discussion(`1. ${MEETING.agenda[0]}`);
  await expect(first.text).toHaveText(MINUTES.discussion);
  await expect(first.statement(1).speaker).toHaveValue('Camat Sukaraja');
  await expect(first.statement(1).text).toHaveText(MINUTES.statement);
  const second = tab.discussion(`2. ${MEETING.agenda[1]}`);
  await expect(second.decision(1)).toHaveValue(MINUTES.decision);
  await expect(second.action(1).text).toHaveValue(MINUTES.action.text);
  await expect(second.action(1).owner).toHaveValue(OWNER);
  await expect(second.action(1).due).toHaveValue('30 September 2025');
  await expect(tab.closing).toHaveText(MINUTES.closing);
}
