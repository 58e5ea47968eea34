import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { usePreview } from '../../../components/preview/preview-queries.ts';
import { paperSizeNote, wholeNumber } from '../../../components/preview/print-words.ts';
import { PrinterSelect, printerOf, useKnownPrinters } from '../../../components/preview/printer-select.tsx';
import { usePrintLetters } from './use-merge.ts';

const MOST_COPIES = 99;

interface PrintAllDialogProps {
  /** Which letters, as the section says. */
  letters: Omit<InputOf<'invitations.print'>, 'printer' | 'copies'>;
  /** How many addressees there are from the first letter on. */
  count: number;
  onMakePdf: () => void;
  onClose: () => void;
}

/** Sends the letters of all addressees to a printer, one after another; offers a PDF when there is no printer. */
export function PrintAllDialog({ letters, count, onMakePdf, onClose }: PrintAllDialogProps) {
  const printers = useKnownPrinters();
  const print = usePrintLetters();
  const preview = usePreview(letters.meetingId, 'invitation', true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const printer = printerOf(printers, chosen);
  const send = () => {
    if (printer !== null) print.mutate({ ...letters, printer, copies }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Cetak undangan untuk semua penerima"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="sm">
        <Text size="sm">{scopeText(letters, count)}</Text>
        <PrinterSelect
          printers={printers}
          advice="Buat satu berkas PDF, lalu cetak dari komputer lain."
          value={printer}
          onChange={setChosen}
        />
        <NumberInput
          label="Rangkap tiap surat"
          min={1}
          max={MOST_COPIES}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={copies}
          onChange={(value) => setCopies(wholeNumber(value) ?? 1)}
        />
        {preview.data !== undefined && <Text size="sm">{paperSizeNote(preview.data)}</Text>}
        {print.error !== null && <FailureAlert error={print.error} />}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              onMakePdf();
              onClose();
            }}
          >
            Buat satu berkas PDF
          </Button>
          <Button disabled={printer === null} loading={print.isPending} onClick={send}>
            Mulai cetak
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function scopeText(
  { from = 1, isChangedOnly }: Pick<PrintAllDialogProps['letters'], 'from' | 'isChangedOnly'>,
  count: number,
): string {
  const which =
    from === 1 ? `${count} surat` : `${count} surat, mulai dari surat ke-${from} di daftar undangan`;
  const changed = isChangedOnly === true ? ' Hanya yang berubah sejak cetakan terakhir yang dicetak.' : '';
  return `${which}. Surat dicetak satu per satu; pencetakan dapat dijeda dan dilanjutkan.${changed}`;
}
