import { Stack } from '@mantine/core';
import { useCallback } from 'react';
import { type Attendee, attendanceSchema } from '../../../shared/domain/attendance.ts';
import { DossierGate } from '../../components/paper-panel/dossier-gate.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { PaperPanel } from '../../components/paper-panel/paper-panel.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import { AttendanceHead } from './attendance-head.tsx';
import { AttendeesSection } from './attendees-section.tsx';
import { SheetOptions } from './sheet-options.tsx';

/** Daftar hadir of a meeting: who was invited, who came, who came instead. */
export function AttendanceTab({ meetingId }: { meetingId: string }) {
  return (
    <DossierGate meetingId={meetingId}>
      {(dossier) => <AttendanceEditor meetingId={meetingId} dossier={dossier} />}
    </DossierGate>
  );
}

function AttendanceEditor({ meetingId, dossier }: { meetingId: string; dossier: StoredDossier }) {
  const { attendance, meeting, invitation } = dossier;
  const autosave = useAutosave({
    record: `attendance:${meetingId}`,
    schema: attendanceSchema,
    initial: attendance.value,
    version: attendance.version,
    updatedAt: attendance.updatedAt,
    save: (value, version) => call('attendance.save', { meetingId, version, value }),
  });
  const { value, errors, setField, setValue } = autosave;
  const changeRows = useCallback(
    (recipe: (rows: Attendee[]) => Attendee[]) =>
      setValue((before) => ({ ...before, attendees: recipe(before.attendees) })),
    [setValue],
  );
  return (
    <PaperPanel
      meetingId={meetingId}
      kind="attendance"
      title="Daftar hadir"
      isSpecimen={meeting.value.isSpecimen}
    >
      <Stack gap="sm">
        <SaveStatus of={autosave} />
        <AttendanceHead
          meetingId={meetingId}
          attendance={value}
          addressees={invitation.value.addressees}
          onPrintBlank={(isBlank) => setField('isPrintedBlank', isBlank)}
        />
        <SheetOptions meetingId={meetingId} />
        <AttendeesSection rows={value.attendees} errors={errors} onChange={changeRows} />
      </Stack>
    </PaperPanel>
  );
}
