import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { scansContract } from '../../../shared/contract/scans.ts';
import type { ScansService } from './scans.service.ts';

export function scansHandlers(scans: ScansService): HandlersOf<typeof scansContract> {
  return {
    'scans.choose': () => scans.choose(),
    'scans.takeDropped': ({ tokens }) => scans.takeDropped(tokens),
    'scans.read': ({ token }) => scans.read(token),
    'scans.stop': async () => scans.stop(),
    'scans.file': (input) => scans.file(input),
    'scans.signed': ({ meetingId }) => scans.signed(meetingId),
  };
}
