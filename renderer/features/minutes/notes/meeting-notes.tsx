import { Stack } from '@mantine/core';
import { memo } from 'react';
import { changeNote, type PrivateNotes } from '../../../../shared/domain/minutes-notes.ts';
import { LongText } from '../../../components/long-text.tsx';
import { ReadOnlyFields } from '../../../components/read-only-fields.tsx';
import { SaveStatus } from '../../../components/save-status.tsx';
import { Section } from '../../../components/section.tsx';
import type { Autosave } from '../../../lib/use-autosave.ts';
import { type DiscussionSlot, partIdOf } from '../discussion-slots.ts';
import classes from './notes.module.css';
import { PRIVATE_SIGN } from './private-sign.ts';

interface MeetingNotesProps {
  notes: Autosave<PrivateNotes>;
  /** Parts that have a place of their own on the screen. */
  slots: readonly DiscussionSlot[];
}

/** Notes about the meeting as a whole, and those of agenda items that are gone: nothing typed disappears. */
export const MeetingNotes = memo(NoteFields, isSame);

/** Drawn again only for what it shows itself. */
function isSame(before: MeetingNotesProps, next: MeetingNotesProps): boolean {
  const keysOf = ({ slots }: MeetingNotesProps) => slots.map(partIdOf).join();
  const { value, status, errors } = before.notes;
  const { notes } = next;
  const isSameNote = value === notes.value && status === notes.status && errors === notes.errors;
  return isSameNote && keysOf(before) === keysOf(next);
}

function NoteFields({ notes, slots }: MeetingNotesProps) {
  const { value, errors, setField, setValue } = notes;
  const shown = new Set(slots.map(partIdOf));
  const left = value.parts.filter(({ partId }) => !shown.has(partId));
  return (
    <Section
      title={`Catatan pribadi rapat (${PRIVATE_SIGN})`}
      description="Hanya untuk pencatat. Tidak masuk ke naskah mana pun dan tidak ikut berkas rapat yang dikirim."
    >
      <SaveStatus of={notes} />
      <ReadOnlyFields>
        <Stack gap="xs" className={classes.note ?? ''}>
          <LongText
            aria-label={`Catatan pribadi rapat (${PRIVATE_SIGN})`}
            value={value.general}
            error={errors.general}
            data-field="notes.general"
            onChange={(text) => setField('general', text)}
          />
          {left.map(({ partId, text }) => (
            <LongText
              key={partId}
              label="Catatan dari mata acara yang sudah dihapus"
              minRows={1}
              value={text}
              onChange={(next) => setValue((before) => changeNote(before, partId, next))}
            />
          ))}
        </Stack>
      </ReadOnlyFields>
    </Section>
  );
}
