import { Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import { ACTOR } from '../../../shared/domain/audit-words.ts';
import { formatCount } from '../../lib/format.ts';
import { momentWords } from '../../lib/moment-words.ts';
import classes from './change-list.module.css';

interface ChangeListProps {
  label: string;
  rows: readonly AuditRow[];
  /** Whether each change leads to its meeting. */
  hasLinks: boolean;
}

/** Changes in words, the newest first: when, who, what, before and after. */
export function ChangeList({ label, rows, hasLinks }: ChangeListProps) {
  return (
    <Stack component="ol" gap={0} className={classes.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.seq} className={classes.row}>
          <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              {row.words}
            </Text>
            <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              No. {formatCount(row.seq)}
            </Text>
          </Group>
          {row.lines.map((line) => (
            <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {line}
            </Text>
          ))}
          <Text size="xs" c="dimmed">
            {momentWords(row.at)} · {ACTOR}
            {hasLinks && row.meetingId !== null && row.meetingTitle !== '' && (
              <>
                {' · '}
                <Link to={`/rapat/${row.meetingId}/berkas`} className={classes.link}>
                  {row.meetingTitle}
                </Link>
              </>
            )}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
