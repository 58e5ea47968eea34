import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { Discussion } from '../../../shared/domain/minutes.ts';
import { changeNote, noteOf, type PrivateNotes } from '../../../shared/domain/minutes-notes.ts';
import type { Suggestion } from '../../components/official-picker/suggest-input.tsx';
import type { Autosave } from '../../lib/use-autosave.ts';
import desk from './desk/desk.module.css';
import { DiscussionSection } from './discussion-section.tsx';
import { type DiscussionSlot, partIdOf, type SlotTarget } from './discussion-slots.ts';
import type { Speaker } from './people-choices.ts';

interface DiscussionListProps {
  slots: readonly DiscussionSlot[];
  people: { speakers: readonly Speaker[]; owners: readonly Suggestion[] };
  errors: Readonly<Record<string, string>>;
  notes: Autosave<PrivateNotes>;
  onChange: (target: SlotTarget, part: Partial<Discussion>) => void;
  onRemove: (id: string) => void;
  onAdd: () => void;
}

/** The parts of the minutes, one after another. */
export function DiscussionList(props: DiscussionListProps) {
  const { slots, people, errors, notes, onChange, onRemove, onAdd } = props;
  const { setValue: setNotes } = notes;
  const handleNote = useCallback(
    (partId: string, text: string) => setNotes((before) => changeNote(before, partId, text)),
    [setNotes],
  );
  const noteErrorOf = (partId: string) => {
    const index = notes.value.parts.findIndex((part) => part.partId === partId);
    return notes.errors[`parts.${index}.text`];
  };
  return (
    <>
      <Stack gap="sm" data-field="discussions">
        {slots.map(({ key, ...slot }) => (
          // A finding about an agenda item without a word leads to it.
          <div key={key} className={desk.slot} data-slot={key} data-field={slotField(slot)}>
            <DiscussionSection
              {...slot}
              {...people}
              errors={errors}
              note={noteOf(notes.value, partIdOf(slot) ?? '')}
              noteError={noteErrorOf(partIdOf(slot) ?? '')}
              onNote={handleNote}
              onChange={onChange}
              onRemove={onRemove}
            />
          </div>
        ))}
      </Stack>
      <Group>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          Tambah pembahasan di luar mata acara
        </Button>
      </Group>
    </>
  );
}

function slotField({ agendaItemId }: Pick<SlotTarget, 'agendaItemId'>): string | undefined {
  return agendaItemId === null ? undefined : `discussions.${agendaItemId}`;
}
