import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { type Discussion, minutesSchema } from '../../../shared/domain/minutes.ts';
import { DossierGate } from '../../components/paper-panel/dossier-gate.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { PaperPanel } from '../../components/paper-panel/paper-panel.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import { DiscussionSection } from './discussion-section.tsx';
import {
  addFreeDiscussion,
  arrangeDiscussions,
  changeDiscussion,
  removeDiscussion,
  type SlotTarget,
} from './discussion-slots.ts';
import { FormAndOpening } from './form-and-opening.tsx';
import { LockedContext } from './lockable-rich-text.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { MinutesClosing } from './minutes-closing.tsx';
import { MinutesStateBar } from './minutes-state-bar.tsx';
import classes from './minutes-tab.module.css';
import { ownersOf, speakersOf } from './people-choices.ts';

/** Notula of a meeting: what was said, decided and promised. */
export function MinutesTab({ meetingId }: { meetingId: string }) {
  return (
    <DossierGate meetingId={meetingId}>
      {(dossier) => <MinutesEditor meetingId={meetingId} dossier={dossier} />}
    </DossierGate>
  );
}

function MinutesEditor({ meetingId, dossier }: { meetingId: string; dossier: StoredDossier }) {
  const { minutes } = dossier;
  const meeting = dossier.meeting.value;
  const { agenda } = meeting;
  const autosave = useAutosave({
    record: `minutes:${meetingId}`,
    schema: minutesSchema,
    initial: minutes.value,
    version: minutes.version,
    updatedAt: minutes.updatedAt,
    save: (value, version) => call('minutes.save', { meetingId, version, value }),
  });
  const { value, errors, setField, setValue } = autosave;
  const form = { value, errors, setField };
  const people = usePeople(dossier);
  const handleChange = useCallback(
    (target: SlotTarget, part: Partial<Discussion>) =>
      setValue((before) => changeDiscussion(before, agenda, target, part)),
    [setValue, agenda],
  );
  const handleRemove = useCallback(
    (id: string) => setValue((before) => removeDiscussion(before, id)),
    [setValue],
  );
  const slots = arrangeDiscussions(agenda, value.discussions);
  const isLocked = value.state === 'final';
  const title = titleWord(dossier.profile.value.minutes.title);
  return (
    <PaperPanel meetingId={meetingId} kind="minutes" title={title} isSpecimen={meeting.isSpecimen}>
      <Stack gap="sm">
        <SaveStatus of={autosave} />
        <MinutesStateBar meetingId={meetingId} dossier={dossier} title={title} />
        <MeetingFacts meetingId={meetingId} dossier={dossier} />
        <fieldset disabled={isLocked} className={classes.form} aria-label={`Isi ${title.toLowerCase()}`}>
          <LockedContext value={isLocked}>
            <Stack gap="sm">
              <FormAndOpening {...form} />
              <Stack gap="sm" data-field="discussions">
                {slots.map(({ key, ...slot }) => (
                  // A finding about an agenda item without a word leads to it.
                  <div key={key} data-field={slotField(slot)}>
                    <DiscussionSection
                      {...slot}
                      {...people}
                      errors={errors}
                      onChange={handleChange}
                      onRemove={handleRemove}
                    />
                  </div>
                ))}
              </Stack>
              <Group>
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => setValue(addFreeDiscussion)}
                >
                  Tambah pembahasan di luar mata acara
                </Button>
              </Group>
              <MinutesClosing {...form} meetingId={meetingId} dossier={dossier} />
            </Stack>
          </LockedContext>
        </fieldset>
      </Stack>
    </PaperPanel>
  );
}

function slotField({ agendaItemId }: Pick<SlotTarget, 'agendaItemId'>): string | undefined {
  return agendaItemId === null ? undefined : `discussions.${agendaItemId}`;
}

/** Who may be named, worked out once for all sections. */
function usePeople({ meeting, attendance, invitation }: StoredDossier) {
  return useMemo(
    () => ({
      speakers: speakersOf(meeting.value, attendance.value),
      owners: ownersOf(attendance.value, invitation.value.addressees),
    }),
    [meeting.value, attendance.value, invitation.value],
  );
}

/** `Notula` from `NOTULA`: the office's own word, as a word (rule 34). */
function titleWord(title: string): string {
  return title.charAt(0) + title.slice(1).toLowerCase();
}
