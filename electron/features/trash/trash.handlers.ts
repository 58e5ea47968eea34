import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { trashContract } from '../../../shared/contract/trash.ts';
import type { TrashService } from './trash.service.ts';

export function trashHandlers(trash: TrashService): HandlersOf<typeof trashContract> {
  return {
    'trash.list': (input) => trash.list(input),
    'trash.restore': (input) => trash.restore(input),
  };
}
