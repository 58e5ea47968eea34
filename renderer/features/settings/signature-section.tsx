import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { newOfficeProfile } from '../../../shared/domain/office-profile.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Section } from '../../components/section.tsx';
import { ElectronicFields } from './electronic-fields.tsx';
import { FieldRow, SwitchField } from './fields.tsx';
import {
  ALIGNMENTS,
  BLOCK_SIDES,
  NAME_STYLES,
  NUMBER_LABELS,
  RANK_STYLES,
  SIGNER_CLASSES,
  SIGNER_LINES,
  TITLE_CASES,
} from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';
import { SheetSketch } from './sheet-sketch.tsx';
import { SignatoryList } from './signatory-list.tsx';
import { SignatureSamples } from './signature-samples.tsx';

export function SignatureSection({ form }: SectionProps) {
  return (
    <>
      <StyleFields form={form} />
      <ElectronicFields form={form} />
      <SignerLineTable form={form} />
      <SignatoryList form={form} />
    </>
  );
}

function StyleFields({ form }: SectionProps) {
  const signature = partOf(form, 'signature');
  const { value, set } = signature;
  return (
    <Section title="Bentuk blok tanda tangan">
      <Group gap="sm" align="flex-start">
        <SignatureSamples profile={form.value} />
        <SheetSketch profile={form.value} />
      </Group>
      <FieldRow>
        <ChoiceField
          label="Letak blok"
          w={190}
          choices={BLOCK_SIDES}
          value={value.side}
          onChange={(side) => set('side', side)}
        />
        <ChoiceField
          label="Perataan"
          w={150}
          choices={ALIGNMENTS}
          value={value.alignment}
          onChange={(alignment) => set('alignment', alignment)}
        />
        <ChoiceField
          label="Penulisan jabatan"
          w={180}
          choices={TITLE_CASES}
          value={value.titleCase}
          onChange={(titleCase) => set('titleCase', titleCase)}
        />
        <ChoiceField
          label="Gaya nama"
          w={200}
          choices={NAME_STYLES}
          value={value.nameStyle}
          onChange={(nameStyle) => set('nameStyle', nameStyle)}
        />
        <ChoiceField
          label="Penulisan NIP"
          w={120}
          choices={NUMBER_LABELS}
          value={value.numberLabel}
          onChange={(label) => set('numberLabel', label)}
        />
        <ChoiceField
          label="Pangkat"
          w={230}
          choices={RANK_STYLES}
          value={value.rankStyle}
          onChange={(style) => set('rankStyle', style)}
        />
      </FieldRow>
      <SwitchField
        label="Nama dengan huruf kapital (gelar tetap)"
        value={value.isNameUpperCase}
        onChange={(isOn) => set('isNameUpperCase', isOn)}
      />
      <SwitchField
        label="Kelompokkan angka NIP (8-6-1-3)"
        value={value.isNumberGrouped}
        onChange={(isOn) => set('isNumberGrouped', isOn)}
      />
      <SwitchField
        label="Tabel paraf pada konsep"
        value={value.hasInitialsTable}
        onChange={(isOn) => set('hasInitialsTable', isOn)}
      />
    </Section>
  );
}

function SignerLineTable({ form }: SectionProps) {
  const signature = partOf(form, 'signature');
  const { lines } = signature.value;
  const reset = () => signature.set('lines', newOfficeProfile('baku').signature.lines);
  return (
    <Section
      title="Yang dicetak di bawah tanda tangan"
      description="Baku menurut Pasal 44 Permendagri 1/2023."
      actions={
        <Button size="xs" variant="default" onClick={reset}>
          Kembalikan ke Pasal 44
        </Button>
      }
    >
      <Table verticalSpacing={4} withRowBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Penanda tangan</Table.Th>
            {SIGNER_LINES.map(({ field, label }) => (
              <Table.Th key={field} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {SIGNER_CLASSES.map((signer) => (
            <Table.Tr key={signer.field}>
              <Table.Th scope="row">
                <Text size="sm">{signer.label}</Text>
              </Table.Th>
              {SIGNER_LINES.map(({ field, label }) => (
                <Table.Td key={field}>
                  <Checkbox
                    aria-label={`${label}: ${signer.label}`}
                    checked={lines[signer.field][field]}
                    onChange={(event) =>
                      signature.set('lines', {
                        ...lines,
                        [signer.field]: { ...lines[signer.field], [field]: event.currentTarget.checked },
                      })
                    }
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
