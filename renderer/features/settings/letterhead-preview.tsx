import { Box, Paper, SegmentedControl, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  type LetterheadKind,
  type LetterheadTexts,
  letterheadTexts,
} from '../../../shared/domain/letterhead.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import classes from './letterhead-preview.module.css';
import { usePicture } from './settings.queries.ts';

type Letterhead = OfficeProfile['letterhead'];

/** Pixels of the preview per point of the paper. */
const SCALE = 1.1;
const LOGO_HEIGHT = 55 * SCALE;

const px = (points: number) => `${points * SCALE}px`;

/** Both letterheads as the settings on this screen make them. */
export function LetterheadPreview({ profile }: { profile: OfficeProfile }) {
  const [kind, setKind] = useState<LetterheadKind>('office');
  const texts = letterheadTexts(profile);
  return (
    <Paper component="figure" withBorder m={0} p="sm">
      <Text component="figcaption" size="xs" c="dimmed" mb={6}>
        Pratinjau kop
      </Text>
      <SegmentedControl
        size="xs"
        aria-label="Kop yang ditampilkan"
        value={kind}
        onChange={(next) => setKind(next === 'office' ? 'office' : 'regional-head')}
        data={[
          { value: 'office', label: 'Perangkat daerah' },
          { value: 'regional-head', label: 'Kepala daerah' },
        ]}
      />
      <Box className={classes.sheet}>
        {kind === 'office' ? (
          <OfficeLetterhead letterhead={profile.letterhead} texts={texts} />
        ) : (
          <HeadLetterhead letterhead={profile.letterhead} texts={texts} />
        )}
      </Box>
      {profile.letterhead.isPreprinted && (
        <Text size="xs" c="dimmed" mt={6}>
          Tidak dicetak: kertas kantor sudah berkop.
        </Text>
      )}
    </Paper>
  );
}

interface PartProps {
  letterhead: Letterhead;
  texts: LetterheadTexts;
}

function OfficeLetterhead({ letterhead, texts }: PartProps) {
  const small = { fontSize: px(letterhead.addressSize) };
  return (
    <>
      <div className={classes.office}>
        <Picture id={letterhead.logoPictureId} alt="Logo daerah" />
        <div className={classes.lines}>
          <Line style={{ fontSize: px(letterhead.governmentSize) }}>{texts.government}</Line>
          <Line style={{ fontSize: px(letterhead.officeSize), fontWeight: 700 }}>{texts.office}</Line>
          <Line style={{ fontSize: px(letterhead.governmentSize), fontWeight: 700 }}>{texts.unit}</Line>
          <Line style={small}>{texts.scriptLine}</Line>
          <AddressLines rows={texts.address} size={small.fontSize} />
          <Line style={{ ...small, fontWeight: 700 }}>{texts.seatLine}</Line>
        </div>
      </div>
      <Rule kind={letterhead.rule} />
    </>
  );
}

function HeadLetterhead({ letterhead, texts }: PartProps) {
  const address = <AddressLines rows={texts.address} size={px(letterhead.addressSize)} />;
  return (
    <div className={classes.head}>
      <Picture id={letterhead.garudaPictureId} alt="Lambang negara" />
      <Line style={{ fontSize: px(letterhead.officeSize), fontWeight: 700 }}>{texts.headTitle}</Line>
      {letterhead.headAddress === 'under-title' && address}
      {letterhead.headAddress === 'foot' && (
        <div className={classes.foot}>
          <Text size="xs" c="dimmed">
            Di kaki halaman:
          </Text>
          {address}
        </div>
      )}
    </div>
  );
}

function Line({ children, style }: { children: ReactNode; style: React.CSSProperties }) {
  return children === '' ? null : <div style={style}>{children}</div>;
}

function AddressLines({ rows, size }: { rows: readonly string[]; size: string }) {
  const keyed = rows.map((text, index) => ({ key: `${index} ${text}`, text }));
  return keyed.map(({ key, text }) => (
    <div key={key} style={{ fontSize: size }}>
      {text}
    </div>
  ));
}

/** The office's picture in its own proportions; without one its place stays empty. */
function Picture({ id, alt }: { id: string | null; alt: string }) {
  const picture = usePicture(id);
  const dataUrl = id === null ? undefined : picture.data?.dataUrl;
  return (
    <div className={classes.picture} style={{ height: LOGO_HEIGHT, minWidth: LOGO_HEIGHT }}>
      {dataUrl !== undefined && <img src={dataUrl} alt={alt} />}
    </div>
  );
}

function Rule({ kind }: { kind: Letterhead['rule'] }) {
  return kind === 'none' ? null : <div className={classes.rule} data-kind={kind} />;
}
