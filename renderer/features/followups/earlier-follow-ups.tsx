import { Anchor, Button, Collapse, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import { FOLLOW_UP_STATE_WORDS, FOLLOW_UP_STATES } from '../../../shared/domain/follow-up-progress.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DueMark } from './due-mark.tsx';
import { useEarlierFollowUps, useFollowSources, useSetState } from './followups.queries.ts';
import { CLOSED_WORDS } from './words.ts';

const STATE_CHOICES = FOLLOW_UP_STATES.map((state) => ({
  value: state,
  label: FOLLOW_UP_STATE_WORDS[state],
}));

/** What earlier meetings of the series left open, to be closed while this meeting's minutes are written. */
export function EarlierFollowUps({ meetingId }: { meetingId: string }) {
  useFollowSources();
  const earlier = useEarlierFollowUps(meetingId);
  const [isOpen, { toggle }] = useDisclosure(false);
  const listId = useId();
  const { rows = [], today = '' } = earlier.data ?? {};
  if (rows.length === 0) return null;
  return (
    <Paper component="section" aria-label="Tindak lanjut rapat sebelumnya" withBorder p="xs" mb="sm">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={
          isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />
        }
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={toggle}
      >
        Tindak lanjut rapat sebelumnya: {rows.length} belum selesai
      </Button>
      <Collapse expanded={isOpen} id={listId}>
        <Stack gap="xs" mt="xs">
          {rows.map((row) => (
            <EarlierItem key={row.id} row={row} today={today} />
          ))}
        </Stack>
      </Collapse>
    </Paper>
  );
}

function EarlierItem({ row, today }: { row: FollowUpRow; today: string }) {
  const setState = useSetState();
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Anchor component={Link} to={`/tindak-lanjut/${row.id}`} size="sm" underline="always">
          {row.text}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[row.owner, row.lastNote, row.closedOn === null ? '' : CLOSED_WORDS]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      </div>
      <DueMark due={row.due} state={row.state} today={today} />
      <ChoiceField
        aria-label={`Status: ${row.text.slice(0, 80)}`}
        size="xs"
        choices={STATE_CHOICES}
        value={row.state}
        disabled={setState.isPending || row.closedOn !== null}
        onChange={(state) => setState.mutate({ rows: [row], state })}
      />
    </Group>
  );
}
