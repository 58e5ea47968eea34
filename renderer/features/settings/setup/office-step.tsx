import { ChoiceField } from '../../../components/choice-field.tsx';
import { FieldRow } from '../fields.tsx';
import { ZONES } from '../office-choices.ts';
import { partOf, type SectionProps } from '../profile-part.ts';
import { LevelField, RegionNameField, SeatField } from '../region-fields.tsx';

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
        <LevelField form={form} />
        <RegionNameField form={form} onChange={setName} />
      </FieldRow>
      <FieldRow>
        <SeatField form={form} />
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
