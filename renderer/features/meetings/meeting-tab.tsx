import { Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import { type Meeting, meetingSchema } from '../../../shared/domain/meeting.ts';
import { MEETING_PARTS } from '../../../shared/domain/merge-fields/meeting.ts';
import { useArrivingJump } from '../../components/paper-panel/use-jump.ts';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import { AgendaSection } from './agenda-section.tsx';
import { ExtrasSection } from './extras-section.tsx';
import { useMeeting } from './meetings.queries.ts';
import { OfficialsSection } from './officials-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { MeetingSeriesSection } from './series/meeting-series-section.tsx';
import { SubjectSection } from './subject-section.tsx';
import { slotOf, useClashes } from './use-clashes.ts';
import { WhenSection } from './when-section.tsx';

/** The facts of the meeting, from which all its papers are made. */
export function MeetingTab({ meetingId }: { meetingId: string }) {
  const meeting = useMeeting(meetingId);
  if (meeting.data === undefined) return <Loader size="sm" aria-label="Memuat rapat" />;
  return <MeetingForm key={meetingId} stored={meeting.data} />;
}

function MeetingForm({ stored }: { stored: StoredMeeting }) {
  const [chosenProfile, setChosenProfile] = useState<string | null>(null);
  const profileId = chosenProfile ?? stored.profileId;
  const form = useAutosave<Meeting>({
    record: `meeting:${stored.id}`,
    schema: meetingSchema,
    parts: MEETING_PARTS,
    initial: stored.value,
    version: stored.version,
    updatedAt: stored.updatedAt,
    prepare: withoutEmptyItems,
    save: (value, version) => call('meetings.save', { id: stored.id, version, value, profileId }),
  });
  const clashes = useClashes([slotOf(stored.id, form.value)]);
  useArrivingJump();
  const changeProfile = (id: string) => {
    setChosenProfile(id);
    // The profile is saved together with the meeting: a new object makes it due.
    form.setValue((meeting) => ({ ...meeting }));
  };
  return (
    <Stack gap="sm">
      <SaveStatus of={form} />
      <ReadOnlyFields>
        <Stack gap="sm">
          <SubjectSection form={form} />
          <WhenSection form={form} clashes={clashes} />
          <AgendaSection form={form} />
          <OfficialsSection form={form} clashes={clashes} />
          <ExtrasSection form={form} />
        </Stack>
      </ReadOnlyFields>
      <MeetingSeriesSection meetingId={stored.id} title={form.value.title} />
      <ReadOnlyFields>
        <PapersSection form={form} profileId={profileId} onProfileChange={changeProfile} />
      </ReadOnlyFields>
    </Stack>
  );
}

/** A line that was just added is not an agenda item yet, and must not keep the rest from being saved. */
function withoutEmptyItems(meeting: Meeting): Meeting {
  return { ...meeting, agenda: meeting.agenda.filter((item) => item.title.trim() !== '') };
}
