import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { CodeImportInput, CodePreview } from '../../../../shared/contract/code-import.ts';
import type { ChosenList } from '../../../../shared/contract/directory-import.ts';
import {
  CODE_TARGET_LABELS,
  CODE_TARGETS,
  type CodeMapping,
} from '../../../../shared/domain/code-import/columns.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { MappingTable } from '../../../components/list-import/mapping-table.tsx';
import { SheetFields, type SheetPlace } from '../../../components/list-import/sheet-fields.tsx';
import { Section } from '../../../components/section.tsx';
import { useCodePreview } from '../code-queries.ts';
import { CodeReportStep } from './code-report-step.tsx';

interface CodeImportWizardProps {
  list: ChosenList;
  onClose: () => void;
}

/** From a chosen file to a finished import of codes: columns, report, confirmation. Nothing is written before that. */
export function CodeImportWizard({ list, onClose }: CodeImportWizardProps) {
  const [place, setPlace] = useState<SheetPlace>({ sheet: 0, headerRow: null });
  const [asked, setAsked] = useState<CodeImportInput | null>(null);
  const preview = useCodePreview({ fileId: list.fileId, ...place });
  if (asked !== null) {
    return <CodeReportStep list={list} input={asked} onBack={() => setAsked(null)} onClose={onClose} />;
  }
  return (
    <Section
      title={`${list.fileName}: tentukan isi kolom`}
      description="Isi sel diambil seperti yang tampak di Excel. Kolom kode sebaiknya berformat Teks, supaya 000.1.10 tidak menjadi angka."
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          onClick={onClose}
        >
          Batalkan impor
        </Button>
      }
    >
      <SheetFields list={list} sheet={place.sheet} headerRow={preview.data?.headerRow} onChange={setPlace} />
      {preview.isError && <FailureAlert error={preview.error} />}
      {preview.isPending && <Loader size="sm" aria-label="Membaca berkas" />}
      {preview.data !== undefined && (
        <Columns
          key={`${place.sheet} ${preview.data.headerRow}`}
          preview={preview.data}
          onAsk={(mapping) =>
            setAsked({ fileId: list.fileId, sheet: place.sheet, headerRow: preview.data.headerRow, mapping })
          }
        />
      )}
    </Section>
  );
}

function Columns({ preview, onAsk }: { preview: CodePreview; onAsk: (mapping: CodeMapping) => void }) {
  const [mapping, setMapping] = useState<CodeMapping>(preview.mapping);
  const hasCode = mapping.includes('code');
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {preview.rowCount} baris isi. Kolom ditebak dari judulnya; periksa sebelum lanjut.
      </Text>
      <MappingTable
        headers={preview.headers}
        rows={preview.rows}
        targets={CODE_TARGETS}
        labels={CODE_TARGET_LABELS}
        mapping={mapping}
        onChange={setMapping}
      />
      <Group>
        <Button disabled={!hasCode} onClick={() => onAsk(mapping)}>
          Periksa tiap baris
        </Button>
        {!hasCode && (
          <Text size="sm" c="dimmed">
            Tentukan kolom mana yang berisi kode klasifikasi.
          </Text>
        )}
      </Group>
    </Stack>
  );
}
