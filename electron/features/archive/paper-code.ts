import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type CodedKind, isCodedKind, scanVersion, writeScanCode } from '../../../shared/domain/scan-code.ts';
import type { ComposedPaper } from '../../documents/models/compose.ts';

interface Printing {
  meetingId: string;
  profile: OfficeProfile;
  /** Stamp of the model: the code says which content was printed. Asked only where there is a code. */
  stamp: () => string;
}

/**
 * The same paper with the code of the archive, where the office wants one. A KONSEP and a paper that is signed
 * electronically have none: no signed sheet of them ever comes back to be scanned.
 */
export function withScanCode<K extends PaperKind>(
  paper: ComposedPaper<K>,
  { meetingId, profile, stamp }: Printing,
): ComposedPaper<K> {
  const { kind, model } = paper;
  if (!isCodedKind(kind) || model.isDraft || model.footNote !== undefined) return paper;
  if (!wantsCode(kind, profile) || (profile.srikandi.isOn && kind !== 'attendance')) return paper;
  const scanCode = writeScanCode({ meetingId, kind, version: scanVersion(stamp()) });
  return { kind, model: { ...model, scanCode } };
}

function wantsCode(kind: CodedKind, { attendance, minutes, letter }: OfficeProfile): boolean {
  return { attendance, minutes, invitation: letter }[kind].hasScanCode;
}
