import { Loader, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { StoredNotes } from '../../../shared/contract/minutes-desk.ts';
import { minutesParts } from '../../../shared/domain/merge-fields/minutes.ts';
import { type Discussion, minutesSchema } from '../../../shared/domain/minutes.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { InvitationChanges } from '../../components/invitation-changes/invitation-changes.tsx';
import { DossierGate } from '../../components/paper-panel/dossier-gate.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { PaperPanel } from '../../components/paper-panel/paper-panel.tsx';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { RichTextAidsContext } from '../../components/rich-text/aids.ts';
import { SaveStatus } from '../../components/save-status.tsx';
import { call } from '../../lib/api.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import desk from './desk/desk.module.css';
import { DeskAside } from './desk/desk-aside.tsx';
import { quoteInto } from './desk/quote-into.ts';
import { ResumeNote } from './desk/resume-note.tsx';
import { useDeskKeys } from './desk/use-desk-keys.ts';
import { useKeptPlace } from './desk/use-kept-place.ts';
import { useMinutesAids } from './desk/use-minutes-aids.ts';
import { DiscussionList } from './discussion-list.tsx';
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
import { MeetingIdContext } from './meeting-id.ts';
import { MinutesClosing } from './minutes-closing.tsx';
import { MinutesStateBar } from './minutes-state-bar.tsx';
import { MeetingNotes } from './notes/meeting-notes.tsx';
import { notesQuery, usePrivateNotes } from './notes/use-private-notes.ts';
import { ownersOf, speakersOf } from './people-choices.ts';
import { PhotosSection } from './photos-section.tsx';
import { PhraseBook } from './phrases/phrase-book.tsx';
import { useSameSentences } from './use-same.ts';

/** Notula of a meeting: what was said, decided and promised. */
export function MinutesTab({ meetingId }: { meetingId: string }) {
  const notes = useQuery(notesQuery(meetingId));
  if (notes.data === undefined) {
    if (notes.error !== null) return <FailureAlert error={notes.error} />;
    return <Loader m="md" aria-label="Memuat berkas rapat" />;
  }
  const { data } = notes;
  return (
    <DossierGate meetingId={meetingId}>
      {(dossier) => {
        const title = titleWord(dossier.profile.value.minutes.title);
        const { isSpecimen } = dossier.meeting.value;
        // The panel stands around what is typed, so that no key draws it again.
        return (
          <PaperPanel meetingId={meetingId} kind="minutes" title={title} isSpecimen={isSpecimen}>
            <MinutesEditor meetingId={meetingId} dossier={dossier} storedNotes={data} title={title} />
          </PaperPanel>
        );
      }}
    </DossierGate>
  );
}

interface MinutesEditorProps {
  meetingId: string;
  dossier: StoredDossier;
  storedNotes: StoredNotes;
  /** What the office calls its minutes, e.g. `Notula`. */
  title: string;
}

function MinutesEditor({ meetingId, dossier, storedNotes, title }: MinutesEditorProps) {
  const { minutes } = dossier;
  const { agenda } = dossier.meeting.value;
  const autosave = useAutosave({
    record: `minutes:${meetingId}`,
    schema: minutesSchema,
    parts: useMemo(() => minutesParts(agenda), [agenda]),
    initial: minutes.value,
    version: minutes.version,
    updatedAt: minutes.updatedAt,
    save: (value, version) => call('minutes.save', { meetingId, version, value }),
  });
  const { value, setField, setValue } = autosave;
  const errors = useSameSentences(autosave.errors);
  const form = { value, errors, setField };
  const people = usePeople(dossier);
  const { aids, isBookOpen, closeBook } = useMinutesAids(dossier, people.speakers);
  const notes = usePrivateNotes(storedNotes);
  const handleChange = useCallback(
    (target: SlotTarget, part: Partial<Discussion>) =>
      setValue((before) => changeDiscussion(before, agenda, target, part)),
    [setValue, agenda],
  );
  const handleRemove = useCallback(
    (id: string) => setValue((before) => removeDiscussion(before, id)),
    [setValue],
  );
  const handleAdd = useCallback(() => setValue(addFreeDiscussion), [setValue]);
  const slots = useMemo(() => arrangeDiscussions(agenda, value.discussions), [agenda, value.discussions]);
  const latestSlots = useRef(slots);
  useLayoutEffect(() => {
    latestSlots.current = slots;
  });
  const handleQuote = useCallback(
    (slotKey: string, text: string) => quoteInto(slotKey, text, latestSlots.current, handleChange),
    [handleChange],
  );
  const isClosed = useIsClosed();
  const isLocked = value.state === 'final' || isClosed;
  const [isEarlierOpen, setEarlierOpen] = useLocalStorage({
    key: 'minutes-earlier-open',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const showEarlier = () => {
    setEarlierOpen(true);
    requestAnimationFrame(() => document.getElementById('earlier-panel')?.focus());
  };
  const root = useDeskKeys({
    slots,
    isLocked,
    onChange: handleChange,
    stamp: aids.stamp,
    onEarlier: showEarlier,
  });
  const place = useKeptPlace(meetingId, isLocked);
  return (
    <MeetingIdContext value={meetingId}>
      <RichTextAidsContext value={aids}>
        <div ref={root} className={desk.desk}>
          <Stack gap="sm">
            <SaveStatus of={autosave} />
            <MinutesStateBar meetingId={meetingId} dossier={dossier} title={title} />
            <InvitationChanges meetingId={meetingId} />
            {place.kept !== null && (
              <ResumeNote kept={place.kept} onResume={place.resume} onClose={place.forget} />
            )}
            <MeetingFacts meetingId={meetingId} dossier={dossier} />
            <div className={desk.columns}>
              <DeskAside
                meetingId={meetingId}
                slots={slots}
                isEarlierOpen={isEarlierOpen}
                onEarlierToggle={setEarlierOpen}
                onQuote={handleQuote}
                isLocked={isLocked}
              />
              <Stack gap="sm" data-minutes-form="">
                <ReadOnlyFields isReadOnly={isLocked} aria-label={`Isi ${title.toLowerCase()}`}>
                  <LockedContext value={isLocked}>
                    <Stack gap="sm">
                      <FormAndOpening {...form} />
                      <DiscussionList
                        slots={slots}
                        people={people}
                        errors={errors}
                        notes={notes}
                        onChange={handleChange}
                        onRemove={handleRemove}
                        onAdd={handleAdd}
                      />
                      <MinutesClosing {...form} meetingId={meetingId} dossier={dossier} />
                    </Stack>
                  </LockedContext>
                </ReadOnlyFields>
                <PhotosSection meetingId={meetingId} />
                <MeetingNotes notes={notes} slots={slots} />
              </Stack>
            </div>
          </Stack>
          <PhraseBook opened={isBookOpen} profileId={dossier.meeting.profileId} onClose={closeBook} />
        </div>
      </RichTextAidsContext>
    </MeetingIdContext>
  );
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
