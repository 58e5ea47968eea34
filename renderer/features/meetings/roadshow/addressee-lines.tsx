import { type Addressee, addresseeSchema } from '../../../../shared/domain/invitation.ts';
import { LineListEditor } from '../../../components/line-list-editor.tsx';
import { newId } from '../../../lib/new-id.ts';

interface AddresseeLinesProps {
  rows: Addressee[];
  onChange: (rows: Addressee[]) => void;
  errorOf?: (index: number) => string | undefined;
}

const BLANK = addresseeSchema.omit({ id: true, title: true }).parse({});

/** Whom a template invites, one title for each line; group and organisation of a known one stay. */
export function AddresseeLines({ rows, onChange, errorOf }: AddresseeLinesProps) {
  return (
    <LineListEditor<Addressee>
      label="Penerima undangan"
      description="Satu jabatan tiap baris. {camat} menjadi camat dari barisnya, {kecamatan} nama kecamatannya."
      itemName="penerima"
      rows={rows}
      keyOf={(row) => row.id}
      textOf={(row) => row.title}
      withText={(row, title) => ({ ...row, title, positionId: null })}
      createRow={() => ({ ...BLANK, id: newId(), title: '' })}
      errorOf={errorOf}
      onChange={onChange}
    />
  );
}
