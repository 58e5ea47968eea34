import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { isDraftOnly } from '../../../shared/domain/checks.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FindingsList } from '../../components/paper-panel/findings-list.tsx';
import { useJump } from '../../components/paper-panel/use-jump.ts';
import { useFindings } from '../../components/paper-panel/use-papers.ts';
import type { FinaliseChoice } from './minutes-calls.ts';

interface FinaliseDialogProps {
  opened: boolean;
  meetingId: string;
  isSpecimen: boolean;
  /** What the office calls its minutes, e.g. `Notula`. */
  title: string;
  isRunning: boolean;
  /** What the last attempt was refused for. */
  error: unknown;
  onConfirm: (choice: FinaliseChoice) => void;
  onClose: () => void;
}

/** Before the minutes are locked: what is missing or doubtful, each with a jump, and what will happen (rules 19, 40). */
export function FinaliseDialog(props: FinaliseDialogProps) {
  const { opened, meetingId, isSpecimen, title, isRunning, error, onConfirm, onClose } = props;
  const findings = useFindings(meetingId, 'minutes');
  const jump = useJump(meetingId, 'minutes');
  const [isPaperMade, setPaperMade] = useState(true);
  // The focus can go to the field once the dialog lets go of it.
  const wanted = useRef<Finding | null>(null);
  const isHeld = !isSpecimen && isDraftOnly(findings.data ?? []);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Jadikan ${title.toLowerCase()} final?`}
      size={620}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
      // A moment after its end the dialog would take the focus out of the field again, where nothing moves; the frame of
      // the application gives it back to the button when nobody has it.
      returnFocus={false}
      onExitTransitionEnd={() => {
        if (wanted.current !== null) jump(wanted.current);
        wanted.current = null;
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          Isi {title.toLowerCase()} dikunci sebagai versi bernomor dan status rapat menjadi final. Sesudahnya
          hanya dapat diubah dengan “Buka kembali” dan alasan tertulis; versi final ini tetap dapat dibaca.
        </Text>
        {findings.error !== null && <FailureAlert error={findings.error} />}
        {findings.data !== undefined && (
          <FindingsList
            findings={findings.data}
            onJump={(finding) => {
              wanted.current = finding;
              onClose();
            }}
          />
        )}
        {isHeld && (
          <Text size="sm" fw={600}>
            Lengkapi dahulu yang tertulis pada “Perlu dilengkapi”: tanpa itu naskahnya hanya dapat dibuat
            sebagai KONSEP.
          </Text>
        )}
        <Checkbox
          label={
            isSpecimen
              ? 'Buat berkas Word sekarang (rapat contoh: KONSEP)'
              : 'Buat berkas Word final sekarang'
          }
          checked={isPaperMade}
          onChange={(event) => setPaperMade(event.currentTarget.checked)}
        />
        {error !== null && <FailureAlert error={error} />}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={isHeld || findings.data === undefined}
            loading={isRunning}
            onClick={() => onConfirm({ isPaperMade })}
          >
            Jadikan final
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
