import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { retentionContract } from '../../../shared/contract/retention.ts';
import type { RetentionService } from './retention.service.ts';

export function retentionHandlers(retention: RetentionService): HandlersOf<typeof retentionContract> {
  return {
    'retention.rules': () => retention.rules(),
    'retention.saveRule': (input) => retention.saveRule(input),
    'retention.removeRule': (input) => retention.removeRule(input),
    'retention.list': (input) => retention.list(input),
    'retention.setDevelopment': (input) => retention.setDevelopment(input),
    'retention.overview': () => retention.overview(),
    'retention.export': (input) => retention.export(input),
  };
}
