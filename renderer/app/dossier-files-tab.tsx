import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { AttachmentsSection } from '../features/attachments/attachments-section.tsx';
import { MeetingHistorySection } from '../features/audit/meeting-history-section.tsx';
import { SignedSection } from '../features/scans/signed-section.tsx';
import { ClosingSection } from '../features/seal/closing-section.tsx';
import { FactsSection } from '../features/seal/facts-section.tsx';

interface Section {
  name: string;
  content: (meetingId: string) => ReactNode;
}

/** Parts of several features, in the order of the work; they do not know each other. */
const SECTIONS: readonly Section[] = [
  { name: 'attachments', content: (id) => <AttachmentsSection meetingId={id} /> },
  { name: 'signed', content: (id) => <SignedSection meetingId={id} /> },
  { name: 'facts', content: (id) => <FactsSection meetingId={id} /> },
  { name: 'closing', content: (id) => <ClosingSection meetingId={id} /> },
  { name: 'history', content: (id) => <MeetingHistorySection meetingId={id} /> },
];

/** Tab "Berkas": the files of a meeting, its archival facts, and what happened to it. */
export function DossierFilesTab({ meetingId }: { meetingId: string }) {
  return (
    <Stack gap="lg">
      {SECTIONS.map(({ name, content }) => (
        <div key={name}>{content(meetingId)}</div>
      ))}
    </Stack>
  );
}
