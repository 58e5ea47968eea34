import { checkPaper, isDraftOnly } from '../../../shared/domain/checks.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { LetterheadChoice } from '../../../shared/domain/invitation.ts';
import { chooseLetterhead, letterheadTexts } from '../../../shared/domain/letterhead.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import { signatureLines } from '../../../shared/domain/signature.ts';
import type {
  FieldModel,
  LetterheadModel,
  PageModel,
  PaperModel,
  Pictures,
  SignatureModel,
  TypeModel,
} from './paper.model.ts';

/** Stands for what is not known and is filled in by hand: nothing is ever invented (rule 41). */
export const BLANK = '.'.repeat(40);
export const SHORT_BLANK = '.'.repeat(20);
const NAME_BLANK = `(${'.'.repeat(36)})`;
const TITLE_BLANK = `${'.'.repeat(36)},`;

export function orBlank(text: string, blank = BLANK): string {
  return text === '' ? blank : text;
}

/** A field of one or more lines; an empty one prints as a dotted blank. */
export function field(label: string, lines: readonly string[]): FieldModel {
  const known = lines.filter((line) => line !== '');
  return { label, lines: known.length === 0 ? [BLANK] : known, isNumbered: false };
}

interface PaperContext {
  kind: PaperKind;
  dossier: Dossier;
  profile: OfficeProfile;
  pictures: Pictures;
  /** Who signs decides the letterhead (rule 21). */
  signatory: Signatory;
  letterheadChoice: LetterheadChoice;
  /** First word of the title in the file's properties, e.g. `Undangan`. */
  word: string;
}

/** What all papers share: page, type, letterhead by signer, KONSEP when something required is missing (rule 19). */
export function composePaper(context: PaperContext): PaperModel {
  const { kind, dossier, profile, word } = context;
  const { meeting } = dossier;
  const isDraft = meeting.isSpecimen || isDraftOnly(checkPaper(kind, dossier, profile));
  const sheet = composeSheet({ ...context, title: `${word} ${meeting.title}`.trim(), isDraft });
  return isDraft || !ELECTRONIC_KINDS.includes(kind) ? sheet : { ...sheet, ...electronicNote(profile) };
}

/** Papers that are signed by one or two officials; lists that people sign by hand are not among them. */
const ELECTRONIC_KINDS: readonly PaperKind[] = [
  'invitation',
  'notice',
  'minutes',
  'invitation-memo',
  'report-memo',
  'report',
];

/** Nothing unless the office asks for it (rule 30). What is not set leaves no trace in the model. */
function electronicNote({ signature }: OfficeProfile): Pick<PaperModel, 'footNote'> {
  const { hasElectronicSentence, electronicSentence } = signature;
  return hasElectronicSentence && electronicSentence !== '' ? { footNote: electronicSentence } : {};
}

interface SheetContext extends Pick<PaperContext, 'profile' | 'pictures' | 'signatory' | 'letterheadChoice'> {
  title: string;
  isDraft: boolean;
}

/** The same for a paper that is made of more than one meeting. */
export function composeSheet(context: SheetContext): PaperModel {
  const { profile, title, isDraft } = context;
  return {
    title,
    author: authorOf(profile),
    isDraft,
    page: composePage(profile),
    type: composeType(profile),
    letterhead: composeLetterhead(context),
    initialsSize: isDraft && profile.signature.hasInitialsTable ? profile.type.initialsSize : null,
    pageNumber: { style: profile.pageNumber.style, position: profile.pageNumber.position },
  };
}

function authorOf(profile: OfficeProfile): string {
  const { government, office } = letterheadTexts(profile);
  const name = [office, government].filter((part) => part !== '').join(' ');
  return name === '' ? profile.name : name;
}

function composePage({ paper }: OfficeProfile): PageModel {
  const { size, marginTop, marginBottom, marginLeft, marginRight, letterheadMarginBottom } = paper;
  const isOther = letterheadMarginBottom !== null && letterheadMarginBottom !== marginBottom;
  return {
    size,
    orientation: 'portrait',
    marginTop,
    marginBottom,
    marginLeft,
    marginRight,
    ...(isOther ? { letterheadMarginBottom } : {}),
  };
}

function composeType({ type }: OfficeProfile): TypeModel {
  const { bodySize, tableSize, copySize, lineSpacing, blockSpacing } = type;
  return { bodySize, tableSize, copySize, lineSpacing, blockSpacing };
}

function composeLetterhead({
  signatory,
  letterheadChoice,
  profile,
  pictures,
}: SheetContext): LetterheadModel {
  const { letterhead } = profile;
  if (letterhead.isPreprinted) return { kind: 'preprinted', height: letterhead.preprintedHeight };
  const texts = letterheadTexts(profile);
  if (chooseLetterhead(letterheadChoice, signatory, profile) === 'regional-head') {
    return {
      kind: 'regional-head',
      picture: pictures.garuda,
      title: texts.headTitle,
      titleSize: letterhead.officeSize,
      address: texts.address,
      addressPlace: letterhead.headAddress,
    };
  }
  const { governmentSize, officeSize, addressSize, rule } = letterhead;
  const { government, office, unit, scriptLine, address, seatLine } = texts;
  return {
    kind: 'office',
    picture: pictures.logo,
    government,
    office,
    unit,
    scriptLine,
    address,
    seatLine,
    governmentSize,
    officeSize,
    addressSize,
    rule,
  };
}

interface SignatureOptions {
  intro?: string;
  /** In mode SRIKANDI the tags of the profile stand for signature, name and number (rule 30). */
  hasTags?: boolean;
}

/** Signature block by art. 44 (rule 25); an unknown title or name prints as dots, other unknown lines are left out. */
export function composeSignature(
  signatory: Signatory,
  profile: OfficeProfile,
  { intro = '', hasTags = true }: SignatureOptions = {},
): SignatureModel {
  const { titles, name, rank, number } = signatureLines(signatory, profile);
  const { srikandi, signature } = profile;
  const isTagged = hasTags && srikandi.isOn;
  return {
    intro,
    titles: titles.length === 0 ? [TITLE_BLANK] : titles,
    mark: isTagged ? srikandi.tags.signature : '',
    name: isTagged ? srikandi.tags.name : orBlank(name, NAME_BLANK),
    rank,
    number: isTagged ? srikandi.tags.serviceNumber : number,
    alignment: signature.alignment,
    nameStyle: signature.nameStyle,
    ...(signature.side === 'right' ? {} : { side: signature.side }),
    // In mode SRIKANDI its tag stands there.
    ...(hasTags && !isTagged && signature.hasCodePlace ? { codePlaceSize: signature.codePlaceSize } : {}),
  };
}
