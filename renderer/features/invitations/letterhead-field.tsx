import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { LetterheadChoice } from '../../../shared/domain/invitation.ts';
import { chooseLetterhead, letterheadOfSigner } from '../../../shared/domain/letterhead.ts';
import { type Choice, ChoiceField } from '../../components/choice-field.tsx';
import { FieldWarning } from '../../components/official-picker/field-warning.tsx';
import type { InvitationForm } from './invitation-form.ts';

const KIND_NAMES = { 'regional-head': 'kop kepala daerah', office: 'kop perangkat daerah' } as const;

/** Which letterhead prints; one that contradicts the signer is asked about first (rule 21). */
export function LetterheadField({ value, errors, setField, profile }: InvitationForm) {
  const { letterhead, signatory } = value;
  const fitting = letterheadOfSigner(signatory);
  const contradicts = (choice: LetterheadChoice) =>
    choice !== 'by-signer' && chooseLetterhead(choice, signatory, profile) !== fitting;
  const choices: Choice<LetterheadChoice>[] = [
    {
      value: 'by-signer',
      label: `Otomatis (${KIND_NAMES[chooseLetterhead('by-signer', signatory, profile)]})`,
    },
    { value: 'office', label: 'Kop perangkat daerah (lambang daerah)' },
    { value: 'regional-head', label: 'Kop kepala daerah (lambang negara)' },
  ];
  const choose = (choice: LetterheadChoice) => {
    if (contradicts(choice)) askAboutLetterhead(KIND_NAMES[fitting], () => setField('letterhead', choice));
    else setField('letterhead', choice);
  };
  const doubt = contradicts(letterhead) ? `Penanda tangan ini memakai ${KIND_NAMES[fitting]}.` : null;
  return (
    <div style={{ flex: '1 1 300px' }}>
      <ChoiceField
        label="Kop"
        choices={choices}
        value={letterhead}
        error={errors.letterhead}
        data-field="letterhead"
        onChange={choose}
      />
      <FieldWarning message={doubt} />
    </div>
  );
}

function askAboutLetterhead(fittingName: string, onConfirm: () => void): void {
  modals.openConfirmModal({
    title: 'Kop tidak sesuai dengan penanda tangan',
    children: (
      <Text size="sm">
        Menurut tata naskah, surat dengan penanda tangan ini memakai {fittingName}. Kop mengikuti pejabat yang
        menandatangani, bukan yang mengetik. Tetap pakai kop yang Anda pilih?
      </Text>
    ),
    labels: { confirm: 'Tetap pakai', cancel: 'Batal' },
    onConfirm,
  });
}
