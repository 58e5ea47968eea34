import { renderPaper } from '../../../electron/documents/render.ts';
import { createDossier } from '../../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../../electron/features/settings/profile-records.service.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { ActionItem } from '../../../shared/domain/minutes.ts';
import {
  aDiscussion,
  aDossier,
  aMeeting,
  aMinutes,
  aProfile,
  newTestId,
  openTestServices,
  type TestServices,
} from '../../fixtures/builders.ts';

/** An archive with an office, in which meetings are made only for their action items. */
export interface FollowUpArchive extends TestServices {
  /** Makes a meeting whose minutes name these items; answers its id. */
  meet: (actionItems: ActionItem[], meeting?: Partial<Meeting>) => Promise<string>;
}

export async function openFollowUpArchive(): Promise<FollowUpArchive> {
  const own = openTestServices({ renderer: { render: renderPaper } });
  const { id: profileId } = await own.store.transaction((tx) => createProfile(tx, aProfile()));
  const meet: FollowUpArchive['meet'] = (actionItems, meeting = {}) => {
    const minutes = aMinutes({ discussions: [aDiscussion({ actionItems })] });
    const dossier = aDossier({ meeting: aMeeting(meeting), minutes });
    return own.store.transaction(async (tx) => (await createDossier(tx, dossier, profileId)).id);
  };
  return { ...own, meet };
}

export function anActionItem(changes: Partial<ActionItem> = {}): ActionItem {
  return {
    id: newTestId(),
    text: 'Menyusun jadwal.',
    owner: 'Dinas Contoh',
    due: '2025-08-25',
    note: '',
    state: 'open',
    ...changes,
  };
}
