import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { lettersContract } from '../../../shared/contract/letters.ts';
import type { LedgerService } from './ledger.service.ts';
import type { LettersService } from './letters.service.ts';

export function lettersHandlers(
  letters: LettersService,
  ledger: LedgerService,
): HandlersOf<typeof lettersContract> {
  return {
    'letters.suggestSequence': (input) => letters.suggestSequence(input),
    'letters.stateOfPaper': (input) => letters.stateOfPaper(input),
    'letters.row': ({ id }) => ledger.row(id),
    'letters.list': (input) => ledger.list(input),
    'letters.overview': (input) => ledger.overview(input),
    'letters.suggestInsertion': (input) => ledger.suggestInsertion(input),
    'letters.saveEntry': (input) => ledger.saveEntry(input),
    'letters.act': (input) => ledger.act(input),
    'letters.saveNote': (input) => ledger.saveNote(input),
    'letters.explainGap': (input) => ledger.explainGap(input),
    'letters.exportTable': (input) => ledger.exportTable(input),
  };
}
