import { type MantineSpacing, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './tab-pages.module.css';

interface TabPagesProps<Name extends string> {
  /** What the tabs divide, for those who hear the screen. */
  label: string;
  tabs: readonly { name: Name; label: string }[];
  current: Name;
  onChange: (name: string | null) => void;
  /** Room between the tabs and the page. */
  gap?: MantineSpacing;
  children: ReactNode;
}

/** A page of several screens, one at a time, which fill what the window leaves below their tabs. */
export function TabPages<Name extends string>(props: TabPagesProps<Name>) {
  const { label, tabs, current, onChange, gap, children } = props;
  return (
    <Tabs value={current} onChange={onChange} keepMounted={false} className={classes.tabs}>
      <Tabs.List aria-label={label}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={current} {...(gap !== undefined && { pt: gap })} className={classes.panel}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
