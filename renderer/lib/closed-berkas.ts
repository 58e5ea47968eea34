import { createContext, useContext } from 'react';

/** Day on which the berkas of the meeting on the screen was closed; `null` while it is open, and outside a dossier. */
export const ClosedContext = createContext<string | null>(null);

/** Whether what is shown belongs to a closed berkas and can only be read (rule 58). */
export function useIsClosed(): boolean {
  return useContext(ClosedContext) !== null;
}
