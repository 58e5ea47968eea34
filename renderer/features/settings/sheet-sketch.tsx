import { Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';

const SHEETS = { A4: [210, 297], 'F4-215': [215, 330], 'F4-210': [210, 330] } as const;
/** Pixels of a millimetre. */
const SCALE = 0.55;
const LINE_STEP = 9;
const LETTERHEAD = 30;
const BLOCK = 40;

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The first sheet with its letterhead and one that follows: margins, signature and foot where the settings put them. */
export function SheetSketch({ profile }: { profile: OfficeProfile }) {
  const { paper } = profile;
  const [width, height] = SHEETS[paper.size];
  const area = (margin: number): Area => ({
    left: paper.marginLeft,
    right: width - paper.marginRight,
    top: paper.marginTop,
    bottom: height - margin,
  });
  const first = area(paper.letterheadMarginBottom ?? paper.marginBottom);
  const following = area(paper.marginBottom);
  return (
    <Paper component="figure" withBorder m={0} p="sm">
      <Text component="figcaption" size="xs" c="dimmed" mb={6}>
        Contoh halaman berkop dan halaman lanjutan
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Sheet size={[width, height]} name="Halaman berkop" hasNote={profile.signature.hasElectronicSentence}>
          <Letterhead area={first} />
          <Lines area={{ ...first, top: first.top + LETTERHEAD }} />
        </Sheet>
        <Sheet
          size={[width, height]}
          name="Halaman lanjutan"
          hasNote={profile.signature.hasElectronicSentence}
        >
          <Lines area={{ ...following, bottom: (following.top + following.bottom) / 2 }} />
          <SignatureBlock area={following} signature={profile.signature} />
        </Sheet>
      </Group>
    </Paper>
  );
}

interface SheetProps {
  size: readonly [number, number];
  name: string;
  hasNote: boolean;
  children: ReactNode;
}

/** Paper is white and its letters dark, whatever the colours around it. */
function Sheet({ size: [width, height], name, hasNote, children }: SheetProps) {
  return (
    <svg
      role="img"
      aria-label={name}
      width={width * SCALE}
      height={height * SCALE}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect width={width} height={height} fill="white" stroke="gray" strokeWidth={1} />
      {children}
      {hasNote && <rect x={width * 0.2} y={height - 9} width={width * 0.6} height={2.5} fill="dimgray" />}
    </svg>
  );
}

function Letterhead({ area: { left, right, top } }: { area: Area }) {
  return (
    <>
      <rect x={left} y={top} width={16} height={18} fill="silver" />
      <rect x={left + 35} y={top + 4} width={right - left - 70} height={4} fill="dimgray" />
      <rect x={left + 25} y={top + 11} width={right - left - 50} height={5} fill="black" />
      <rect x={left} y={top + 21} width={right - left} height={1.5} fill="black" />
    </>
  );
}

function Lines({ area: { left, right, top, bottom } }: { area: Area }) {
  const count = Math.max(0, Math.floor((bottom - top) / LINE_STEP));
  const rows = Array.from({ length: count }, (_, index) => bottom - index * LINE_STEP - 3);
  return rows.map((y) => (
    <rect key={y} x={left} y={y} width={Math.max(0, right - left)} height={3} fill="lightgray" />
  ));
}

function SignatureBlock({ area, signature }: { area: Area; signature: OfficeProfile['signature'] }) {
  const half = Math.max(0, area.right - area.left) / 2;
  const start = { left: 0, center: half / 2, right: half }[signature.side];
  const top = (area.top + area.bottom) / 2 + 10;
  const isCentred = signature.alignment === 'center';
  const row = (y: number, width: number, height: number) => (
    <rect
      x={area.left + start + (isCentred ? (half - width) / 2 : 0)}
      y={y}
      width={width}
      height={height}
      fill="dimgray"
    />
  );
  const size = signature.codePlaceSize;
  return (
    <>
      {row(top, half * 0.7, 4)}
      {signature.hasCodePlace && (
        <rect
          x={area.left + start + (isCentred ? (half - size) / 2 : 0)}
          y={top + 8}
          width={size}
          height={size}
          fill="none"
          stroke="dimgray"
          strokeWidth={1}
        />
      )}
      {row(top + BLOCK, half * 0.8, 4)}
    </>
  );
}
