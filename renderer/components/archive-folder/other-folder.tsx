import { Alert, Button, type ButtonProps, Code, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FolderProposal } from '../../../shared/contract/app.ts';
import { call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { FailureAlert } from '../failure-alert.tsx';

interface OtherFolderProps extends Pick<ButtonProps, 'size' | 'variant' | 'disabled'> {
  /** Buttons that stand before this one. */
  children?: ReactNode;
}

/** The button for another archive folder: chosen in a dialog, looked at, asked about, then a restart into it (rule 60). */
export function OtherFolder({ children, variant = 'default', ...button }: OtherFolderProps) {
  const using = useMutation({
    mutationFn: async (id: string) => {
      await flushAll();
      return call('app.useArchiveFolder', { id });
    },
    meta: { showsFailure: true },
  });
  const choosing = useMutation({
    mutationFn: () => {
      using.reset();
      return call('app.chooseArchiveFolder', {});
    },
    meta: { showsFailure: true },
    onSuccess: (proposal) => {
      if (proposal !== null) askToUse(proposal, () => using.mutate(proposal.id));
    },
  });
  const error = choosing.error ?? using.error;
  return (
    <>
      <Group gap="xs">
        {children}
        <Button
          {...button}
          variant={variant}
          loading={choosing.isPending || using.isPending}
          onClick={() => choosing.mutate()}
        >
          Pakai folder lain …
        </Button>
      </Group>
      {error !== null && <FailureAlert error={error} title="Folder arsip tidak diganti" />}
    </>
  );
}

function askToUse(proposal: FolderProposal, use: () => void): void {
  modals.openConfirmModal({
    modalId: 'archive-folder',
    title: proposal.kind === 'new' ? 'Mulai arsip baru di folder ini?' : 'Pakai arsip di folder ini?',
    children: <Consequences {...proposal} />,
    labels: { confirm: 'Pakai folder ini', cancel: 'Batal' },
    onConfirm: use,
  });
}

const NAMED_BY: Record<NonNullable<FolderProposal['namedBy']>, string> = {
  argument:
    'Pintasan yang dipakai untuk membuka Notula menyebut folder yang sekarang (--archive). Selama pintasan itu dipakai, Notula membuka folder itu lagi: minta petugas komputer menghapus --archive dari pintasan.',
  environment:
    'Komputer ini menentukan folder yang sekarang (NOTULA_ARCHIVE_DIR), jadi folder itu dibuka lagi pada pembukaan berikutnya: minta petugas komputer menghapus ketentuan itu.',
};

function Consequences({ folder, present, kind, isDefault, namedBy }: FolderProposal) {
  return (
    <Stack gap="xs">
      <Text size="sm">
        Folder arsip: <Code style={{ overflowWrap: 'anywhere' }}>{folder}</Code>
        {isDefault && ' (folder bawaan Notula)'}
      </Text>
      <Text size="sm">
        {kind === 'new'
          ? 'Folder ini kosong: arsip baru dimulai di sana, tanpa rapat, direktori, dan pengaturan kantor.'
          : 'Di folder ini ada arsip Notula; arsip itu yang dibuka.'}
      </Text>
      <Text size="sm">
        Arsip yang sekarang tetap di <Code style={{ overflowWrap: 'anywhere' }}>{present}</Code> dan tidak
        diubah. Notula dimulai ulang dengan folder yang dipilih
        {namedBy === null ? ', juga setiap kali dibuka sesudahnya.' : '.'}
      </Text>
      {namedBy !== null && (
        <Alert color="yellow" variant="light">
          {NAMED_BY[namedBy]}
        </Alert>
      )}
    </Stack>
  );
}
