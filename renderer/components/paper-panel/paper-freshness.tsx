import { Button, Group, List, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import type { Paper, PaperChanges } from '../../../shared/contract/papers.ts';
import { call } from '../../lib/api.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';
import { FailureAlert } from '../failure-alert.tsx';

/** Whether a paper still says what the records say, and behind a button what they say otherwise. */
export function PaperFreshness({ paper: { id, isTraced, isStale, fileName } }: { paper: Paper }) {
  if (!isTraced) return null;
  return (
    <FreshnessMark isStale={isStale} fileName={fileName}>
      <ChangeList id={id} />
    </FreshnessMark>
  );
}

interface FreshnessMarkProps {
  isStale: boolean;
  fileName: string;
  /** What changed; drawn when somebody asks. */
  children: ReactNode;
}

/** "Sesuai data", or "Data berubah sejak dicetak" with what changed behind a button. */
export function FreshnessMark({ isStale, fileName, children }: FreshnessMarkProps) {
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  if (!isStale)
    return (
      <Group gap={4} wrap="nowrap">
        <IconCircleCheck size={14} color="var(--app-good)" aria-hidden />
        <Text size="xs">Sesuai data</Text>
      </Group>
    );
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Group gap={4} wrap="nowrap">
        <IconAlertTriangle size={14} color="var(--app-warning)" style={{ flexShrink: 0 }} aria-hidden />
        <Text size="xs">Data berubah sejak dicetak</Text>
      </Group>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<Chevron size={14} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-label={`Apa yang berubah: ${fileName}`}
        onClick={() => setOpen(!isOpen)}
      >
        Apa yang berubah
      </Button>
      <div id={list}>{isOpen && children}</div>
    </div>
  );
}

function ChangeList({ id }: { id: string }) {
  useStaleOnChange(['paper', 'changes', id]);
  const changes = useQuery({
    queryKey: ['paper', 'changes', id],
    queryFn: () => call('archive.paperChanges', { id }),
  });
  if (changes.isError) return <FailureAlert error={changes.error} />;
  if (changes.data === undefined) return <Loader size="xs" aria-label="Membandingkan" />;
  return <ChangeWords changes={changes.data} />;
}

/** What a paper prints otherwise now, part by part. */
export function ChangeWords({ changes: { parts } }: { changes: PaperChanges }) {
  if (parts.length === 0)
    return (
      <Text size="xs" c="dimmed">
        Isian rapat tidak berubah; susunan naskah pada versi Notula ini lain daripada waktu dicetak.
      </Text>
    );
  return parts.map(({ part, lines }) => (
    <div key={part}>
      <Text size="xs" fw={600}>
        {part}
      </Text>
      <List size="xs" spacing={2} style={{ overflowWrap: 'anywhere' }}>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  ));
}
