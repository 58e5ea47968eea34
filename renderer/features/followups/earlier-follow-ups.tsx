import { Anchor, Collapse, Paper, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { Link } from 'react-router';
import { FoldButton } from '../../components/fold-button.tsx';
import { FollowUpLine } from './follow-up-line.tsx';
import { useEarlierFollowUps, useFollowSources } from './followups.queries.ts';

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
      <FoldButton isOpen={isOpen} controls={listId} onToggle={toggle}>
        Tindak lanjut rapat sebelumnya: {rows.length} belum selesai
      </FoldButton>
      <Collapse expanded={isOpen} id={listId}>
        <Stack gap="xs" mt="xs">
          {rows.map((row) => (
            <FollowUpLine key={row.id} row={row} today={today}>
              <Anchor component={Link} to={`/tindak-lanjut/${row.id}`} size="sm" underline="always">
                {row.text}
              </Anchor>
            </FollowUpLine>
          ))}
        </Stack>
      </Collapse>
    </Paper>
  );
}
