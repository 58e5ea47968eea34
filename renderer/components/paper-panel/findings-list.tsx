import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/domain/findings.ts';
import classes from './paper-panel.module.css';
import { findingKey } from './use-papers.ts';

interface FindingsListProps {
  findings: readonly Finding[];
  onJump: (finding: Finding) => void;
}

/** What is missing and what is doubtful, in words; choosing one goes to its field. */
export function FindingsList({ findings, onJump }: FindingsListProps) {
  const missing = findings.filter(({ severity }) => severity === 'missing');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (findings.length === 0)
    return (
      <Group gap={6} wrap="nowrap" align="flex-start">
        <IconCircleCheck size={18} color="var(--app-good)" aria-hidden />
        <Text size="sm">Lengkap. Tidak ada yang perlu diperbaiki.</Text>
      </Group>
    );
  return (
    <Stack gap="xs">
      <FindingsPart
        title="Perlu dilengkapi"
        icon={<IconCircleX size={16} color="var(--app-bad)" aria-hidden />}
        findings={missing}
        onJump={onJump}
      />
      <FindingsPart
        title="Perlu diperiksa"
        icon={<IconAlertTriangle size={16} color="var(--app-warning)" aria-hidden />}
        findings={warnings}
        onJump={onJump}
      />
    </Stack>
  );
}

interface FindingsPartProps extends FindingsListProps {
  title: string;
  icon: ReactNode;
}

function FindingsPart({ title, icon, findings, onJump }: FindingsPartProps) {
  if (findings.length === 0) return null;
  return (
    <div>
      <Group gap={6}>
        {icon}
        <Title order={3} fz="sm">
          {title} ({findings.length})
        </Title>
      </Group>
      <ul className={classes.list}>
        {findings.map((finding) => (
          <li key={findingKey(finding)}>
            <UnstyledButton className={classes.finding} onClick={() => onJump(finding)}>
              {finding.message}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
