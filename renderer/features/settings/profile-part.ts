import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';

export type ProfileForm = RecordForm<OfficeProfile>;

/** What every section of the settings gets. */
export interface SectionProps {
  form: ProfileForm;
}

/** Parts of the profile that are records of settings. */
type PartName =
  | 'region'
  | 'paper'
  | 'type'
  | 'letterhead'
  | 'letter'
  | 'signature'
  | 'srikandi'
  | 'pageNumber'
  | 'numbering'
  | 'fileName'
  | 'minutes'
  | 'attendance';

/** One part of the profile: its value, the setter of one setting, and the sentence beside a setting. */
export function partOf<Name extends PartName>(form: ProfileForm, name: Name) {
  const set = <Field extends keyof OfficeProfile[Name]>(field: Field, next: OfficeProfile[Name][Field]) =>
    form.setValue((before) => ({ ...before, [name]: { ...before[name], [field]: next } }));
  const value: OfficeProfile[Name] = form.value[name];
  return { value, set, error: (field: string): string | undefined => form.errors[`${name}.${field}`] };
}
