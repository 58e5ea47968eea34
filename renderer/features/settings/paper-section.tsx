import { ChoiceField } from '../../components/choice-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, NumberField, SwitchField, TextField } from './fields.tsx';
import { PaperFields } from './paper-fields.tsx';
import { PAGE_NUMBER_PLACES, PAGE_NUMBER_STYLES, TYPE_SIZES } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';
import { SheetSketch } from './sheet-sketch.tsx';

export function PaperSection({ form }: SectionProps) {
  return (
    <>
      <Section title="Kertas dan tepi">
        <PaperFields form={form} />
        <LetterheadMargin form={form} />
        <SheetSketch profile={form.value} />
      </Section>
      <TypeFields form={form} />
      <PageNumberFields form={form} />
    </>
  );
}

/** Some offices let the page with the letterhead run further down than the others. */
function LetterheadMargin({ form }: SectionProps) {
  const paper = partOf(form, 'paper');
  const { letterheadMarginBottom, marginBottom } = paper.value;
  return (
    <>
      <SwitchField
        label="Tepi bawah lain pada halaman berkop"
        description="Halaman pertama, yang memakai kop. Halaman lanjutan dan lampiran tetap memakai tepi bawah di atas."
        value={letterheadMarginBottom !== null}
        onChange={(isOn) => paper.set('letterheadMarginBottom', isOn ? marginBottom : null)}
      />
      {letterheadMarginBottom !== null && (
        <NumberField
          label="Tepi bawah halaman berkop"
          unit="mm"
          w={190}
          value={letterheadMarginBottom}
          error={paper.error('letterheadMarginBottom')}
          onChange={(margin) => paper.set('letterheadMarginBottom', margin)}
        />
      )}
    </>
  );
}

function TypeFields({ form }: SectionProps) {
  const type = partOf(form, 'type');
  return (
    <Section title="Huruf dan jarak">
      <TextField label="Huruf" w={150} readOnly value={type.value.font} onChange={() => undefined} />
      <FieldRow>
        {TYPE_SIZES.map(({ field, label }) => (
          <NumberField
            key={field}
            label={label}
            unit="pt"
            value={type.value[field]}
            error={type.error(field)}
            onChange={(size) => type.set(field, size)}
          />
        ))}
      </FieldRow>
      <FieldRow>
        <NumberField
          label="Jarak baris"
          unit="spasi"
          value={type.value.lineSpacing}
          error={type.error('lineSpacing')}
          onChange={(spacing) => type.set('lineSpacing', spacing)}
        />
        <NumberField
          label="Jarak antarbagian"
          unit="baris"
          value={type.value.blockSpacing}
          error={type.error('blockSpacing')}
          onChange={(spacing) => type.set('blockSpacing', spacing)}
        />
      </FieldRow>
    </Section>
  );
}

function PageNumberFields({ form }: SectionProps) {
  const pageNumber = partOf(form, 'pageNumber');
  return (
    <Section title="Nomor halaman" description="Dicetak mulai halaman kedua.">
      <FieldRow>
        <ChoiceField
          label="Bentuk"
          w={200}
          choices={PAGE_NUMBER_STYLES}
          value={pageNumber.value.style}
          onChange={(style) => pageNumber.set('style', style)}
        />
        <ChoiceField
          label="Letak"
          w={200}
          choices={PAGE_NUMBER_PLACES}
          value={pageNumber.value.position}
          onChange={(position) => pageNumber.set('position', position)}
        />
      </FieldRow>
    </Section>
  );
}
