import { useEffect, useEffectEvent } from 'react';
import type {
  StoredGroup,
  StoredOrganisation,
  StoredPerson,
  StoredPosition,
} from '../../shared/contract/directory.ts';

/** What can be asked of a page from anywhere, and with what. */
export interface PageActions {
  /** Opens the drawer of that record, or of a new one. */
  position: StoredPosition | 'new';
  person: StoredPerson | 'new';
  organisation: StoredOrganisation | 'new';
  group: StoredGroup | 'new';
  /** Shows the meetings as a list, in a calendar, by series, or the templates. */
  'meetings-view': 'daftar' | 'bulan' | 'minggu' | 'seri' | 'templat';
}

type ActionName = keyof PageActions;

/** A page that has not come by then will not: the user was kept where he is. */
const PATIENCE_MS = 5000;

/** Who does one action, and what is asked while nobody is there. */
class Slot<Detail> {
  #act: ((detail: Detail) => void) | null = null;
  #waiting: { detail: Detail; until: number } | null = null;

  ask(detail: Detail): void {
    if (this.#act === null) this.#waiting = { detail, until: Date.now() + PATIENCE_MS };
    else this.#act(detail);
  }

  listen(act: (detail: Detail) => void): () => void {
    this.#act = act;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null && waiting.until >= Date.now()) act(waiting.detail);
    return () => {
      if (this.#act === act) this.#act = null;
    };
  }
}

const SLOTS: { [Name in ActionName]: Slot<PageActions[Name]> } = {
  position: new Slot(),
  person: new Slot(),
  organisation: new Slot(),
  group: new Slot(),
  'meetings-view': new Slot(),
};

/** Asks the page that knows the action; one that is only being opened does it as soon as it stands. */
export function askPage<Name extends ActionName>(name: Name, detail: PageActions[Name]): void {
  SLOTS[name].ask(detail);
}

/** Registers what the page does for an action; answers the function that takes it back. */
export function listenForPage<Name extends ActionName>(
  name: Name,
  act: (detail: PageActions[Name]) => void,
): () => void {
  return SLOTS[name].listen(act);
}

/** Does what is asked of this page for as long as it is shown. */
export function usePageAction<Name extends ActionName>(
  name: Name,
  act: (detail: PageActions[Name]) => void,
): void {
  const newest = useEffectEvent(act);
  useEffect(() => listenForPage(name, (detail: PageActions[Name]) => newest(detail)), [name]);
}
