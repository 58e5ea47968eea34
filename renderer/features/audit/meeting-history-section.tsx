import { Button } from '@mantine/core';
import { auditFilter } from '../../../shared/contract/audit.ts';
import { ChangePages } from '../../components/change-list/change-pages.tsx';
import { useChangesExport } from '../../components/change-list/use-changes.ts';
import { Section } from '../../components/section.tsx';

/** "Riwayat": every change of a meeting in words, page by page. */
export function MeetingHistorySection({ meetingId }: { meetingId: string }) {
  const filter = auditFilter.parse({ meetingId });
  const save = useChangesExport();
  return (
    <Section
      title="Riwayat"
      description="Setiap perubahan rapat ini: kapan, apa, sebelum dan sesudahnya. Riwayat tidak dapat diubah atau dihapus."
      actions={
        <Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate(filter)}>
          Ekspor Excel
        </Button>
      }
    >
      <ChangePages label="Riwayat rapat" filter={filter} />
    </Section>
  );
}
