import { expect, test } from 'vitest';
import {
  aMeeting,
  anAddressee,
  anInvitation,
  anOfficial,
  aPerson,
  openTestServices,
} from '../fixtures/builders.ts';

/** A directory with an office of two holders, one after the other, and an office of nobody. */
async function openDirectory() {
  const { services } = openTestServices();
  const { directory } = services;
  const make = { id: null, version: null } as const;
  const position = async (title: string) =>
    (await directory.savePosition({ ...make, value: { title, role: 'other', organisationId: null } })).id;
  const person = async (name: string) =>
    (await directory.savePerson({ ...make, value: aPerson({ name: { front: '', name, back: '' } }) })).id;
  const [secretary, agency] = [await position('Sekretaris Daerah'), await position('Kepala Dinas Contoh')];
  const [old, now] = [await person('Pejabat Lama'), await person('Pejabat Baru')];
  const hold = (personId: string, from: string, until: string | null) =>
    directory.saveHolder({ ...make, value: { positionId: secretary, personId, acting: '', from, until } });
  await hold(old, '2020-01-01', '2025-07-31');
  await hold(now, '2025-08-01', null);
  const { id: meetingId } = await services.meetings.create({ value: aMeeting(), profileId: null });
  return { services, meetingId, secretary, agency, old, now };
}

test('rule 63: a signatory who is not in office on the day of the letter, and an invited office of nobody', async () => {
  const { services, meetingId, secretary, agency, old, now } = await openDirectory();
  const signedBy = (personId: string) =>
    anInvitation({
      signatory: { mandate: [], official: anOfficial({ positionId: secretary, personId }) },
      addressees: [
        anAddressee({ positionId: secretary }),
        anAddressee({ title: 'Kepala Dinas Contoh', positionId: agency }),
        anAddressee({ title: 'Tokoh Masyarakat', organisation: '' }),
      ],
    });
  await services.invitations.save({ meetingId, version: 1, value: signedBy(old) });
  const findings = await services.papers.checkPaper('invitation', meetingId);
  const ofDirectory = findings.filter(({ message }) => message.includes('irektori'));
  expect(ofDirectory).toEqual([
    {
      severity: 'warning',
      record: 'invitation',
      field: 'signatory.official.name.name',
      message:
        'Menurut direktori, penanda tangan tidak menjabat Sekretaris Daerah pada 22 Agustus 2025. Yang tercatat menjabat: Pejabat Baru.',
    },
    {
      severity: 'warning',
      record: 'invitation',
      field: 'addressees.1.title',
      message:
        'Kepala Dinas Contoh diundang, tetapi direktori belum mengenal pejabatnya pada 31 Agustus 2025.',
    },
  ]);
  await services.invitations.save({ meetingId, version: 2, value: signedBy(now) });
  const after = await services.papers.checkPaper('invitation', meetingId);
  expect(after.some(({ message }) => message.includes('tidak menjabat'))).toBe(false);
});

test('a long list of unknown offices names three and counts the rest', async () => {
  const { services, meetingId, agency } = await openDirectory();
  const addressees = Array.from({ length: 300 }, (_, index) =>
    anAddressee({ title: `Kepala Dinas ${index + 1}`, positionId: agency }),
  );
  await services.invitations.save({ meetingId, version: 1, value: anInvitation({ addressees }) });
  const findings = await services.papers.checkPaper('invitation', meetingId);
  const ofDirectory = findings.filter(({ message }) => message.includes('irektori'));
  expect(ofDirectory).toHaveLength(4);
  expect(ofDirectory.at(-1)?.message).toContain('297 undangan lain');
});
