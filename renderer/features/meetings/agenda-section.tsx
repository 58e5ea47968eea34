import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { LineListEditor } from '../../components/line-list-editor.tsx';
import { Section } from '../../components/section.tsx';
import { newId } from '../../lib/new-id.ts';
import type { SectionProps } from './meeting-form.ts';

export function AgendaSection({ form }: SectionProps) {
  const { value, setField, errors } = form;
  return (
    <Section title="Agenda">
      <div data-field="agenda">
        <LineListEditor<AgendaItem>
          label="Mata acara"
          description="Urutan di undangan dan notula. Enter menambah baris, Alt+↑ dan Alt+↓ memindahkan."
          itemName="mata acara"
          rows={value.agenda}
          keyOf={(item) => item.id}
          textOf={(item) => item.title}
          withText={(item, title) => ({ ...item, title })}
          createRow={() => ({ id: newId(), title: '' })}
          errorOf={(index) => errors[`agenda.${index}.title`]}
          onChange={(agenda) => setField('agenda', agenda)}
        />
      </div>
    </Section>
  );
}
