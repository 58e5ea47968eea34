import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPaper } from '../../../electron/documents/render.ts';
import { qrPicture } from '../../../electron/files/qr-picture.ts';
import type { ScanRow } from '../../../shared/contract/scans.ts';
import type { CodedKind } from '../../../shared/domain/scan-code.ts';
import { paperWith } from '../../documents/support/scans.ts';
import { aMeeting, makeTestFolder, openTestServices, type TestServices } from '../../fixtures/builders.ts';

const PLACE = { x: 172, y: 273, size: 18, dpi: 120 };
export const page = (code: string) => paperWith(qrPicture(code).bytes, PLACE);

export interface Office extends TestServices {
  /** A meeting with the code that a sheet printed now carries. */
  hold(title: string): Promise<{ id: string; code: string }>;
  codeOf(kind: CodedKind, meetingId: string): Promise<string>;
  /** Chooses files of these names and reads them. */
  scan(files: Record<string, Uint8Array>): Promise<ScanRow[]>;
}

export async function openOffice(changes: Record<string, unknown> = {}): Promise<Office> {
  const open = openTestServices({ renderer: { render: renderPaper } });
  const { services, desktop } = open;
  const scanned = makeTestFolder();
  const [profile] = await services.settings.listProfiles();
  if (profile === undefined) throw new Error('An archive without a profile');
  const value = {
    ...profile.value,
    region: { level: 'kabupaten' as const, name: 'Contoh', seat: 'Contoh' },
    ...changes,
  };
  await services.settings.saveProfile({ id: profile.id, version: profile.version, value });
  const codeOf = async (kind: CodedKind, meetingId: string) =>
    (await services.papers.compose(kind, meetingId)).model.scanCode ?? '';
  return {
    ...open,
    codeOf,
    async hold(title) {
      const { id } = await services.meetings.create({ value: aMeeting({ title }), profileId: null });
      return { id, code: await codeOf('attendance', id) };
    },
    async scan(files) {
      desktop.chosenFiles = Object.entries(files).map(([name, bytes]) => {
        const path = join(scanned, name);
        writeFileSync(path, bytes);
        return path;
      });
      const rows: ScanRow[] = [];
      for (const { token } of await services.scans.choose()) rows.push(await services.scans.read(token));
      return rows;
    },
  };
}

/** What the page sends for a row whose codes are all taken. */
export function filingOf({ token, targets }: ScanRow) {
  return {
    token,
    targets: targets.map(({ meetingId, kind, version, pages, state }) => ({
      meetingId,
      kind,
      version,
      pages,
      isOlder: state === 'older',
    })),
  };
}
