import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import type { Supplement } from '../../../shared/domain/supplement.ts';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { SupplementGate } from '../../components/supplement/supplement-gate.tsx';
import { useSupplement } from '../../components/supplement/use-supplement.ts';
import { TextListEditor } from '../../components/text-list-editor.tsx';

/** What stands under the signature of a notula in Form B: catatan and tembusan. */
export function MinutesTrailers({ meetingId }: { meetingId: string }) {
  return (
    <SupplementGate meetingId={meetingId}>{(stored) => <TrailerFields stored={stored} />}</SupplementGate>
  );
}

function TrailerFields({ stored }: { stored: StoredSupplement }) {
  const autosave = useSupplement(stored);
  const { value, errors, setField } = autosave;
  const { minutesTrailer: trailer } = value;
  const change = (part: Partial<Supplement['minutesTrailer']>) =>
    setField('minutesTrailer', { ...trailer, ...part });
  return (
    <Section title="Catatan dan tembusan">
      <SaveStatus of={autosave} />
      <div data-field="minutesTrailer.notes">
        <TextListEditor
          label="Catatan"
          itemName="catatan"
          value={trailer.notes}
          errorOf={(index) => errors[`minutesTrailer.notes.${index}`]}
          onChange={(notes) => change({ notes })}
        />
      </div>
      <div data-field="minutesTrailer.copyRecipients">
        <TextListEditor
          label="Tembusan"
          itemName="tembusan"
          placeholder="mis. Bupati Contoh"
          value={trailer.copyRecipients}
          errorOf={(index) => errors[`minutesTrailer.copyRecipients.${index}`]}
          onChange={(copyRecipients) => change({ copyRecipients })}
        />
      </div>
    </Section>
  );
}
