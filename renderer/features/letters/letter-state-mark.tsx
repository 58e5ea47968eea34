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
import { StateBadge } from '../../components/state-badge.tsx';

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
  return <StateBadge words={LETTER_STATE_WORDS[state]} Icon={Icon} />;
}
