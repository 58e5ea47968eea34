import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { meetingsContract } from '../../../shared/contract/meetings.ts';
import type { MeetingsService } from './meetings.service.ts';

export function meetingsHandlers(meetings: MeetingsService): HandlersOf<typeof meetingsContract> {
  return {
    'meetings.list': async (input) => meetings.list(input),
    'meetings.listBetween': (input) => meetings.listBetween(input),
    'meetings.get': ({ id }) => meetings.get(id),
    'meetings.create': (input) => meetings.create(input),
    'meetings.save': (input) => meetings.save(input),
    'meetings.remove': (input) => meetings.remove(input),
    'meetings.restore': ({ id }) => meetings.restore(id),
    'meetings.duplicate': (input) => meetings.duplicate(input),
    'meetings.clashes': (input) => meetings.clashes(input),
    'meetings.makeRoadshow': (input) => meetings.makeRoadshow(input),
  };
}
