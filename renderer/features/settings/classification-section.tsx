import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import { findCodes } from '../../../shared/domain/classification.ts';
import { codesQuery } from '../../components/code-field/code-queries.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Section } from '../../components/section.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { CodeTable } from './code-table.tsx';

/** The list of classification codes: it proposes, and forces nothing (rules 11, 12). */
export function ClassificationSection() {
  const codes = useQuery(codesQuery);
  const [search, setSearch] = useState('');
  // `null` for a new code, `undefined` while no dialog is open.
  const [edited, setEdited] = useState<ListedCode | null | undefined>(undefined);
  const all = codes.data ?? [];
  const found = all.length === 0 ? [] : sortAsListed(all, findCodes(all, search));
  return (
    <Section
      title="Kode klasifikasi"
      description="Menurut Permendagri 83/2022, ditambah kode kantor sendiri; berlaku untuk semua profil dan tersimpan seketika. Daftar ini hanya mengusulkan: kode lain, juga kode lama seperti 005, boleh diketik."
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setEdited(null)}
        >
          Tambah kode
        </Button>
      }
    >
      {codes.isError && <FailureAlert error={codes.error} onRetry={() => void codes.refetch()} />}
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
      {found.length > 0 && <CodeTable codes={found} onEdit={setEdited} />}
      {edited !== undefined && (
        <CodeDialog record={edited} codes={all} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  );
}

/** What was found, in the order of the list. */
function sortAsListed(all: readonly ListedCode[], found: readonly ListedCode[]): ListedCode[] {
  const wanted = new Set(found);
  return all.filter((code) => wanted.has(code));
}
