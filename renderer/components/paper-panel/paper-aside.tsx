import { Stack, Text, Title } from '@mantine/core';
import type { Ref } from 'react';
import type { Paper } from '../../../shared/contract/papers.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { FindingsList } from './findings-list.tsx';
import { PaperEntry } from './paper-entry.tsx';

interface PaperAsideProps {
  title: string;
  isSpecimen: boolean;
  /** `undefined` while they are read. */
  findings: readonly Finding[] | undefined;
  papers: readonly Paper[] | undefined;
  onJump: (finding: Finding) => void;
  ref: Ref<HTMLElement>;
}

/** Beside the form: what is missing or doubtful, and the files written so far, newest first. */
export function PaperAside({ title, isSpecimen, findings, papers, onJump, ref }: PaperAsideProps) {
  const isClosed = useIsClosed();
  return (
    <aside ref={ref} tabIndex={-1} aria-label={`Pemeriksaan dan berkas ${title}`}>
      <Stack gap="md">
        {!isClosed && (
          <Stack gap={6}>
            <Title order={2} fz="sm">
              Pemeriksaan
            </Title>
            {isSpecimen && <Text size="sm">Rapat contoh: berkasnya selalu bertanda KONSEP.</Text>}
            {findings !== undefined && <FindingsList findings={findings} onJump={onJump} />}
          </Stack>
        )}
        <div>
          <Title order={2} fz="sm">
            Berkas yang sudah dibuat
          </Title>
          {papers?.length === 0 && (
            <Text size="sm" c="dimmed">
              Belum ada.
            </Text>
          )}
          {papers?.map((paper) => (
            <PaperEntry key={paper.id} paper={paper} />
          ))}
        </div>
      </Stack>
    </aside>
  );
}
