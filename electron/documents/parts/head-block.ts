import { type Paragraph, TabStopType } from 'docx';
import type { InvitationModel } from '../models/invitation.model.ts';
import { LIST_INDENT, labelWidth } from './fields.ts';
import type { Sheet } from './sheet.ts';
import { plainTable } from './tables.ts';
import { type Block, gap, hairline, numbered, paragraph, type RunStyle, run, tab } from './text.ts';
import { textWidthTwips } from './text-width.ts';

const COLON_GAP = 200;
const PLACE_INDENT = 567;
const HEAD_LABELS = ['Nomor', 'Sifat', 'Lampiran', 'Hal'];

/** Date, number block and address in the order of rule 13; the address left or right, nothing else changes (rule 18). */
export function headBlock(sheet: Sheet, model: InvitationModel, attachmentText: string): Block[] {
  const isLevel = model.datePosition === 'level-with-number';
  const date = [isLevel ? gap(sheet.blockGap / 2) : dateLine(sheet, model)];
  const isDateInNumber = isLevel && model.address.side === 'left';
  const numbers = numberBlock(sheet, model, attachmentText, isDateInNumber);
  if (model.address.side === 'left') {
    return [...date, ...numbers, ...addressBlock(sheet, model, sheet.width, sheet.blockGap)];
  }
  const right = sheet.width - sheet.rightHalf;
  const level = isLevel ? [paragraph(dateRuns(model))] : [];
  return [
    ...date,
    plainTable(
      [sheet.rightHalf, right],
      [
        [
          { children: numbers },
          { children: [...level, paragraph('Kepada'), ...addressBlock(sheet, model, right, 0)] },
        ],
      ],
    ),
    hairline(),
  ];
}

function dateLine(sheet: Sheet, model: InvitationModel): Paragraph {
  return paragraph(dateRuns(model), {
    indent: { left: sheet.rightHalf },
    spacing: { before: Math.round(sheet.blockGap / 2), after: Math.round(sheet.blockGap / 2) },
  });
}

/** Place and date as runs of their own, so that a tag for the date is whole (rule 30). */
function dateRuns({ dateLine: { place, date } }: InvitationModel) {
  return place === '' ? [run(date)] : [run(place), run(date)];
}

/** Nomor, Sifat, Lampiran, Hal with their colons in one column by tab stops (rules 14, 49). */
function numberBlock(
  sheet: Sheet,
  model: InvitationModel,
  attachmentText: string,
  hasDate: boolean,
): Paragraph[] {
  const { subjectStyle } = model;
  const subject = { isBold: subjectStyle === 'bold', isUnderlined: subjectStyle === 'underline' };
  const rows: [string, RunStyle][] = [
    [model.number, {}],
    [model.urgency, {}],
    [attachmentText, {}],
    [model.subject, subject],
  ];
  const colonAt = labelWidth(HEAD_LABELS, model.type.bodySize);
  const right = hasDate ? [{ type: TabStopType.LEFT, position: sheet.rightHalf }] : [];
  return rows.map(([value, style], index) =>
    paragraph(
      [
        run(HEAD_LABELS[index] ?? ''),
        tab(),
        run(':'),
        tab(),
        run(value, style),
        ...(hasDate && index === 0 ? [tab(), ...dateRuns(model)] : []),
      ],
      {
        indent: { left: colonAt + COLON_GAP, hanging: colonAt + COLON_GAP },
        tabStops: [
          { type: TabStopType.LEFT, position: colonAt },
          { type: TabStopType.LEFT, position: colonAt + COLON_GAP },
          ...right,
        ],
      },
    ),
  );
}

/** `Yth.` once, then one name or a real list (rules 15, 16), `di`, place. */
function addressBlock(sheet: Sheet, model: InvitationModel, width: number, before: number): Block[] {
  const { salute, names, isNumbered, place, side } = model.address;
  const salutation = textWidthTwips(`${salute} `, model.type.bodySize);
  const spacing = { before, after: 0 };
  const addressed = isNumbered
    ? [
        ...(before === 0 ? [] : [gap(before)]),
        plainTable(
          [salutation + 60, width - salutation - 60],
          [
            [
              { children: [paragraph(salute)] },
              { children: numbered(names, sheet.nextList(), { numberAt: 0, textAt: LIST_INDENT }) },
            ],
          ],
        ),
      ]
    : names.map((name) =>
        paragraph(`${salute} ${name}`, { spacing, indent: { left: salutation, hanging: salutation } }),
      );
  return [
    ...addressed,
    paragraph(side === 'right' ? 'di -' : 'di'),
    paragraph(place, { indent: { left: PLACE_INDENT } }),
  ];
}
