import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChosenList, ImportInput, ListPreview } from '../../../../shared/contract/directory-import.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { SheetFields, type SheetPlace } from '../../../components/list-import/sheet-fields.tsx';
import { useListPreview } from './import.queries.ts';
import { ImportReportStep } from './import-report.tsx';
import { MappingStep } from './mapping-step.tsx';

interface ImportWizardProps {
  list: ChosenList;
  onClose: () => void;
}

/** From a chosen file to a finished import: columns, report, confirmation. Nothing is written before that. */
export function ImportWizard({ list, onClose }: ImportWizardProps) {
  const [place, setPlace] = useState<SheetPlace>({ sheet: 0, headerRow: null });
  const [asked, setAsked] = useState<ImportInput | null>(null);
  const preview = useListPreview({ fileId: list.fileId, ...place });
  if (asked !== null) {
    return <ImportReportStep list={list} input={asked} onBack={() => setAsked(null)} onClose={onClose} />;
  }
  return (
    <Stack gap="sm" py="sm" style={{ overflowY: 'auto' }}>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {list.fileName}: tentukan isi kolom
        </Title>
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onClose}>
          Batalkan impor
        </Button>
      </Group>
      <SheetFields list={list} sheet={place.sheet} headerRow={preview.data?.headerRow} onChange={setPlace} />
      {preview.isError && <FailureAlert error={preview.error} />}
      {preview.isPending && <Loader size="sm" aria-label="Membaca berkas" />}
      {preview.data !== undefined && (
        <PreviewedSheet
          key={`${place.sheet} ${preview.data.headerRow}`}
          preview={preview.data}
          onAsk={(parts) => setAsked({ fileId: list.fileId, sheet: place.sheet, ...parts })}
        />
      )}
    </Stack>
  );
}

interface PreviewedSheetProps {
  preview: ListPreview;
  onAsk: (parts: Pick<ImportInput, 'headerRow' | 'mapping' | 'defaults'>) => void;
}

function PreviewedSheet({ preview, onAsk }: PreviewedSheetProps) {
  const { mergedAreas, isRemembered, rowCount } = preview;
  return (
    <>
      <Text size="sm" c="dimmed">
        {rowCount} baris isi.{' '}
        {isRemembered
          ? 'Kolom diisi seperti impor terakhir dengan judul yang sama.'
          : 'Kolom ditebak dari judulnya; periksa sebelum lanjut.'}
      </Text>
      {mergedAreas > 0 && (
        <Text size="sm" role="note">
          Lembar ini mempunyai {mergedAreas} sel gabungan. Hanya sel pertama dari tiap gabungan yang berisi;
          pisahkan di Excel bila baris lain seharusnya berisi sama.
        </Text>
      )}
      <MappingStep preview={preview} onAsk={onAsk} />
    </>
  );
}
