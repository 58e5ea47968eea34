import { Drawer, Kbd, Table, Tabs, Title } from '@mantine/core';
import { useState } from 'react';
import { GuideView } from './guide-view.tsx';

interface HelpKeyGroup {
  title: string;
  keys: readonly { keys: string; does: string }[];
}

interface HelpDrawerProps {
  /** What it opens with. */
  part: 'guide' | 'keys';
  /** Route of the screen behind it: the guide opens there. */
  path: string;
  keyGroups: readonly HelpKeyGroup[];
  onClose: () => void;
}

/** F1: the guide beside the work, and the keyboard map. Esc goes back to where one was. */
export function HelpDrawer({ part, path, keyGroups, onClose }: HelpDrawerProps) {
  const [tab, setTab] = useState<string | null>(part);
  return (
    <Drawer opened onClose={onClose} position="right" size="min(70rem, 100%)" title="Panduan">
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="guide">Panduan</Tabs.Tab>
          <Tabs.Tab value="keys">Papan ketik</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="guide">
          <GuideView path={path} />
        </Tabs.Panel>
        <Tabs.Panel value="keys">
          <KeyboardMap groups={keyGroups} />
        </Tabs.Panel>
      </Tabs>
    </Drawer>
  );
}

function KeyboardMap({ groups }: { groups: readonly HelpKeyGroup[] }) {
  return groups.map(({ title, keys }) => (
    <section key={title} aria-label={title}>
      <Title order={3} size="h5" mt="xs">
        {title}
      </Title>
      <Table verticalSpacing={3} mb="sm">
        <Table.Tbody>
          {keys.map((row) => (
            <Table.Tr key={row.keys}>
              <Table.Th scope="row" w="45%" fw={400}>
                {row.keys.split(', ').map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{row.does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  ));
}
