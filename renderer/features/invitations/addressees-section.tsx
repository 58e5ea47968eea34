import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAddressBook, IconFileSpreadsheet } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { arrangeAddressees } from '../../../shared/domain/addressees.ts';
import type { Addressee, Invitation } from '../../../shared/domain/invitation.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { assertNever } from '../../../shared/domain/record.ts';
import { RecipientCheck } from '../../components/recipient-check/recipient-check.tsx';
import { Section } from '../../components/section.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { AddLines } from './add-lines.tsx';
import { AddresseeGrid } from './addressee-grid.tsx';
import { placeAddressees } from './addressee-lines.ts';
import { DirectoryPicker } from './directory-picker.tsx';
import type { InvitationForm } from './invitation-form.ts';
import { OrderMenu } from './order-menu.tsx';

interface AddresseesSectionProps extends InvitationForm {
  setValue: (recipe: (invitation: Invitation) => Invitation) => void;
}

/** Who is invited, in the letter's order. */
export function AddresseesSection(props: AddresseesSectionProps) {
  const { value, errors, setField, setValue, meeting, profile } = props;
  const [isPicking, picker] = useDisclosure(false);
  const isClosed = useIsClosed();
  const changeRows = useCallback(
    (recipe: (rows: Addressee[]) => Addressee[]) =>
      setValue((invitation) => ({ ...invitation, addressees: recipe(invitation.addressees) })),
    [setValue],
  );
  const add = (added: Addressee[]) => changeRows((rows) => placeAddressees(rows, added));
  return (
    <Section
      title={`Yang diundang (${value.addressees.length})`}
      actions={
        isClosed ? undefined : (
          <>
            <OrderMenu rows={value.addressees} onChange={changeRows} />
            <Button
              size="xs"
              variant="default"
              component={Link}
              to="/direktori/impor"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              title="Daftar dari Excel diimpor ke direktori, lalu diambil dari sana sebagai kelompok"
            >
              Ambil dari berkas Excel
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconAddressBook size={16} aria-hidden />}
              onClick={picker.open}
            >
              Ambil dari direktori
            </Button>
          </>
        )
      }
    >
      <div data-field="addressees">
        <AddresseeGrid rows={value.addressees} errors={errors} onChange={changeRows} />
        {!isClosed && <AddLines onAdd={add} />}
      </div>
      {!isClosed && (
        <RecipientCheck
          meetingId={props.meetingId}
          addressees={value.addressees}
          on={meeting.date}
          onAdd={add}
        />
      )}
      <Group gap="sm" align="flex-end">
        <TextInput
          label="di (tempat tujuan)"
          w={240}
          value={value.addressPlace}
          placeholder={profile.letter.addressPlace}
          error={errors.addressPlace}
          data-field="addressPlace"
          onChange={(event) => setField('addressPlace', event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" pb={6}>
          {arrangementText(value.addressees, profile)}
        </Text>
      </Group>
      {isPicking && (
        <DirectoryPicker
          on={value.letterDate ?? meeting.date}
          taken={value.addressees}
          onAdd={add}
          onClose={picker.close}
        />
      )}
    </Section>
  );
}

/** How the address will look on the letter (rule 16). */
function arrangementText(addressees: readonly Addressee[], profile: OfficeProfile): string {
  const arrangement = arrangeAddressees(addressees, profile);
  switch (arrangement.kind) {
    case 'none':
      return 'Belum ada yang diundang.';
    case 'one':
      return 'Satu alamat, tercetak di surat tanpa nomor.';
    case 'list':
      return `${arrangement.names.length} alamat, tercetak di surat sebagai daftar bernomor.`;
    case 'attached':
      return `Lebih dari ${profile.letter.addresseeLimit} alamat: tercetak "${arrangement.text}" dengan lampiran daftar undangan.`;
    default:
      return assertNever(arrangement);
  }
}
