import type { deskContract } from '../../../shared/contract/desk.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { DeskService } from './desk.service.ts';

export function deskHandlers(desk: DeskService): HandlersOf<typeof deskContract> {
  return { 'desk.overview': ({ today }) => desk.overview(today) };
}
