import { Badge } from '@mantine/core';
import {
  IconBan,
  IconBookmark,
  IconCheck,
  IconClock,
  IconExternalLink,
  IconPencil,
  type TablerIcon,
} from '@tabler/icons-react';
import { LETTER_STATE_WORDS, type LetterState } from '../../../shared/domain/letter-ledger.ts';

const ICONS: Record<LetterState, TablerIcon> = {
  reserved: IconBookmark,
  temporary: IconClock,
  final: IconCheck,
  void: IconBan,
  blank: IconPencil,
  external: IconExternalLink,
};

/** The state of a number: word and sign, never colour alone. */
export function LetterStateMark({ state }: { state: LetterState }) {
  const Icon = ICONS[state];
  return (
    <Badge
      variant="default"
      radius="sm"
      tt="none"
      fw={500}
      leftSection={<Icon size={13} aria-hidden />}
      style={{ maxWidth: '100%' }}
    >
      {LETTER_STATE_WORDS[state]}
    </Badge>
  );
}
