import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { lettersContract } from '../../../shared/contract/letters.ts';
import type { LettersService } from './letters.service.ts';

export function lettersHandlers(letters: LettersService): HandlersOf<typeof lettersContract> {
  return {
    'letters.suggestSequence': (input) => letters.suggestSequence(input),
  };
}
