import type { Supplement } from '../../../shared/domain/supplement.ts';

/** The supplement without rows that are still empty: a row just added does not stop the saving. */
export function withoutEmptyRows(supplement: Supplement): Supplement {
  const { notice, officialRecord, reportMemo, minutesTrailer } = supplement;
  return {
    ...supplement,
    notice: {
      ...notice,
      corrections: notice.corrections.filter(({ label, was, shouldBe }) => hasText(label + was + shouldBe)),
    },
    officialRecord: {
      ...officialRecord,
      results: officialRecord.results.filter(hasText),
      supportingDocuments: officialRecord.supportingDocuments.filter(hasText),
    },
    reportMemo: {
      ...reportMemo,
      to: reportMemo.to.filter(hasText),
      copyRecipients: reportMemo.copyRecipients.filter(hasText),
    },
    minutesTrailer: {
      notes: minutesTrailer.notes.filter(hasText),
      copyRecipients: minutesTrailer.copyRecipients.filter(hasText),
    },
  };
}

function hasText(line: string): boolean {
  return line.trim() !== '';
}
