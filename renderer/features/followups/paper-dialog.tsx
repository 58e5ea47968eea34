import { Button, Group, Modal, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpFilter, FollowUpPaper } from '../../../shared/contract/followups.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { FollowUpPaperKind } from '../../../shared/domain/follow-up-progress.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { OwnerPicker } from '../../components/owner-picker/owner-picker.tsx';
import { ChangeWords, FreshnessMark } from '../../components/paper-panel/paper-freshness.tsx';
import { SignatoryChoice } from '../../components/signatory-choice.tsx';
import {
  useFollowUpPapers,
  useMakePaper,
  useOpenPaper,
  usePaperChanges,
  useShowPaper,
} from './followups.queries.ts';
import { isReversed, PeriodFields } from './period-fields.tsx';
import { STATE_FILTER_CHOICES } from './words.ts';

/** The newest ones are compared with the records; older ones were sent and done with. */
const MOST_COMPARED = 5;

interface PaperDialogProps {
  /** The filter of the page, to begin with. */
  start: FollowUpFilter;
  onClose: () => void;
}

/** Matrix or slips of any period, series and owner as a Word file; and those that were made before. */
export function PaperDialog({ start, onClose }: PaperDialogProps) {
  const [filter, setFilter] = useState(start);
  const [kind, setKind] = useState<FollowUpPaperKind>('follow-up-matrix');
  const [signatory, setSignatory] = useState<number | null>(null);
  const make = useMakePaper();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (make.isPending || isReversed(filter)) return;
    make.mutate({ kind, filter, signatory });
  };
  return (
    <Modal opened onClose={onClose} title="Matriks dan lembar tindak lanjut" size="xl">
      <Stack gap="md">
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <KindField value={kind} onChange={setKind} />
            <PeriodFields filter={filter} onChange={setFilter} />
            <Group gap="xs" align="flex-start">
              <OwnerPicker
                label="Penanggung jawab"
                placeholder="semua"
                style={{ flex: '1 1 220px' }}
                value={filter.owner}
                onChange={({ owner }) => setFilter({ ...filter, owner })}
              />
              <ChoiceField
                label="Status"
                choices={STATE_FILTER_CHOICES}
                value={filter.state}
                onChange={(state) => setFilter({ ...filter, state })}
              />
            </Group>
            {kind === 'follow-up-slips' && (
              <SignatoryChoice
                label="Penanda tangan lembar"
                none="Penanda tangan notula rapat terakhir"
                value={signatory}
                onChange={setSignatory}
              />
            )}
            {make.isError && <FailureAlert error={make.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                Tutup
              </Button>
              <Button type="submit" loading={make.isPending}>
                Buat naskah Word
              </Button>
            </Group>
          </Stack>
        </form>
        {make.data !== undefined && <Made made={make.data} />}
        <PaperList />
      </Stack>
    </Modal>
  );
}

interface FieldProps<Value> {
  value: Value;
  onChange: (value: Value) => void;
}

function KindField({ value, onChange }: FieldProps<FollowUpPaperKind>) {
  return (
    <Radio.Group
      label="Naskah"
      value={value}
      onChange={(chosen) => onChange(chosen === 'follow-up-slips' ? chosen : 'follow-up-matrix')}
    >
      <Group gap="lg" mt={6}>
        <Radio value="follow-up-matrix" label="Matriks: satu tabel dari semua rapat" data-autofocus />
        <Radio value="follow-up-slips" label="Lembar: satu untuk setiap instansi" />
      </Group>
    </Radio.Group>
  );
}

function Made({ made: { paper, note, missing } }: { made: OutputOf<'followUps.makePaper'> }) {
  return (
    <Paper withBorder p="sm" role="status">
      <Text size="sm" fw={600} mb={4}>
        Naskah sudah dibuat
      </Text>
      <PaperEntry paper={paper} isCompared={false} />
      {note !== '' && <Text size="sm">{note}</Text>}
      {missing.length > 0 && <Text size="sm">Masih KONSEP: {missing.join(' ')}</Text>}
    </Paper>
  );
}

function PaperList() {
  const papers = useFollowUpPapers().data ?? [];
  if (papers.length === 0) return null;
  return (
    <Stack gap={6}>
      <Title order={2} size="h5">
        Naskah yang sudah dibuat
      </Title>
      {papers.map((paper, index) => (
        <PaperEntry key={paper.id} paper={paper} isCompared={index < MOST_COMPARED} />
      ))}
    </Stack>
  );
}

interface PaperEntryProps {
  paper: FollowUpPaper;
  /** Tells whether it still says what the records say. */
  isCompared: boolean;
}

function PaperEntry({ paper, isCompared }: PaperEntryProps) {
  const open = useOpenPaper();
  const show = useShowPaper();
  const { id, title, fileName, pages, items, isDraft } = paper;
  const facts = [fileName, `${items} tindak lanjut`, `${pages} halaman`, isDraft ? 'KONSEP' : ''];
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text size="sm">{title}</Text>
        <Text size="xs" c="dimmed">
          {facts.filter((fact) => fact !== '').join(' · ')}
        </Text>
        {isCompared && <Freshness paper={paper} />}
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Buka di Word: ${fileName}`}
          onClick={() => open.mutate(id)}
        >
          Buka di Word
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Tampilkan di folder: ${fileName}`}
          onClick={() => show.mutate(id)}
        >
          Tampilkan di folder
        </Button>
      </Group>
    </Group>
  );
}

function Freshness({ paper: { id, fileName } }: { paper: FollowUpPaper }) {
  const changes = usePaperChanges(id).data;
  if (changes === undefined || changes.state === 'unknown') return null;
  return (
    <FreshnessMark isStale={changes.state === 'changed'} fileName={fileName}>
      <ChangeWords changes={changes} />
    </FreshnessMark>
  );
}
