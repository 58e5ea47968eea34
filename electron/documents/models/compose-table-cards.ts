import { addressedName, addresseeName } from '../../../shared/domain/addressees.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY } from '../../../shared/domain/people.ts';
import { composePaper, SHORT_BLANK } from './compose-common.ts';
import { barePage } from './compose-delivery.ts';
import type { Pictures } from './paper.model.ts';
import type { TableCardsModel } from './sheets.model.ts';

type Wanted = Dossier['supplement']['tableCards']['text'];
interface Seat {
  name: string;
  title: string;
  organisation: string;
}

/** Papan nama meja for all who are expected: the attendance list, else those who are invited. */
export function composeTableCards(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): TableCardsModel {
  const cards = seatsOf(dossier).map((seat) => cardOf(seat, dossier.supplement.tableCards.text));
  return {
    ...composePaper({
      kind: 'table-cards',
      dossier,
      profile,
      pictures,
      signatory: EMPTY_SIGNATORY,
      letterheadChoice: 'by-signer',
      word: 'Kartu Meja',
    }),
    page: barePage('A4', 'portrait', CARD_MARGIN),
    cards: cards.length === 0 ? [{ main: SHORT_BLANK, under: '' }] : cards,
  };
}

/** Millimetres: what every printer can reach. */
const CARD_MARGIN = 8;

/** Who excused himself or did not come needs no card; a representative takes the place of who sent him. */
function seatsOf({ attendance, invitation }: Dossier): Seat[] {
  if (attendance.attendees.length === 0)
    return invitation.addressees.map((addressee) => ({
      name: '',
      title: addresseeName(addressee),
      organisation: addressee.organisation,
    }));
  return attendance.attendees
    .filter(({ state }) => state !== 'excused' && state !== 'absent')
    .map(({ state, representative, name, title, organisation }) => {
      const isRepresented = state === 'represented' && representative.name + representative.title !== '';
      return isRepresented ? { ...representative, organisation } : { name, title, organisation };
    });
}

/** What is not known is not printed: the next best says who sits there. `Ketua` alone says it of nobody. */
function cardOf({ name, title, organisation }: Seat, wanted: Wanted): TableCardsModel['cards'][number] {
  const office = title === '' ? organisation : addressedName({ title, organisation });
  if (wanted === 'name') return { main: name || office, under: '' };
  if (wanted === 'title') return { main: office || name, under: '' };
  return name === '' ? { main: office, under: '' } : { main: name, under: office };
}
