import { addresseeName } from '../../../shared/domain/addressees.ts';
import { formatClock, formatDate } from '../../../shared/domain/dates.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { letterheadTexts, regionName } from '../../../shared/domain/letterhead.ts';
import { isNumberBlank, printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { isBodyInTitle, joinedWhereSame, officeInWords } from '../../../shared/domain/office-words.ts';
import { EMPTY_SIGNATORY, type Signatory } from '../../../shared/domain/people.ts';
import { fillPhrase } from '../../../shared/domain/text.ts';
import { BLANK, composePaper, composeSignature, field, orBlank, SHORT_BLANK } from './compose-common.ts';
import { letterDateText } from './compose-invitation.ts';
import type { PageModel, PaperModel, Pictures } from './paper.model.ts';
import type {
  DeliveryListModel,
  DeliveryRowModel,
  DestinationModel,
  EnvelopesModel,
  LabelsModel,
  ReceiptsModel,
} from './sheets.model.ts';

/* What goes with a letter to whom it was written: addressees, number and date are the invitation's own. */

/** Lembar ekspedisi: a row for each addressee, then empty ones. */
export function composeDeliveryList(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): DeliveryListModel {
  const { invitation, supplement } = dossier;
  const { signatory, blankRows } = supplement.delivery;
  const { phrases } = profile;
  const isSigned = signatory.official.title !== '' || signatory.official.name.name !== '';
  const letter = [letterNumber(dossier, profile), letterDateText(invitation)].filter((text) => text !== '');
  const handed = new Map(
    (dossier.deliveries ?? [])
      .filter(({ channel }) => channel === 'courier')
      .map((delivery) => [delivery.addresseeId, delivery]),
  );
  const filled = invitation.addressees.map((addressee): DeliveryRowModel => {
    const delivery = handed.get(addressee.id);
    return {
      letter,
      destination: destinationLines(addressee),
      ...(delivery === undefined ? {} : { receiver: delivery.receivedBy, time: handedAt(delivery.at) }),
    };
  });
  const blank = Array.from(
    { length: blankRows },
    (): DeliveryRowModel => ({ letter: [''], destination: [''] }),
  );
  const rows = [...filled, ...blank];
  return {
    ...sheetPaper('delivery-list', 'Ekspedisi', { dossier, profile, pictures, signatory }),
    heading: phrases.deliveryTitle,
    labels: [
      phrases.deliveryLetter,
      phrases.deliveryDestination,
      phrases.deliveryRecipient,
      phrases.deliveryTime,
    ],
    fields: [
      field(phrases.listSubject, [subjectOf(dossier, profile)]),
      field(phrases.listAgenda, [dossier.meeting.title]),
    ],
    rows: rows.length === 0 ? [{ letter, destination: [''] }] : rows,
    signature: isSigned ? composeSignature(signatory, profile, { hasTags: false }) : null,
  };
}

/** `22 Agustus 2025 pukul 10.15` from `2025-08-22T10:15`. */
function handedAt(at: string): string {
  const [date = '', time = ''] = at.split('T');
  return `${formatDate(date)} pukul ${formatClock(time)}`;
}

/** Tanda terima: one for each addressee. */
export function composeReceipts(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): ReceiptsModel {
  const { invitation } = dossier;
  const { phrases } = profile;
  const letter = fillPhrase(phrases.receiptLetterText, {
    hal: subjectOf(dossier, profile),
    nomor: letterNumber(dossier, profile),
    tanggal: orBlank(letterDateText(invitation), SHORT_BLANK),
  });
  const destinations = invitation.addressees.map((addressee) =>
    officeInWords(addresseeName(addressee), addressee.organisation),
  );
  return {
    ...sheetPaper('receipts', 'Tanda Terima', { dossier, profile, pictures }),
    heading: phrases.receiptTitle,
    receipts: (destinations.length === 0 ? [''] : destinations).map((destination) => ({
      fields: [
        field(phrases.receiptFrom, [senderName(profile)]),
        field(phrases.receiptLetter, [letter]),
        field(phrases.receiptFor, [destination === '' ? '' : `Yth. ${destination}`]),
        field(phrases.receiptReceived, [
          `hari ${SHORT_BLANK} tanggal ${SHORT_BLANK} pukul ${'.'.repeat(10)}`,
        ]),
        field(phrases.receiptName, []),
      ],
    })),
    signatureLabel: phrases.receiptSignature,
  };
}

/** Envelopes: the sheet is the envelope itself, whatever the office's paper is. */
export function composeEnvelopes(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): EnvelopesModel {
  const { size, hasSender } = dossier.supplement.envelope;
  const paper = sheetPaper('envelopes', 'Sampul', { dossier, profile, pictures });
  const { government, office, unit, address } = letterheadTexts(profile);
  const lines = [government, office, unit, ...address].filter((text) => text !== '');
  const number = isNumberBlank(dossier.invitation) ? '' : letterNumber(dossier, profile);
  return {
    ...paper,
    page: barePage(size, 'landscape', 12),
    sender: hasSender ? { lines, number } : null,
    destinations: destinationsOf(dossier, profile),
  };
}

/** Labels on an A4 sheet, full to its edges; the first ones may be gone. */
export function composeLabels(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): LabelsModel {
  const { columns, rows, startAt } = dossier.supplement.labels;
  return {
    ...sheetPaper('labels', 'Label', { dossier, profile, pictures }),
    page: barePage('A4', 'portrait', 0),
    columns,
    rows,
    skipped: startAt > columns * rows ? 0 : startAt - 1,
    destinations: destinationsOf(dossier, profile),
  };
}

export function barePage(
  size: PageModel['size'],
  orientation: PageModel['orientation'],
  margin: number,
): PageModel {
  return {
    size,
    orientation,
    marginTop: margin,
    marginBottom: margin,
    marginLeft: margin,
    marginRight: margin,
  };
}

interface SheetContext {
  dossier: Dossier;
  profile: OfficeProfile;
  pictures: Pictures;
  signatory?: Signatory;
}

function sheetPaper(kind: PaperKind, word: string, context: SheetContext): PaperModel {
  const { dossier, profile, pictures, signatory = EMPTY_SIGNATORY } = context;
  return composePaper({ kind, dossier, profile, pictures, signatory, letterheadChoice: 'by-signer', word });
}

function letterNumber({ invitation, meeting }: Dossier, profile: OfficeProfile): string {
  return printedNumber(invitation, meeting, profile);
}

function subjectOf({ invitation }: Dossier, { letter }: OfficeProfile): string {
  return orBlank(invitation.subject || letter.subject, SHORT_BLANK);
}

/** `SEKRETARIAT DAERAH KABUPATEN CONTOH`. */
function senderName(profile: OfficeProfile): string {
  const region = regionName(profile).toLocaleUpperCase('id');
  return [letterheadTexts(profile).office, region].filter((text) => text !== '').join(' ');
}

/** Title, and the organisation under it where the title does not name it already; nothing is said twice. */
function destinationLines(addressee: Addressee): string[] {
  const title = addresseeName(addressee);
  const { organisation } = addressee;
  if (organisation === '' || isBodyInTitle(title, organisation)) return [title];
  const joined = joinedWhereSame(title, organisation);
  return joined === null ? [title, organisation] : [joined];
}

function destinationsOf({ invitation }: Dossier, { letter }: OfficeProfile): DestinationModel[] {
  const place = orBlank(invitation.addressPlace || letter.addressPlace, SHORT_BLANK);
  const lines = invitation.addressees.map(destinationLines);
  return (lines.length === 0 ? [[BLANK]] : lines).map((known) => ({ salute: 'Yth.', lines: known, place }));
}
