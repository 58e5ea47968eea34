import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { Picture, StoredProfile } from '../../../shared/contract/settings.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';
import type { Store } from '../../store/store.ts';
import type { PicturesService } from './pictures.service.ts';
import {
  createProfile,
  ensureDefaultProfile,
  makeDefault,
  readProfile,
  readProfiles,
  saveProfile,
  trashProfile,
} from './profile-records.service.ts';

/** Office profiles, their pictures, and small values that the app remembers in the archive. */
export class SettingsService {
  readonly #store: Store;
  readonly #pictures: PicturesService;

  constructor(store: Store, pictures: PicturesService) {
    this.#store = store;
    this.#pictures = pictures;
  }

  /** All profiles, the default first; the first use makes one with every default of the rules. */
  async listProfiles(): Promise<StoredProfile[]> {
    const profiles = await this.#store.read(readProfiles);
    if (profiles.length > 0) return profiles;
    return this.#store.transaction(async (tx) => {
      await ensureDefaultProfile(tx);
      return readProfiles(tx.db);
    });
  }

  getProfile(id: string): Promise<StoredProfile> {
    return this.#store.read((db) => readProfile(db, id));
  }

  saveProfile(input: CheckedInputOf<'settings.saveProfile'>): Promise<StoredProfile> {
    const { id, version, value } = input;
    return this.#store.transaction(async (tx) => {
      if (id === null && version === null) return createProfile(tx, value);
      if (id === null || version === null) {
        throw new Failure('VALIDATION', 'Data ini tidak lengkap dikirim. Muat ulang halaman, lalu ulangi.');
      }
      return saveProfile(tx, id, version, value);
    });
  }

  async makeDefaultProfile(id: string): Promise<null> {
    await this.#store.transaction((tx) => makeDefault(tx, id));
    return null;
  }

  removeProfile({ id, version }: CheckedInputOf<'settings.removeProfile'>): Promise<SavedState> {
    return this.#store.transaction((tx) => trashProfile(tx, id, version));
  }

  choosePicture(): Promise<Picture | null> {
    return this.#pictures.choosePicture();
  }

  getPicture(id: string): Promise<Picture & { dataUrl: string }> {
    return this.#pictures.getPicture(id);
  }

  /** A value that the app remembers in this archive, such as the choice of the first run; `null` when never set. */
  getValue(key: string): Promise<string | null> {
    return this.#store.read((db) => readSetting(db, key));
  }

  setValue(key: string, value: string): Promise<void> {
    return this.#store.transaction((tx) => writeSetting(tx, key, value));
  }
}
