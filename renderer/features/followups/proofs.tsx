import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { FollowUpDetail, FollowUpProof } from '../../../shared/contract/followups.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { StoredFileButtons } from '../../components/stored-file-buttons.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { sizeText } from '../../lib/format.ts';
import { useAddProof, useOpenProof, useRemoveProof, useShowProof } from './followups.queries.ts';

/** Files that prove what was done; each is kept in the archive. */
export function Proofs({ item }: { item: FollowUpDetail }) {
  const add = useAddProof();
  const isClosed = useIsClosed();
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h5">
          Bukti
        </Title>
        {!isClosed && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            loading={add.isPending}
            onClick={() => add.mutate(item.id)}
          >
            Lampirkan bukti
          </Button>
        )}
      </Group>
      {add.isError && <FailureAlert error={add.error} />}
      {item.proofs.length === 0 && (
        <Text size="sm" c="dimmed">
          {isClosed
            ? 'Tidak ada bukti.'
            : 'Belum ada bukti. Lampirkan surat, foto, atau pindaian; salinannya disimpan di arsip.'}
        </Text>
      )}
      {item.proofs.map((proof) => (
        <ProofEntry key={proof.id} proof={proof} />
      ))}
    </Stack>
  );
}

function ProofEntry({ proof: { id, version, name, bytes, canOpen } }: { proof: FollowUpProof }) {
  const open = useOpenProof();
  const show = useShowProof();
  const remove = useRemoveProof();
  const isClosed = useIsClosed();
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap">
      <Text size="sm" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {name}{' '}
        <Text component="span" size="xs" c="dimmed">
          {sizeText(bytes)}
        </Text>
      </Text>
      <Group gap={4} wrap="nowrap">
        <StoredFileButtons id={id} name={name} canOpen={canOpen} open={open} show={show} />
        {!isClosed && (
          <ConfirmButton
            size="compact-xs"
            aria-label={`Lepas ${name}`}
            question="Lepas bukti ini?"
            explanation={`“${name}” tidak lagi menjadi bukti tindak lanjut ini, dan dapat dipulihkan dari Sampah.`}
            confirmLabel="Lepas"
            onConfirm={() => remove.mutate({ id, version })}
          >
            Lepas
          </ConfirmButton>
        )}
      </Group>
    </Group>
  );
}
