import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { settingsContract } from '../../../shared/contract/settings.ts';
import type { SettingsService } from './settings.service.ts';

export function settingsHandlers(settings: SettingsService): HandlersOf<typeof settingsContract> {
  return {
    'settings.listProfiles': () => settings.listProfiles(),
    'settings.getProfile': ({ id }) => settings.getProfile(id),
    'settings.saveProfile': (input) => settings.saveProfile(input),
    'settings.makeDefaultProfile': ({ id }) => settings.makeDefaultProfile(id),
    'settings.removeProfile': (input) => settings.removeProfile(input),
    'settings.choosePicture': () => settings.choosePicture(),
    'settings.getPicture': ({ id }) => settings.getPicture(id),
  };
}
