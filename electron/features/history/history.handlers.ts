import type { historyContract } from '../../../shared/contract/history.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { HistoryService } from './history.service.ts';

export function historyHandlers(history: HistoryService): HandlersOf<typeof historyContract> {
  return {
    'history.peek': () => history.peek(),
    'history.undo': ({ id }) => history.undo(id),
    'history.redo': ({ id }) => history.redo(id),
  };
}
