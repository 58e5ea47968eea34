import { Anchor, Divider, Drawer, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FollowUpDetail } from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { FOLLOW_UP_STATE_WORDS, FOLLOW_UP_STATES } from '../../../shared/domain/follow-up-progress.ts';
import { askToDiscard } from '../../components/ask-to-discard.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { LeaveWarning } from '../../components/leave-warning.tsx';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { ClosedContext } from '../../lib/closed-berkas.ts';
import { ClosedItemNote } from './closed-item-note.tsx';
import { DueMark } from './due-mark.tsx';
import { useFollowUp, useSetState } from './followups.queries.ts';
import { History } from './history.tsx';
import { Notes } from './notes.tsx';
import { OwnerForm } from './owner-form.tsx';
import { Proofs } from './proofs.tsx';

interface FollowUpDrawerProps {
  id: string;
  /** Begins in the note's field. */
  isNoting: boolean;
  onClose: () => void;
}

/** One item: what the minutes say, its state, who and until when, notes, proofs and history. */
export function FollowUpDrawer({ id, isNoting, onClose }: FollowUpDrawerProps) {
  const item = useFollowUp(id);
  const [isOwnerDirty, setOwnerDirty] = useState(false);
  const [isNoteDirty, setNoteDirty] = useState(false);
  const isDirty = isOwnerDirty || isNoteDirty;
  return (
    <Drawer
      opened
      onClose={() => (isDirty ? askToDiscard(onClose) : onClose())}
      closeOnClickOutside={!isDirty}
      position="right"
      size={680}
      title={<Text fw={600}>Tindak lanjut</Text>}
    >
      {item.isError && <FailureAlert error={item.error} onRetry={() => void item.refetch()} />}
      {item.isPending && <Loader size="sm" aria-label="Memuat tindak lanjut" />}
      {item.data !== undefined && (
        <ClosedContext value={item.data.closedOn}>
          <Stack gap="md">
            <Facts item={item.data} />
            <ClosedItemNote item={item.data} />
            <ReadOnlyFields>
              <Stack gap="md">
                <StateField item={item.data} />
                <OwnerForm key={item.data.id} item={item.data} onDirty={setOwnerDirty} />
              </Stack>
            </ReadOnlyFields>
            <Divider />
            <Notes item={item.data} isNoting={isNoting} onDirty={setNoteDirty} />
            <Divider />
            <Proofs item={item.data} />
            <Divider />
            <History item={item.data} />
          </Stack>
        </ClosedContext>
      )}
      {isDirty && <LeaveWarning />}
    </Drawer>
  );
}

function Facts({ item }: { item: FollowUpDetail }) {
  const { text, meetingId, meetingTitle, meetingDate, due, state, today } = item;
  return (
    <div>
      <Text size="md" fw={600} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {text}
      </Text>
      <Group gap="md" mt={4} align="flex-start">
        <Text size="sm">
          <Anchor component={Link} to={`/rapat/${meetingId}/notula`} inherit underline="always">
            {meetingTitle}
          </Anchor>
          {meetingDate !== null && `, ${formatDate(meetingDate)}`}
        </Text>
        <DueMark due={due} state={state} today={today} />
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {item.closedOn !== null
          ? 'Uraian ini bagian dari notula yang sudah diarsipkan.'
          : item.isMinutesFinal
            ? 'Uraian ini bagian dari notula yang sudah final. Perkembangannya dicatat di sini dan tidak mengubah notula.'
            : 'Uraian diubah pada tab Notula rapat. Perkembangannya dicatat di sini.'}
      </Text>
    </div>
  );
}

function StateField({ item }: { item: FollowUpDetail }) {
  const setState = useSetState();
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id="follow-up-state">
        Status
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="follow-up-state"
        value={item.state}
        disabled={setState.isPending}
        data={FOLLOW_UP_STATES.map((state) => ({ value: state, label: FOLLOW_UP_STATE_WORDS[state] }))}
        onChange={(value) => {
          const state = FOLLOW_UP_STATES.find((known) => known === value);
          if (state !== undefined && state !== item.state) setState.mutate({ rows: [item], state });
        }}
      />
    </div>
  );
}
