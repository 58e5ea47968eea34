import { ChoiceField } from '../../../components/choice-field.tsx';
import { FieldRow, TextField } from '../fields.tsx';
import { LEVELS, ZONES } from '../office-choices.ts';
import { partOf, type SectionProps } from '../profile-part.ts';

const LEVEL_WORDS = { provinsi: 'Provinsi', kabupaten: 'Kabupaten', kota: 'Kota' } as const;
/** What the app calls a profile that nobody has named. */
const UNNAMED = /^(?:Sekretariat Daerah|Setda (?:Provinsi|Kabupaten|Kota) .*)$/;

export function OfficeStep({ form }: SectionProps) {
  const region = partOf(form, 'region');
  const { value, setField } = form;
  // The profile takes the name of the region, as long as the office gave it none of its own.
  const setName = (name: string) => {
    region.set('name', name);
    if (name !== '' && UNNAMED.test(value.name)) {
      setField('name', `Setda ${LEVEL_WORDS[region.value.level]} ${name}`.slice(0, 120));
    }
  };
  return (
    <>
      <FieldRow>
        <ChoiceField
          label="Tingkat"
          description="Menurut wilayah."
          w={150}
          choices={LEVELS}
          value={region.value.level}
          onChange={(level) => region.set('level', level)}
        />
        <TextField
          label="Nama daerah"
          description="Tanpa kata Kabupaten, Kota, atau Provinsi."
          style={{ flex: '1 1 220px' }}
          value={region.value.name}
          error={region.error('name')}
          onChange={setName}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Tempat kedudukan"
          description="Dicetak di depan tanggal surat."
          style={{ flex: '1 1 220px' }}
          value={region.value.seat}
          error={region.error('seat')}
          onChange={(seat) => region.set('seat', seat)}
        />
        <ChoiceField
          label="Zona waktu"
          description="Dipakai rapat baru."
          w={260}
          choices={ZONES}
          value={value.zone}
          onChange={(zone) => setField('zone', zone)}
        />
      </FieldRow>
    </>
  );
}
