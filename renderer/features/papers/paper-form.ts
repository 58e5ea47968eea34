import type { Supplement } from '../../../shared/domain/supplement.ts';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import type { Autosave } from '../../lib/use-autosave.ts';

/** Parts of the supplement that are records with fields. */
type RecordPart = Exclude<keyof Supplement, 'photos' | 'photosPerPage'>;

/** What each paper's form gets. */
export interface PaperForm {
  meetingId: string;
  value: Supplement;
  /** Sentence beside the field, by dotted path. */
  errors: Readonly<Record<string, string>>;
  setField: Autosave<Supplement>['setField'];
  setValue: Autosave<Supplement>['setValue'];
  /** Changes fields of one part: `change('notice', { reason })`. */
  change: <Part extends RecordPart>(part: Part, fields: Partial<Supplement[Part]>) => void;
  dossier: StoredDossier;
}

/** The form of a meeting's supplement. */
export function paperForm(
  meetingId: string,
  { value, errors, setField, setValue }: Autosave<Supplement>,
  dossier: StoredDossier,
): PaperForm {
  return {
    meetingId,
    value,
    errors,
    setField,
    setValue,
    change: (part, fields) => setValue((before) => ({ ...before, [part]: { ...before[part], ...fields } })),
    dossier,
  };
}
