import type { auditContract } from '../../../shared/contract/audit.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { AuditService } from './audit.service.ts';

export function auditHandlers(audit: AuditService): HandlersOf<typeof auditContract> {
  return {
    'audit.list': (page) => audit.list(page),
    'audit.export': (filter) => audit.exportTable(filter),
    'audit.state': () => audit.state(),
    'audit.check': () => audit.check(),
  };
}
