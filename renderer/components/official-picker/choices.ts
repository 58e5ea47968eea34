import type { ActingPrefix, OfficeRole, ServiceNumber } from '../../../shared/domain/people.ts';
import type { Choice } from '../choice-field.tsx';

export const ACTING_CHOICES: readonly Choice<ActingPrefix>[] = [
  { value: '', label: 'Definitif' },
  { value: 'Plt.', label: 'Plt.' },
  { value: 'Plh.', label: 'Plh.' },
  { value: 'Pj.', label: 'Pj.' },
  { value: 'Pjs.', label: 'Pjs.' },
];

export const ROLE_CHOICES: readonly Choice<OfficeRole>[] = [
  { value: 'other', label: 'Pejabat lain' },
  { value: 'regional-head', label: 'Kepala daerah' },
  { value: 'deputy-head', label: 'Wakil kepala daerah' },
  { value: 'regional-secretary', label: 'Sekretaris daerah' },
];

export const NUMBER_KIND_CHOICES: readonly Choice<ServiceNumber['kind']>[] = [
  { value: 'none', label: 'Tanpa nomor' },
  { value: 'NIP', label: 'NIP' },
  { value: 'NRP', label: 'NRP' },
];
