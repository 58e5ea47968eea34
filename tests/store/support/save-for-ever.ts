import { createDossier } from '../../../electron/features/archive/dossier.service.ts';
import { readMeeting, saveMeeting } from '../../../electron/features/meetings/meeting-records.service.ts';
import { saveMinutes } from '../../../electron/features/minutes/minutes-records.service.ts';
import { ensureDefaultProfile } from '../../../electron/features/settings/profile-records.service.ts';
import { newId } from '../../../electron/store/records.ts';
import type { Store } from '../../../electron/store/store.ts';
import { EMPTY_ATTENDANCE } from '../../../shared/domain/attendance.ts';
import { EMPTY_INVITATION } from '../../../shared/domain/invitation.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { minutesSchema } from '../../../shared/domain/minutes.ts';
import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';

/** Creates meetings and saves them and their minutes again and again; `answer` hears `id version` after each save. */
export async function saveForEver(store: Store, answer: (line: string) => void): Promise<never> {
  const profileId = await store.transaction(async (tx) => (await ensureDefaultProfile(tx)).id);
  for (let turn = 1; ; turn += 1) {
    const meeting = meetingSchema.parse({
      title: `Rapat ${turn}`,
      agenda: [{ id: newId(), title: 'Pembukaan' }],
    });
    const dossier = {
      meeting,
      invitation: EMPTY_INVITATION,
      attendance: EMPTY_ATTENDANCE,
      minutes: minutesSchema.parse({}),
      supplement: EMPTY_SUPPLEMENT,
    };
    const { id } = await store.transaction((tx) => createDossier(tx, dossier, profileId));
    answer(`${id} 1`);
    const opening = `Dibuka. ${'Panjang sekali. '.repeat(500)}`;
    const discussions = [{ id: newId(), statements: [{ id: newId(), speaker: 'Camat', text: opening }] }];
    await store.transaction((tx) =>
      saveMinutes(tx, { meetingId: id, version: 1, value: minutesSchema.parse({ opening, discussions }) }),
    );
    await store.transaction(async (tx) => {
      const before = await readMeeting(tx.db, id);
      const value = { ...before.value, title: `Rapat ${turn} diubah` };
      await saveMeeting(tx, { id, version: 1, value, profileId });
    });
    answer(`${id} 2`);
  }
}
