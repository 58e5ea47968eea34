import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { yearChangeContract } from '../../../shared/contract/year-change.ts';
import type { YearChangeService } from './year-change.service.ts';

export function yearChangeHandlers(yearChange: YearChangeService): HandlersOf<typeof yearChangeContract> {
  return {
    'yearChange.get': (input) => yearChange.get(input),
    'yearChange.mark': (input) => yearChange.mark(input),
  };
}
