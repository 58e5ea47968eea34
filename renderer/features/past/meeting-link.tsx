import { Anchor, Button, Group, Input, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../shared/domain/dates.ts';
import { SuggestInput } from '../../components/official-picker/suggest-input.tsx';
import { call } from '../../lib/api.ts';

interface MeetingLinkProps {
  meetingId: string | null;
  /** `null` when the meeting is in the trash. */
  title: string | null;
  onChange: (meeting: { id: string; title: string } | null) => void;
}

const TYPING_PAUSE_MS = 200;
const MOST_SHOWN = 20;

/** The meeting of this application that an old paper belongs to. */
export function MeetingLink({ meetingId, title, onChange }: MeetingLinkProps) {
  if (meetingId === null) return <MeetingSearch onPick={onChange} />;
  return (
    <Stack gap={2}>
      <Input.Label labelElement="div">Rapat terkait</Input.Label>
      <Group gap="xs">
        {title === null ? (
          <Text size="sm" c="dimmed">
            Rapat ini ada di Sampah.
          </Text>
        ) : (
          <Anchor component={Link} to={`/rapat/${meetingId}`} size="sm">
            {title}
          </Anchor>
        )}
        <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
          Lepaskan kaitan
        </Button>
      </Group>
    </Stack>
  );
}

function MeetingSearch({ onPick }: { onPick: MeetingLinkProps['onChange'] }) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const found = useQuery({
    queryKey: ['meeting', 'list', 'link', search],
    queryFn: () => call('meetings.list', { search, limit: MOST_SHOWN }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.rows ?? [];
  return (
    <SuggestInput
      label="Rapat terkait"
      description="Ketik judul rapat yang ada di Notula untuk mengaitkan naskah ini."
      value={typed}
      onChange={(text) => setTyped(text.slice(0, 200))}
      isFiltered={search === typed.trim()}
      isLoading={found.isFetching}
      suggestions={rows.map(({ id, title, date }) => ({
        id,
        label: title,
        detail: date === null ? 'belum bertanggal' : formatDate(date),
      }))}
      onOpenChange={setOpen}
      onPick={(id) => {
        const picked = rows.find((row) => row.id === id);
        if (picked === undefined) return;
        setTyped('');
        onPick({ id, title: picked.title });
      }}
    />
  );
}
