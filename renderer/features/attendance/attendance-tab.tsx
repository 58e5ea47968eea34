import { Anchor, Group, Stack } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { type Attendee, attendanceSchema } from '../../../shared/domain/attendance.ts';
import { ATTENDANCE_PARTS } from '../../../shared/domain/merge-fields/attendance.ts';
import { DossierGate } from '../../components/paper-panel/dossier-gate.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { PaperPanel } from '../../components/paper-panel/paper-panel.tsx';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { SupplementGate } from '../../components/supplement/supplement-gate.tsx';
import { call } from '../../lib/api.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { type Autosave, useAutosave } from '../../lib/use-autosave.ts';
import { AttendanceHead } from './attendance-head.tsx';
import { AttendeesSection } from './attendees-section.tsx';
import { DeskModeSwitch, useDeskMode } from './desk/desk-mode.tsx';
import { type Marks, useMarks } from './desk/use-marks.ts';
import { DoorMode } from './door/door-mode.tsx';
import { SheetMode } from './sheet/sheet-mode.tsx';
import { SheetOptions } from './sheet-options.tsx';

/** Daftar hadir of a meeting: who was invited, who came, who came instead. */
export function AttendanceTab({ meetingId }: { meetingId: string }) {
  return (
    <DossierGate meetingId={meetingId}>
      {(dossier) => <AttendanceEditor meetingId={meetingId} dossier={dossier} />}
    </DossierGate>
  );
}

interface EditorProps {
  meetingId: string;
  dossier: StoredDossier;
}

/** One record, three ways of entering it; marks can be taken back whichever way they were made. */
function AttendanceEditor({ meetingId, dossier }: EditorProps) {
  const { attendance } = dossier;
  const isClosed = useIsClosed();
  const [chosenMode, setMode] = useDeskMode();
  // The other two ways only serve to enter.
  const mode = isClosed ? 'daftar' : chosenMode;
  const autosave = useAutosave({
    record: `attendance:${meetingId}`,
    schema: attendanceSchema,
    parts: ATTENDANCE_PARTS,
    initial: attendance.value,
    version: attendance.version,
    updatedAt: attendance.updatedAt,
    save: (value, version) => call('attendance.save', { meetingId, version, value }),
  });
  const { setValue, flush } = autosave;
  const marks = useMarks({ setValue, flush });
  return (
    <Stack gap="sm">
      <Group justify={isClosed ? 'flex-end' : 'space-between'} gap="xs">
        {!isClosed && <DeskModeSwitch mode={mode} onChange={setMode} />}
        <Anchor component={Link} to="/statistik" size="sm">
          <IconChartBar size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> Statistik kehadiran
        </Anchor>
      </Group>
      {mode === 'daftar' ? (
        <ListMode meetingId={meetingId} dossier={dossier} autosave={autosave} />
      ) : (
        <>
          <SaveStatus of={autosave} />
          <DeskPart
            meetingId={meetingId}
            dossier={dossier}
            autosave={autosave}
            marks={marks}
            isDoor={mode === 'penerima'}
          />
        </>
      )}
    </Stack>
  );
}

type OpenAttendance = Autosave<StoredDossier['attendance']['value']>;

function ListMode({ meetingId, dossier, autosave }: EditorProps & { autosave: OpenAttendance }) {
  const { meeting, invitation } = dossier;
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
        <ReadOnlyFields>
          <Stack gap="sm">
            <AttendanceHead
              meetingId={meetingId}
              attendance={value}
              addressees={invitation.value.addressees}
              quorumError={errors['quorum.number']}
              onPrintBlank={(isBlank) => setField('isPrintedBlank', isBlank)}
              onQuorum={(quorum) => setField('quorum', quorum)}
            />
            <SheetOptions meetingId={meetingId} />
            <AttendeesSection rows={value.attendees} errors={errors} onChange={changeRows} />
          </Stack>
        </ReadOnlyFields>
      </Stack>
    </PaperPanel>
  );
}

interface DeskPartProps extends EditorProps {
  autosave: OpenAttendance;
  marks: Marks;
  isDoor: boolean;
}

function DeskPart({ meetingId, dossier, autosave, marks, isDoor }: DeskPartProps) {
  const { value, errors, setField } = autosave;
  if (isDoor) {
    return (
      <DoorMode
        attendance={value}
        meeting={dossier.meeting.value}
        marks={marks}
        quorumError={errors['quorum.number']}
        onQuorum={(quorum) => setField('quorum', quorum)}
      />
    );
  }
  return (
    <SupplementGate meetingId={meetingId}>
      {(supplement) => (
        <SheetMode
          meetingId={meetingId}
          attendance={value}
          presence={supplement.value.attendanceSheet.presence}
          blankRows={dossier.profile.value.attendance.blankRows}
          zone={dossier.meeting.value.zone}
          marks={marks}
        />
      )}
    </SupplementGate>
  );
}
