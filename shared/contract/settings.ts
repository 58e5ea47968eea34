import { z } from 'zod';
import { officeProfileSchema } from '../domain/office-profile.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { byId, byIdAndVersion, noInput, nothing, savedState, saveOf, stored } from './stored.ts';

export const storedProfile = stored(officeProfileSchema).extend({ isDefault: z.boolean() });
export type StoredProfile = z.infer<typeof storedProfile>;

export const PICTURE_TYPES = ['image/png', 'image/jpeg'] as const;
/** A picture supplied by the office (logo, Garuda); width and height in pixels. */
export const pictureSchema = z.object({
  id: recordId,
  name: z.string(),
  type: z.enum(PICTURE_TYPES),
  width: z.int(),
  height: z.int(),
});
export type Picture = z.infer<typeof pictureSchema>;

export const settingsContract = {
  'settings.listProfiles': command(noInput, z.array(storedProfile)),
  'settings.getProfile': command(byId, storedProfile),
  'settings.saveProfile': command(saveOf(officeProfileSchema), storedProfile),
  'settings.makeDefaultProfile': command(byId, nothing),
  /** RULE when it is the default or a meeting uses it. */
  'settings.removeProfile': command(byIdAndVersion, savedState),
  /** Main opens a dialog; `null` when the user cancels. FILE when it is no PNG or JPEG, or too large. */
  'settings.choosePicture': command(noInput, pictureSchema.nullable()),
  'settings.getPicture': command(
    z.strictObject({ id: recordId }),
    pictureSchema.extend({ dataUrl: z.string() }),
  ),
};
