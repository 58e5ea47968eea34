import type { NumberingDefinition } from 'docx';
import {
  AlignmentType,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx';
import type { TypeModel } from '../models/paper.model.ts';

/** The only type face of a paper, set for every script (rule 47). */
export const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' } as const;
/** So that Word does not underline Indonesian as English (rule 48). */
const LANGUAGE = { value: 'id-ID', eastAsia: 'id-ID', bidirectional: 'id-ID' } as const;

export const STYLE = { table: 'NotulaTabel', copies: 'NotulaTembusan' } as const;
export const LIST = {
  decimal: 'angka',
  letter: 'huruf',
  capital: 'huruf-besar',
  roman: 'romawi',
  row: 'baris',
  outline: 'bertingkat',
  bullets: 'butir',
} as const;

function face(points: number): IRunStylePropertiesOptions {
  return { font: FONT, size: points * 2, sizeComplexScript: points * 2, language: LANGUAGE };
}

/** Document defaults and the two styles of smaller type, so that numbers of lists and empty cells have it too. */
export function documentStyles(type: TypeModel): IStylesOptions {
  const spacing = {
    before: 0,
    after: 0,
    line: Math.round(240 * type.lineSpacing),
    lineRule: LineRuleType.AUTO,
  };
  const single = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };
  return {
    default: {
      document: { run: face(type.bodySize), paragraph: { spacing } },
      listParagraph: { run: face(type.bodySize), paragraph: { spacing } },
    },
    paragraphStyles: [
      {
        id: STYLE.table,
        name: 'Notula Tabel',
        basedOn: 'Normal',
        quickFormat: true,
        run: face(type.tableSize),
        paragraph: { spacing: single },
      },
      {
        id: STYLE.copies,
        name: 'Notula Tembusan',
        basedOn: 'Normal',
        quickFormat: true,
        run: face(type.copySize),
        paragraph: { spacing: single },
      },
    ],
  };
}

/** `row` writes the bare number of a table row; its place comes from the cell. */
export function listDefinitions(): NumberingDefinition[] {
  return [
    list(LIST.decimal, LevelFormat.DECIMAL, LevelSuffix.TAB),
    list(LIST.letter, LevelFormat.LOWER_LETTER, LevelSuffix.TAB),
    list(LIST.capital, LevelFormat.UPPER_LETTER, LevelSuffix.TAB),
    list(LIST.roman, LevelFormat.UPPER_ROMAN, LevelSuffix.TAB),
    list(LIST.row, LevelFormat.DECIMAL, LevelSuffix.NOTHING),
    outline(LIST.outline, OUTLINE),
    outline(LIST.bullets, BULLETS),
  ];
}

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];
type Suffix = (typeof LevelSuffix)[keyof typeof LevelSuffix];

function list(reference: string, format: Format, suffix: Suffix): NumberingDefinition {
  const level = { level: 0, format, suffix, text: '%1.', alignment: AlignmentType.LEFT };
  return { reference, levels: [{ ...level, style: { run: { font: FONT } } }] };
}

interface LevelForm {
  format: Format;
  text: string;
}

/** Numbers of lists in lists, as official papers write them: 1. a. 1) a) (1). */
const OUTLINE: readonly LevelForm[] = [
  { format: LevelFormat.DECIMAL, text: '%1.' },
  { format: LevelFormat.LOWER_LETTER, text: '%2.' },
  { format: LevelFormat.DECIMAL, text: '%3)' },
  { format: LevelFormat.LOWER_LETTER, text: '%4)' },
  { format: LevelFormat.DECIMAL, text: '(%5)' },
];

const BULLETS: readonly LevelForm[] = ['•', '–', '•', '–', '•'].map((text) => ({
  format: LevelFormat.BULLET,
  text,
}));

const LEVEL_INDENT = 400;

/** A list of several levels; their indents here are what Word uses when a clerk moves an item to another level. */
function outline(reference: string, forms: readonly LevelForm[]): NumberingDefinition {
  return {
    reference,
    levels: forms.map(({ format, text }, level) => ({
      level,
      format,
      text,
      suffix: LevelSuffix.TAB,
      alignment: AlignmentType.LEFT,
      style: {
        run: { font: FONT },
        paragraph: { indent: { left: (level + 1) * LEVEL_INDENT, hanging: LEVEL_INDENT } },
      },
    })),
  };
}
