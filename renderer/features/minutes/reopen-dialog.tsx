import { Text } from '@mantine/core';
import { LONGEST_REOPEN_REASON, reopenReasonSchema } from '../../../shared/contract/minutes.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';

interface ReopenDialogProps {
  opened: boolean;
  /** What the office calls its minutes, e.g. `Notula`. */
  title: string;
  isRunning: boolean;
  /** What the last attempt was refused for. */
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Why final minutes are opened again; without a reason they stay closed (rule 40). */
export function ReopenDialog({ title, ...dialog }: ReopenDialogProps) {
  const name = title.toLowerCase();
  return (
    <ReasonDialog
      {...dialog}
      title={`Buka kembali ${name} yang sudah final?`}
      button="Buka kembali"
      hint="Misalnya: koreksi nama penanggung jawab atas permintaan pimpinan rapat."
      schema={reopenReasonSchema}
      most={LONGEST_REOPEN_REASON}
    >
      <Text size="sm">
        Versi final yang ada tetap tersimpan dan dapat dibaca di Riwayat versi. Setelah diubah, jadikan {name}{' '}
        final lagi: versi baru itu memuat tanggal dan alasan ini.
      </Text>
    </ReasonDialog>
  );
}
