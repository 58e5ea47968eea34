import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import { meetingQuery } from './dossier-queries.ts';
import { jumpToField } from './jump-to-field.ts';

const TAB_OF = {
  meeting: 'rapat',
  invitation: 'undangan',
  attendance: 'hadir',
  minutes: 'notula',
  supplement: 'naskah',
} as const;

/** Goes to the field of a finding: on this tab at once, else on the tab (or the settings) where it is typed. */
export function useJump(meetingId: string, kind: PaperKind): (finding: Finding) => void {
  const navigate = useNavigate();
  const profileId = useQuery(meetingQuery(meetingId)).data?.profileId;
  useArrivingJump();
  return ({ record, field }) => {
    if (record === kind) jumpToField(field);
    else if (record === 'profile') void navigate('/pengaturan', { state: { field, profileId } });
    else void navigate(`/rapat/${meetingId}/${TAB_OF[record]}`, { state: { field } });
  };
}

/** Goes to the field that another screen sent the user to (`state: { field }` of the router). */
export function useArrivingJump(): void {
  const location = useLocation();
  useEffect(() => {
    const wanted = stateText(location.state, 'field');
    if (wanted !== null) jumpToField(wanted);
  }, [location]);
}

/** A text in the state that the router keeps with a place; `null` without one. */
export function stateText(state: unknown, name: string): string | null {
  if (typeof state !== 'object' || state === null) return null;
  const text: unknown = Reflect.get(state, name);
  return typeof text === 'string' ? text : null;
}
