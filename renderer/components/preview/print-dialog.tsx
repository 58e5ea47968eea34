import { Button, Checkbox, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Preview } from '../../../shared/contract/printing.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { PageFrame } from './page-frame.tsx';
import { usePrint } from './preview-queries.ts';
import classes from './print-dialog.module.css';
import { isSameSheet, paperSizeNote, wholeNumber } from './print-words.ts';
import { PrinterSelect, printerOf, useKnownPrinters } from './printer-select.tsx';

interface PrintDialogProps {
  meetingId: string;
  kind: PaperKind;
  title: string;
  /** `undefined` while it is drawn. */
  preview: Preview | undefined;
  onMakePdf: () => void;
  onClose: () => void;
}

/** Printer, pages and copies, beside the first page that comes out; offers a PDF when there is no printer. */
export function PrintDialog({ meetingId, kind, title, preview, onMakePdf, onClose }: PrintDialogProps) {
  const printers = useKnownPrinters();
  const print = usePrint();
  const [chosen, setChosen] = useState<string | null>(null);
  const [range, setRange] = useState<{ from: number | null; to: number | null }>({ from: null, to: null });
  const [copies, setCopies] = useState(1);
  const [isCollated, setCollated] = useState(true);
  const printer = printerOf(printers, chosen);
  const paper = printers.known.find(({ name }) => name === printer)?.paper;
  const isOtherPaper = preview !== undefined && paper !== undefined && !isSameSheet(preview, paper);
  const count = preview?.pages.length ?? 0;
  const isRangeWrong = count > 0 && ((range.from ?? 1) > (range.to ?? count) || (range.to ?? 1) > count);
  const firstPage = preview?.pages[(range.from ?? 1) - 1];
  const send = () => {
    if (printer === null || isRangeWrong) return;
    print.mutate({ meetingId, kind, printer, ...range, copies, isCollated }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Cetak ${title}`}
      size={760}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <div className={classes.columns}>
        <Stack gap="sm">
          <PrinterSelect
            printers={printers}
            advice="Buat PDF, lalu cetak dari komputer lain."
            value={printer}
            onChange={setChosen}
          />
          <Group gap="sm" grow align="flex-start">
            <NumberInput
              label="Dari halaman"
              placeholder="1"
              min={1}
              max={Math.max(1, count)}
              allowDecimal={false}
              value={range.from ?? ''}
              onChange={(value) => setRange({ ...range, from: wholeNumber(value) })}
            />
            <NumberInput
              label="Sampai halaman"
              placeholder={count === 0 ? '' : String(count)}
              min={1}
              max={Math.max(1, count)}
              allowDecimal={false}
              value={range.to ?? ''}
              error={isRangeWrong ? `Isi dari 1 sampai ${count}, yang kecil lebih dulu.` : null}
              onChange={(value) => setRange({ ...range, to: wholeNumber(value) })}
            />
          </Group>
          <NumberInput
            label="Rangkap"
            min={1}
            max={999}
            allowDecimal={false}
            value={copies}
            onChange={(value) => setCopies(wholeNumber(value) ?? 1)}
          />
          <Checkbox
            label="Susun per rangkap (1, 2, 3, 1, 2, 3)"
            checked={isCollated}
            disabled={copies === 1}
            onChange={({ currentTarget }) => setCollated(currentTarget.checked)}
          />
          {preview !== undefined && (
            <Text size="sm" fw={isOtherPaper ? 600 : 400} {...(isOtherPaper ? { role: 'alert' } : {})}>
              {paperSizeNote(preview, printer === null ? null : paper)}
            </Text>
          )}
          {print.error !== null && <FailureAlert error={print.error} />}
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                onMakePdf();
                onClose();
              }}
            >
              Buat PDF
            </Button>
            <Button
              disabled={printer === null || isRangeWrong || count === 0}
              loading={print.isPending}
              onClick={send}
            >
              Cetak
            </Button>
          </Group>
        </Stack>
        <div>
          {preview !== undefined && firstPage !== undefined && (
            <div className={classes.page} style={{ aspectRatio: `${preview.width} / ${preview.height}` }}>
              <PageFrame html={firstPage} title={`Halaman ${range.from ?? 1}`} />
            </div>
          )}
        </div>
      </div>
    </Modal>
  );
}
