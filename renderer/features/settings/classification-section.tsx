import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconFileImport, IconFileSpreadsheet, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import type { ChosenList } from '../../../shared/contract/directory-import.ts';
import { findCodes } from '../../../shared/domain/classification.ts';
import { codesQuery } from '../../components/code-field/code-queries.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Section } from '../../components/section.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { CodeImportHistory } from './code-import/code-import-history.tsx';
import { CodeImportWizard } from './code-import/code-import-wizard.tsx';
import { rulesQuery, useChooseCodeList, useExportCodes, useForgetCodeList } from './code-queries.ts';
import { CodeRetentionDialog } from './code-retention-dialog.tsx';
import { CodeTable } from './code-table.tsx';

/** The list of classification codes with their retention: it proposes, and forces nothing (rules 11, 12, 58). */
export function ClassificationSection() {
  const [chosen, setChosen] = useState<ChosenList | null>(null);
  const forget = useForgetCodeList();
  if (chosen !== null) {
    return (
      <CodeImportWizard
        list={chosen}
        onClose={() => {
          forget.mutate(chosen.fileId);
          setChosen(null);
        }}
      />
    );
  }
  return (
    <>
      <CodeList onChosen={setChosen} />
      <CodeImportHistory />
    </>
  );
}

function CodeList({ onChosen }: { onChosen: (list: ChosenList) => void }) {
  const codes = useQuery(codesQuery);
  const rules = useQuery(rulesQuery);
  const [search, setSearch] = useState('');
  // `null` for a new code, `undefined` while no dialog is open.
  const [edited, setEdited] = useState<ListedCode | null | undefined>(undefined);
  const [kept, setKept] = useState<ListedCode | null>(null);
  const all = useMemo(() => codes.data ?? [], [codes.data]);
  const found = useMemo(
    () => (search.trim() === '' ? all : sortAsListed(all, findCodes(all, search))),
    [all, search],
  );
  return (
    <Section
      title="Kode klasifikasi"
      description="Menurut Permendagri 83/2022, ditambah kode kantor sendiri, dengan retensinya menurut JRA daerah; berlaku untuk semua profil dan tersimpan seketika. Daftar ini hanya mengusulkan: kode lain, juga kode lama seperti 005, boleh diketik."
      actions={<ListActions onChosen={onChosen} onAdd={() => setEdited(null)} />}
    >
      {codes.isError && <FailureAlert error={codes.error} onRetry={() => void codes.refetch()} />}
      {rules.isError && <FailureAlert error={rules.error} onRetry={() => void rules.refetch()} />}
      <Group gap="sm" align="flex-end">
        <TextInput
          label="Cari kode"
          placeholder="angka atau kata"
          w={260}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status" pb={6}>
          {found.length} kode
        </Text>
      </Group>
      {codes.data !== undefined && found.length === 0 && (
        <Text size="sm">Tidak ada kode yang cocok dengan “{search}”.</Text>
      )}
      {found.length > 0 && (
        <CodeTable codes={found} rules={rules.data ?? []} onEdit={setEdited} onRetention={setKept} />
      )}
      {edited !== undefined && (
        <CodeDialog record={edited} codes={all} onClose={() => setEdited(undefined)} />
      )}
      {kept !== null && rules.data !== undefined && (
        <CodeRetentionDialog code={kept} rules={rules.data} onClose={() => setKept(null)} />
      )}
    </Section>
  );
}

function ListActions({ onChosen, onAdd }: { onChosen: (list: ChosenList) => void; onAdd: () => void }) {
  const choose = useChooseCodeList();
  const write = useExportCodes();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileImport size={14} aria-hidden />}
        loading={choose.isPending}
        onClick={() => choose.mutate(undefined, { onSuccess: (list) => list !== null && onChosen(list) })}
      >
        Impor daftar kode…
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
        loading={write.isPending}
        onClick={() => write.mutate()}
      >
        Ekspor Excel
      </Button>
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
        Tambah kode
      </Button>
      {choose.isError && <FailureAlert error={choose.error} />}
    </>
  );
}

/** What was found, in the order of the list. */
function sortAsListed(all: readonly ListedCode[], found: readonly ListedCode[]): ListedCode[] {
  const wanted = new Set(found);
  return all.filter((code) => wanted.has(code));
}
