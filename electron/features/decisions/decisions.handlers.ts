import type { decisionsContract } from '../../../shared/contract/decisions.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { DecisionsService } from './decisions.service.ts';

export function decisionsHandlers(decisions: DecisionsService): HandlersOf<typeof decisionsContract> {
  return {
    'decisions.list': (input) => decisions.list(input),
    'decisions.export': (input) => decisions.export(input),
  };
}
