import type { classificationContract } from '../../../shared/contract/classification.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { ClassificationService } from './classification.service.ts';

export function classificationHandlers(
  classification: ClassificationService,
): HandlersOf<typeof classificationContract> {
  return {
    'classification.list': () => classification.list(),
    'classification.save': (input) => classification.save(input),
    'classification.remove': (input) => classification.remove(input),
  };
}
