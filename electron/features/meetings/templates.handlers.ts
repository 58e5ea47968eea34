import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { templatesContract } from '../../../shared/contract/templates.ts';
import type { TemplatesService } from './templates.service.ts';

export function templatesHandlers(templates: TemplatesService): HandlersOf<typeof templatesContract> {
  return {
    'templates.list': () => templates.list(),
    'templates.save': (input) => templates.save(input),
    'templates.saveFromMeeting': (input) => templates.saveFromMeeting(input),
    'templates.remove': (input) => templates.remove(input),
    'templates.restore': ({ id }) => templates.restore(id),
    'templates.createMeeting': (input) => templates.createMeeting(input),
  };
}
