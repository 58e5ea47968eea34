import { useCallback, useState } from 'react';

/** Names that a form shows for ids: those it opened with, and those it hears of while it is open. */
export function useKnownNames(id: string | null | undefined, name: string) {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(() =>
    typeof id === 'string' && name !== '' ? new Map([[id, name]]) : new Map(),
  );
  const learn = useCallback((known: string | null, called: string) => {
    if (known !== null) setNames((before) => new Map(before).set(known, called));
  }, []);
  return { names, learn };
}
