import type { Addressee } from '../../../shared/domain/invitation.ts';
import { newId } from '../../lib/new-id.ts';

/**
 * Reads what was typed or pasted, one addressee a line. Columns parted by tabs (copied from Excel or a Word table) are
 * title, organisation and note; a leading number or bullet of a pasted list is cut. Empty lines are left out.
 */
export function readAddresseeLines(text: string, group: string): Addressee[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => columnsOf(line))
    .filter(([title]) => title !== '')
    .map(([title = '', organisation = '', note = '']) => ({
      id: newId(),
      group,
      title,
      organisation,
      note,
      positionId: null,
    }));
}

const LIST_MARK = /^(?:\d{1,4}[.)]|[-•*–])\s*/u;

/** The cells of one line; a first cell that holds only the row's number is left out. */
function columnsOf(line: string): string[] {
  const cells = line.split('\t').map((cell) => cell.trim());
  const isNumbered = cells.length > 1 && /^\d{1,4}[.)]?$/.test(cells[0] ?? '');
  const [title = '', ...rest] = isNumbered ? cells.slice(1) : cells;
  return [title.replace(LIST_MARK, ''), ...rest];
}

/**
 * Adds addressees where their group ends, so that a heading is not printed twice; without such a group, at the end.
 * The order of those that are there already stays (rule 17).
 */
export function placeAddressees(rows: readonly Addressee[], added: readonly Addressee[]): Addressee[] {
  const placed = [...rows];
  for (const addressee of added) {
    const last = addressee.group === '' ? -1 : placed.findLastIndex(({ group }) => group === addressee.group);
    placed.splice(last === -1 ? placed.length : last + 1, 0, addressee);
  }
  return placed;
}
