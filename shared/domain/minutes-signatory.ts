import type { Dossier } from './dossier.ts';
import type { Signatory } from './people.ts';

/** Who signs the minutes as Pimpinan Sidang/Rapat: the one chosen there, else the chair of the meeting (rules 33, 35). */
export function minutesSignatory({ meeting, minutes }: Pick<Dossier, 'meeting' | 'minutes'>): Signatory {
  const { official } = minutes.signatory;
  const isChosen = official.title !== '' || official.name.name !== '';
  return isChosen ? minutes.signatory : { mandate: [], official: meeting.chair };
}
