import { Button, Collapse, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { type AuditedRecord, auditFilter } from '../../../shared/contract/audit.ts';
import { FoldButton } from '../fold-button.tsx';
import { ChangePages } from './change-pages.tsx';
import { useChangesExport } from './use-changes.ts';

const LABEL = 'Riwayat perubahan';

/** What was ever changed in one record, folded until somebody asks: when, what, before and after; also as Excel. */
export function RecordHistory({ record }: { record: AuditedRecord }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  const save = useChangesExport();
  const filter = auditFilter.parse({ record });
  return (
    <section aria-label={LABEL}>
      <Group justify="space-between" gap="xs">
        <FoldButton isOpen={isOpen} controls={id} onToggle={toggle}>
          {LABEL}
        </FoldButton>
        {isOpen && (
          <Button
            size="compact-sm"
            variant="default"
            loading={save.isPending}
            onClick={() => save.mutate(filter)}
          >
            Ekspor Excel
          </Button>
        )}
      </Group>
      <Collapse expanded={isOpen} id={id}>
        {isOpen && (
          <Stack gap="xs" mt="xs">
            <ChangePages label={LABEL} filter={filter} />
          </Stack>
        )}
      </Collapse>
    </section>
  );
}
