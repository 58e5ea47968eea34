import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Choice } from '../../components/choice-field.tsx';

export const LEVELS: readonly Choice<OfficeProfile['region']['level']>[] = [
  { value: 'provinsi', label: 'Provinsi' },
  { value: 'kabupaten', label: 'Kabupaten' },
  { value: 'kota', label: 'Kota' },
];
export const ZONES: readonly Choice<OfficeProfile['zone']>[] = [
  { value: 'WIB', label: 'WIB (Indonesia Barat)' },
  { value: 'WITA', label: 'WITA (Indonesia Tengah)' },
  { value: 'WIT', label: 'WIT (Indonesia Timur)' },
];
export const PAPER_CHOICES: readonly Choice<OfficeProfile['paper']['size']>[] = [
  { value: 'A4', label: 'A4 (210 x 297 mm)' },
  { value: 'F4-215', label: 'F4 (215 x 330 mm)' },
  { value: 'F4-210', label: 'F4 (210 x 330 mm)' },
];
