import { useQuery } from '@tanstack/react-query';
import { signatureLines } from '../../shared/domain/signature.ts';
import { call } from '../lib/api.ts';
import { ChoiceField } from './choice-field.tsx';

interface SignatoryChoiceProps {
  label: string;
  /** What choosing nobody means. */
  none?: string;
  /** Place among the saved signatories of the default profile; `null` for none. */
  value: number | null;
  onChange: (place: number | null) => void;
}

/** Who signs a printed list: one of the signatories that the office has saved, or nobody. */
export function SignatoryChoice({
  label,
  none = 'Tanpa tanda tangan',
  value,
  onChange,
}: SignatoryChoiceProps) {
  const office = useQuery({
    queryKey: ['profile', 'list'],
    queryFn: () => call('settings.listProfiles', {}),
    select: (profiles) => profiles.find(({ isDefault }) => isDefault)?.value,
  }).data;
  const saved = office === undefined ? [] : office.signature.signatories;
  const choices = [
    { value: '', label: none },
    ...saved.map((signatory, place) => ({
      value: String(place),
      label:
        office === undefined
          ? ''
          : signatureLines(signatory, office).titles.join(' ').replace(/,$/, '') || 'Jabatan belum diisi',
    })),
  ];
  return (
    <ChoiceField
      label={label}
      choices={choices}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === '' ? null : Number(chosen))}
      maw={460}
    />
  );
}
