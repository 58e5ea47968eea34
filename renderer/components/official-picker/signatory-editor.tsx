import { Box, Group, Stack } from '@mantine/core';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import type { FieldErrors } from './field-errors.ts';
import { MandateEditor } from './mandate-editor.tsx';
import { OfficialEditor } from './official-editor.tsx';
import { SavedSignatories } from './saved-signatories.tsx';
import { SignaturePreview } from './signature-preview.tsx';

interface SignatoryEditorProps {
  value: Signatory;
  onChange: (value: Signatory) => void;
  errors?: FieldErrors;
  /** Where the signatory stands in the record, e.g. `signatory`. */
  path: string;
  /** Day whose holders the directory proposes (ISO date); `null` is today. */
  on: string | null;
  /** Profile that the paper prints with; without it the preview and the saved signatories are left out. */
  profile?: OfficeProfile | undefined;
}

/** Who signs: chain of mandates, official, and beside them the block as it will print. */
export function SignatoryEditor({ value, onChange, errors = {}, path, on, profile }: SignatoryEditorProps) {
  return (
    <Group gap="md" align="flex-start">
      <Stack gap="xs" style={{ flex: '3 1 480px', minWidth: 0 }}>
        {profile !== undefined && (
          <Box>
            <SavedSignatories profile={profile} onPick={onChange} />
          </Box>
        )}
        <MandateEditor
          value={value.mandate}
          errors={errors}
          path={`${path}.mandate`}
          on={on}
          onChange={(mandate) => onChange({ ...value, mandate })}
        />
        <OfficialEditor
          label="Yang menandatangani"
          value={value.official}
          errors={errors}
          path={`${path}.official`}
          on={on}
          onChange={(official) => onChange({ ...value, official })}
        />
      </Stack>
      {profile !== undefined && <SignaturePreview signatory={value} profile={profile} />}
    </Group>
  );
}
