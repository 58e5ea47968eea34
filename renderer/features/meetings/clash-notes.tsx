import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Clash } from '../../../shared/contract/meetings.ts';
import { formatClock } from '../../../shared/domain/dates.ts';

const MOST_SHOWN = 4;
const MOST_NAMES = 3;

interface ClashNotesProps {
  clashes: readonly Clash[];
  /** Called before the other meeting is opened, e.g. to close a dialog. */
  onLeave?: () => void;
}

/**
 * Warnings in words, each with a way to the other meeting (by its address: dialogs stand outside the router). They never
 * keep anything from being saved.
 */
export function ClashNotes({ clashes, onLeave }: ClashNotesProps) {
  const shown = clashes.slice(0, MOST_SHOWN);
  const more = clashes.length - shown.length;
  return (
    <div role="status">
      {shown.map((clash) => (
        <Group
          key={`${clash.kind} ${clash.meeting?.id ?? clash.otherSlot}`}
          gap={6}
          wrap="nowrap"
          align="flex-start"
        >
          <IconAlertTriangle
            size={16}
            aria-hidden
            style={{ flexShrink: 0, marginTop: 3, color: 'var(--app-warning)' }}
          />
          <Text size="sm" c="var(--app-warning)">
            {clashText(clash)}{' '}
            {clash.meeting !== null && (
              <Anchor
                href={`#/rapat/${clash.meeting.id}`}
                size="sm"
                underline="always"
                {...(onLeave === undefined ? {} : { onClick: onLeave })}
              >
                Buka rapat itu
              </Anchor>
            )}
          </Text>
        </Group>
      ))}
      {more > 0 && (
        <Text size="sm" c="var(--app-warning)">
          dan {more} bentrokan lagi.
        </Text>
      )}
    </div>
  );
}

/** What collides, in one sentence. */
export function clashText({ kind, isCertain, names, meeting, otherSlot }: Clash): string {
  const other =
    meeting === null ? `baris ${(otherSlot ?? 0) + 1}` : `“${meeting.title}” (${timeText(meeting)})`;
  const doubt = isCertain ? '' : 'Mungkin bentrok, karena waktu selesainya terbuka: ';
  const sentence = {
    leader: `pimpinan yang sama juga memimpin ${other}.`,
    room: `tempat yang sama juga dipakai ${other}.`,
    members: `${namesText(names)} juga diundang ke ${other}.`,
  }[kind];
  return isCertain ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `${doubt}${sentence}`;
}

function namesText(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const first = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${first}, dan ${more} lainnya` : first;
}

function timeText({ startTime, endTime }: { startTime: string | null; endTime: string | null }): string {
  if (startTime === null) return 'jam belum diisi';
  return `${formatClock(startTime)} - ${endTime === null ? 'selesai' : formatClock(endTime)}`;
}
