import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureFacts } from '../../electron/features/seal/dossier-facts.service.ts';
import { setClosedOn } from '../../electron/features/seal/seal.repository.ts';
import { aDossier, openTestServices } from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';
import { addMeeting } from './support/seal.ts';

test('the follow-ups of a closed berkas say so, and refuse every change before a file is asked for (rule 58)', async () => {
  const archive = openTestServices();
  const { services, store, desktop, archiveFolder } = archive;
  const meetingId = await addMeeting(archive, aDossier());
  const first = async () => {
    const { rows } = await services.followUps.items.list({
      filter: {
        words: '',
        state: 'all',
        due: 'any',
        owner: '',
        from: null,
        until: null,
        seriesId: null,
        meetingId,
      },
      sort: 'due',
      limit: 10,
      cursor: null,
    });
    const [row] = rows;
    if (row === undefined) throw new Error('The minutes have no item');
    return row;
  };
  const item = await first();
  expect(item.closedOn).toBeNull();
  mkdirSync(join(archiveFolder, 'sumber'), { recursive: true });
  desktop.chosen = join(archiveFolder, 'sumber', 'bukti.txt');
  writeFileSync(desktop.chosen, 'sudah dikerjakan');
  await services.followUps.proofs.add(item.id);
  await services.followUps.items.addNote({
    id: item.id,
    on: '2025-08-20',
    text: 'Jalan',
    author: '',
    state: null,
  });
  await store.transaction(async (tx) => setClosedOn(tx, (await ensureFacts(tx, meetingId)).id, '2025-09-01'));

  const { id, version } = await first();
  const detail = await services.followUps.items.get(id);
  expect([detail.closedOn, (await first()).closedOn]).toEqual(['2025-09-01', '2025-09-01']);
  const [proof] = detail.proofs;
  const [note] = detail.notes;
  if (proof === undefined || note === undefined) throw new Error('Nothing was kept');
  desktop.chosen = join(archiveFolder, 'tidak-ada.txt');
  const { owner, ownerOrganisationId, ownerPositionId } = detail;
  const refused = [
    () => services.followUps.proofs.add(id),
    () => services.followUps.proofs.remove({ id: proof.id, version: proof.version }),
    () => services.followUps.items.removeNote({ id: note.id, version: note.version }),
    () => services.followUps.items.addNote({ id, on: '2025-08-20', text: 'Lagi', author: '', state: null }),
    () =>
      services.followUps.items.setState({ items: [{ id, version }], state: 'done', text: '', author: '' }),
    () =>
      services.followUps.items.save({ id, version, owner, ownerOrganisationId, ownerPositionId, due: null }),
  ];
  for (const change of refused) {
    expect(await errorOf(change)).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('Buka kembali'),
    });
  }
  expect(await services.followUps.items.get(id)).toEqual(detail);
});

test('a closed berkas is not removed, and says so before a reason is asked (rule 58)', async () => {
  const archive = openTestServices();
  const meetingId = await addMeeting(archive, aDossier());
  await archive.store.transaction(async (tx) => {
    await tx.db.updateTable('minutes').set({ state: 'final' }).where('meeting_id', '=', meetingId).execute();
    await setClosedOn(tx, (await ensureFacts(tx, meetingId)).id, '2025-09-01');
  });
  const { version } = await archive.services.meetings.get(meetingId);
  const error = await errorOf(() => archive.services.meetings.remove({ id: meetingId, version }));
  expect(error).toMatchObject({ code: 'RULE', message: expect.stringContaining('Buka kembali') });
  expect(error).not.toMatchObject({ fields: { reason: expect.anything() } });
});
