import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { clockStamp } from '../../../../shared/domain/minutes-clock.ts';
import type { StoredDossier } from '../../../components/paper-panel/dossier-queries.ts';
import type { RichTextAids } from '../../../components/rich-text/aids.ts';
import { notifyFailure } from '../../../lib/notify.ts';
import { findSpeakers, type Speaker } from '../people-choices.ts';
import { findPhrases, speakerSentence, verbsOf } from '../phrases/phrase-entries.ts';
import { phrasesQuery, useAddPhrase, useRemovePhrase } from '../phrases/phrases.queries.ts';

interface MinutesAids {
  /** Always the same object: it answers from the latest data. */
  aids: RichTextAids;
  isBookOpen: boolean;
  closeBook: () => void;
}

/** What `@`, `/` and the clock write in the minutes of a meeting. */
export function useMinutesAids(dossier: StoredDossier, speakers: readonly Speaker[]): MinutesAids {
  const { profileId } = dossier.meeting;
  const unit = useQuery(phrasesQuery(profileId)).data ?? [];
  const add = useAddPhrase(profileId);
  const remove = useRemovePhrase();
  const [isBookOpen, setBookOpen] = useState(false);
  const now = { dossier, speakers, unit, add, remove };
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const turn = useRef(0);
  const [aids] = useState((): RichTextAids => {
    const phrasesOf = () => latest.current.dossier.profile.value.phrases;
    const stamp = () => clockStamp(new Date(), latest.current.dossier.meeting.value.zone);
    const nextVerb = () => {
      const verbs = verbsOf(phrasesOf());
      turn.current += 1;
      return verbs[(turn.current - 1) % verbs.length] ?? '';
    };
    return {
      stamp,
      speakers: (query) =>
        findSpeakers(latest.current.speakers, query).map((speaker) => ({
          id: speaker.id,
          label: speaker.label,
          detail: speaker.detail,
          textOf: () => speakerSentence(speaker, nextVerb(), phrasesOf()),
        })),
      phrases: (query) => {
        const { unit: own, dossier: known, remove: removal } = latest.current;
        return findPhrases(query, phrasesOf(), own, known.meeting.value, stamp, (phrase) =>
          removal.mutate(phrase, { onError: notifyFailure }),
        );
      },
      keepPhrase: (text) => {
        if (text !== '') latest.current.add.mutate(text.slice(0, 2000));
      },
      openPhraseBook: () => setBookOpen(true),
    };
  });
  return { aids, isBookOpen, closeBook: () => setBookOpen(false) };
}
