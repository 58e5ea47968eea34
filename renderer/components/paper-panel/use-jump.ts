import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import { jumpToField } from './jump-to-field.ts';

const TAB_OF = { meeting: 'rapat', invitation: 'undangan', attendance: 'hadir', minutes: 'notula' } as const;

/** Goes to the field of a finding: on this tab at once, else on the tab (or the settings) where it is typed. */
export function useJump(meetingId: string, kind: PaperKind): (finding: Finding) => void {
  const navigate = useNavigate();
  const { state } = useLocation();
  const wanted = wantedField(state);
  useEffect(() => {
    if (wanted !== null) jumpToField(wanted);
  }, [wanted]);
  return ({ record, field }) => {
    if (record === kind) jumpToField(field);
    else if (record === 'profile') void navigate('/pengaturan');
    else void navigate(`/rapat/${meetingId}/${TAB_OF[record]}`, { state: { field } });
  };
}

/** The field that another tab sent the user to, as the router keeps it. */
function wantedField(state: unknown): string | null {
  const hasField = typeof state === 'object' && state !== null && 'field' in state;
  return hasField && typeof state.field === 'string' ? state.field : null;
}
