import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import { FOLLOW_UP_STATE_WORDS, FOLLOW_UP_STATES } from '../../../shared/domain/follow-up-progress.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DueMark } from './due-mark.tsx';
import { useSetState } from './followups.queries.ts';
import { CLOSED_WORDS } from './words.ts';

const STATE_CHOICES = FOLLOW_UP_STATES.map((state) => ({
  value: state,
  label: FOLLOW_UP_STATE_WORDS[state],
}));

interface FollowUpLineProps {
  row: FollowUpRow;
  /** The office's day. */
  today: string;
  /** The words of the item, as what opens it. */
  children: ReactNode;
}

/** One item of a short list: its words, who and until when, the newest note, and its state to be changed at once. */
export function FollowUpLine({ row, today, children }: FollowUpLineProps) {
  const setState = useSetState();
  const proofs = row.proofCount === 0 ? '' : `${row.proofCount} bukti`;
  const facts = [row.owner, row.lastNote, proofs, row.closedOn === null ? '' : CLOSED_WORDS];
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
        <Text size="xs" c="dimmed">
          {facts.filter((fact) => fact !== '').join(' · ')}
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
