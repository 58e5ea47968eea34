import { Group, Radio, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { EMPTY_SIGNATORY, type Signatory } from '../../../shared/domain/people.ts';
import { isSignatoryNamed } from '../../../shared/domain/supplement-signatories.ts';
import { SignatoryEditor } from '../../components/official-picker/signatory-editor.tsx';
import { SignaturePreview } from '../../components/official-picker/signature-preview.tsx';
import { Section } from '../../components/section.tsx';
import type { PaperForm } from './paper-form.ts';
import type { RegisteredPart } from './registered-fields.tsx';

interface SignerSectionProps {
  form: PaperForm;
  part: RegisteredPart;
}

/** Who signs a paper that always has a signer of its own. */
export function SignerSection({ form, part }: SignerSectionProps) {
  const { value, errors, dossier, change } = form;
  const { signatory, letterDate } = value[part];
  return (
    <Section title="Penanda tangan">
      <div data-field={`${part}.signatory`}>
        <SignatoryEditor
          value={signatory}
          errors={errors}
          path={`${part}.signatory`}
          on={letterDate ?? dossier.meeting.value.date}
          profile={dossier.profile.value}
          onChange={(next) => change(part, { signatory: next })}
        />
      </div>
    </Section>
  );
}

interface OtherSignerProps {
  form: PaperForm;
  value: Signatory;
  /** Place in the supplement, e.g. `notice.signatory`. */
  path: string;
  /** Day whose holders the directory proposes. */
  on: string | null;
  /** Who signs unless somebody else is named, e.g. `Sama dengan undangan`. */
  usualLabel: string;
  /** `null`: nobody signs unless somebody is named. */
  usual: Signatory | null;
  onChange: (signatory: Signatory) => void;
}

/** Who signs a paper that has somebody, or nobody, unless another is named. */
export function OtherSigner(props: OtherSignerProps) {
  const { form, value, path, on, usualLabel, usual, onChange } = props;
  const profile = form.dossier.profile.value;
  const [isAsking, setAsking] = useState(false);
  const isOther = isAsking || isSignatoryNamed(value) || value.mandate.length > 0;
  // What was typed comes back when the user goes to and fro between the two choices.
  const typed = useRef<Signatory>(EMPTY_SIGNATORY);
  const choose = (isOtherChosen: boolean) => {
    if (!isOtherChosen) typed.current = value;
    setAsking(isOtherChosen);
    onChange(isOtherChosen ? typed.current : EMPTY_SIGNATORY);
  };
  return (
    <Stack gap="xs" data-field={path}>
      <Radio.Group
        aria-label="Yang menandatangani"
        value={isOther ? 'other' : 'usual'}
        onChange={(choice) => choose(choice === 'other')}
      >
        <Group gap="md">
          <Radio value="usual" label={usualLabel} />
          <Radio value="other" label={usual === null ? 'Ditandatangani' : 'Pejabat lain'} />
        </Group>
      </Radio.Group>
      {isOther && (
        <SignatoryEditor
          value={value}
          errors={form.errors}
          path={path}
          on={on}
          profile={profile}
          onChange={onChange}
        />
      )}
      {!isOther && usual !== null && (
        <Group>
          <SignaturePreview signatory={usual} profile={profile} />
        </Group>
      )}
    </Stack>
  );
}
