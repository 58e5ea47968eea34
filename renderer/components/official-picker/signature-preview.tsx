import { Box, Paper, Text } from '@mantine/core';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import { signatureLines } from '../../../shared/domain/signature.ts';

const BLANK = '........................';
const NAME_STYLES = {
  bold: { fontWeight: 700 },
  'bold-underline': { fontWeight: 700, textDecoration: 'underline' },
  plain: {},
} as const;

interface SignaturePreviewProps {
  signatory: Signatory;
  profile: OfficeProfile;
  caption?: string;
}

/** The signature block as it will print; what is not known yet shows as dots. */
export function SignaturePreview({
  signatory,
  profile,
  caption = 'Pratinjau blok tanda tangan',
}: SignaturePreviewProps) {
  const { titles, name, rank, number } = signatureLines(signatory, profile);
  const { alignment, nameStyle, hasCodePlace } = profile.signature;
  return (
    <Paper component="figure" withBorder m={0} p="sm" style={{ flex: '1 1 260px' }}>
      <Text component="figcaption" size="xs" c="dimmed" mb={6}>
        {caption}
      </Text>
      <Box
        fz={13}
        lh={1.35}
        ta={alignment}
        // Paper is white and its letters black, whatever the colours around it.
        bg="white"
        c="black"
        p={6}
        style={{ fontFamily: 'Arial, "Liberation Sans", sans-serif' }}
      >
        <PreviewLines lines={titles.length === 0 ? [`${BLANK},`] : titles} />
        <Box h={44} fz="xs" c="gray.7">
          {profile.srikandi.isOn && profile.srikandi.tags.signature}
          {hasCodePlace && !profile.srikandi.isOn && (
            <Box w={40} h={40} my={2} mx={alignment === 'center' ? 'auto' : 0} bd="1px solid gray" />
          )}
        </Box>
        <div style={NAME_STYLES[nameStyle]}>{name === '' ? BLANK : name}</div>
        <PreviewLines lines={[rank, number].filter((line) => line !== '')} />
      </Box>
      {profile.srikandi.isOn && (
        <Text size="xs" c="dimmed" mt={6}>
          Mode SRIKANDI menyala: nama dan NIP dicetak sebagai tanda, lalu diisi oleh SRIKANDI.
        </Text>
      )}
    </Paper>
  );
}

function PreviewLines({ lines }: { lines: readonly string[] }) {
  const rows = lines.map((text, index) => ({ key: `${index} ${text}`, text }));
  return rows.map(({ key, text }) => <div key={key}>{text}</div>);
}
