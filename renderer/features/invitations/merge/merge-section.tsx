import { Button, Checkbox, Group, NumberInput, Radio } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMailForward, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { MERGE_OUTPUTS } from '../../../../shared/contract/jobs.ts';
import type { Addressee } from '../../../../shared/domain/invitation.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { Section } from '../../../components/section.tsx';
import { PrintAllDialog } from './print-all-dialog.tsx';
import { TestPrint } from './test-print.tsx';
import { useMerge } from './use-merge.ts';

export type MergeOutput = (typeof MERGE_OUTPUTS)[number];

const OUTPUT_LABELS: Record<MergeOutput, string> = {
  'one-file': 'Satu berkas Word',
  'one-file-each': 'Satu berkas Word tiap surat',
  pdf: 'Satu berkas PDF',
};

interface MergeSectionProps {
  meetingId: string;
  addressees: readonly Addressee[];
}

/** A letter of his own for everybody who is invited, made as a job. */
export function MergeSection({ meetingId, addressees }: MergeSectionProps) {
  const merge = useMerge();
  const [isPrinting, printing] = useDisclosure(false);
  const [output, setOutput] = useState<MergeOutput>('one-file');
  const [from, setFrom] = useState(1);
  const [isChangedOnly, setChangedOnly] = useState(false);
  const [isCollated, setCollated] = useState(false);
  const count = addressees.length;
  const first = Math.min(from, Math.max(1, count));
  const letters = { meetingId, from: first, isChangedOnly, isCollated };
  const begin = () => merge.mutate({ ...letters, output, onlyAddresseeId: null });
  return (
    <Section
      title="Cetak untuk semua penerima"
      description="Satu surat untuk tiap penerima, dengan namanya sendiri di alamat. Anda dapat terus bekerja sementara surat dibuat."
    >
      <Radio.Group
        label="Hasil"
        value={output}
        onChange={(choice) => {
          const next = MERGE_OUTPUTS.find((one) => one === choice);
          if (next !== undefined) setOutput(next);
        }}
      >
        <Group gap="md" mt={4}>
          {MERGE_OUTPUTS.map((one) => (
            <Radio key={one} value={one} label={OUTPUT_LABELS[one]} />
          ))}
        </Group>
      </Radio.Group>
      <Group gap="md" align="flex-end">
        <NumberInput
          label="Mulai dari surat ke-"
          w={150}
          value={first}
          min={1}
          max={Math.max(1, count)}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          onChange={(typed) => setFrom(typeof typed === 'number' ? typed : 1)}
        />
        <Checkbox
          pb={6}
          label="Hanya surat yang berubah sejak cetakan terakhir"
          checked={isChangedOnly}
          onChange={(event) => setChangedOnly(event.currentTarget.checked)}
        />
        <Checkbox
          pb={6}
          label="Lampiran daftar undangan ikut tiap surat"
          checked={isCollated}
          onChange={(event) => setCollated(event.currentTarget.checked)}
        />
      </Group>
      <Group gap="md" align="flex-end">
        <Button
          leftSection={<IconMailForward size={18} aria-hidden />}
          disabled={count === 0}
          aria-disabled={merge.isPending}
          onClick={() => {
            if (!merge.isPending) begin();
          }}
        >
          {beginLabel(count - first + 1, count, isChangedOnly)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={count === 0}
          onClick={printing.open}
        >
          Cetak semua …
        </Button>
        <TestPrint
          addressees={addressees}
          isPending={merge.isPending}
          onPrint={(onlyAddresseeId) => merge.mutate({ meetingId, output, isCollated, onlyAddresseeId })}
        />
      </Group>
      {merge.isError && <FailureAlert error={merge.error} />}
      {isPrinting && (
        <PrintAllDialog
          letters={letters}
          count={count - first + 1}
          onMakePdf={() => merge.mutate({ ...letters, output: 'pdf', onlyAddresseeId: null })}
          onClose={printing.close}
        />
      )}
    </Section>
  );
}

function beginLabel(letters: number, count: number, isChangedOnly: boolean): string {
  if (count === 0) return 'Belum ada penerima';
  return isChangedOnly ? 'Buat surat yang berubah' : `Buat ${letters} surat`;
}
