import { Group } from '@mantine/core';
import { regionalHeadTitle } from '../../../shared/domain/letterhead.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { signatorySchema } from '../../../shared/domain/people.ts';
import { SignaturePreview } from '../../components/official-picker/signature-preview.tsx';

/* Nobody's name and the number of the textbook: what matters here is the form of the block. */
const NAME = { front: 'Dr.', name: 'Nama Pejabat', back: 'M.Si.' };
const NUMBER = { kind: 'NIP', digits: '198001012005011001' } as const;

/** Two made-up signers, set as the settings on this screen say. */
export function SignatureSamples({ profile }: { profile: OfficeProfile }) {
  const head = { title: regionalHeadTitle(profile) };
  const secretary = signatorySchema.parse({
    mandate: [head],
    official: {
      role: 'regional-secretary',
      title: 'Sekretaris Daerah',
      name: NAME,
      rank: 'IV/d',
      number: NUMBER,
    },
  });
  const division = signatorySchema.parse({
    mandate: [{ title: 'Sekretaris Daerah' }],
    official: { title: 'Kepala Bagian Umum', name: NAME, rank: 'IV/b', number: NUMBER },
  });
  return (
    <Group gap="sm" align="stretch">
      <SignaturePreview caption="Contoh: sekretaris daerah" signatory={secretary} profile={profile} />
      <SignaturePreview caption="Contoh: pejabat lain" signatory={division} profile={profile} />
    </Group>
  );
}
