import { ActionIcon, Button, Group, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import type { EarlierEntry } from '../../../../shared/contract/minutes-desk.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { call } from '../../../lib/api.ts';
import classes from './earlier.module.css';
import { EarlierItem } from './earlier-item.tsx';
import { OldMinutesDrawer } from './old-minutes-drawer.tsx';

interface EarlierPanelProps {
  meetingId: string;
  /** Heading of the part that is being written; its words are looked for. */
  heading: string;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** The part that is being written. */
  slotKey: string;
  /** Puts text into a part; left out while the minutes can only be read. */
  onQuote: ((slotKey: string, text: string) => void) | undefined;
}

const PAUSE_MS = 250;
const QUESTION_FRESH_MS = 60_000;

/** Yang lalu: what earlier meetings said, decided and promised on the words of this agenda item. */
export const EarlierPanel = memo(function EarlierPanel(props: EarlierPanelProps) {
  const { meetingId, heading, slotKey, isOpen, onToggle, onQuote } = props;
  const [read, setRead] = useState<EarlierEntry | null>(null);
  if (!isOpen) {
    return (
      <Group>
        <Button size="xs" variant="default" onClick={() => onToggle(true)}>
          Yang lalu
        </Button>
      </Group>
    );
  }
  return (
    <section aria-label="Yang lalu" className={classes.panel} id="earlier-panel" tabIndex={-1}>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text size="sm" fw={600}>
          Yang lalu
        </Text>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label="Tutup Yang lalu"
          onClick={() => onToggle(false)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Group>
      <Found
        meetingId={meetingId}
        heading={heading}
        onQuote={onQuote && ((text) => onQuote(slotKey, text))}
        onRead={setRead}
      />
      <OldMinutesDrawer entry={read} onClose={() => setRead(null)} />
    </section>
  );
});

interface FoundProps extends Pick<EarlierPanelProps, 'meetingId' | 'heading'> {
  onQuote: ((text: string) => void) | undefined;
  onRead: (entry: EarlierEntry) => void;
}

function Found({ meetingId, heading, onQuote, onRead }: FoundProps) {
  const [words] = useDebouncedValue(heading.replace(/^\d+\.\s*/, '').slice(0, 1200), PAUSE_MS);
  const earlier = useQuery({
    queryKey: ['minutes-earlier', meetingId, words],
    queryFn: () => call('minutes.earlier', { meetingId, words }),
    staleTime: QUESTION_FRESH_MS,
  });
  if (earlier.data === undefined) {
    if (earlier.error !== null) return <FailureAlert error={earlier.error} />;
    return <Loader size="xs" aria-label="Mencari notula yang lalu" />;
  }
  if (earlier.data.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        Belum ada notula terdahulu dengan kata-kata “{words}”.
      </Text>
    );
  }
  return (
    <ul className={classes.list} aria-label={`Notula terdahulu tentang ${words}`}>
      {earlier.data.map((entry) => (
        <li key={entry.discussionId}>
          <EarlierItem entry={entry} onQuote={onQuote} onRead={() => onRead(entry)} />
        </li>
      ))}
    </ul>
  );
}
