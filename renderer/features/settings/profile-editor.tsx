import { Indicator, Stack, Tabs, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useParams } from 'react-router';
import type { StoredProfile } from '../../../shared/contract/settings.ts';
import { askToDiscard } from '../../components/ask-to-discard.ts';
import { RecordHistory } from '../../components/change-list/record-history.tsx';
import { LeaveWarning } from '../../components/leave-warning.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useArrivingJump } from '../../components/paper-panel/use-jump.ts';
import type { FieldErrors } from '../../lib/use-record-form.ts';
import { ProfileBar } from './profile-bar.tsx';
import classes from './profile-editor.module.css';
import type { ProfileForm } from './profile-part.ts';
import { SaveBar } from './save-bar.tsx';
import { SECTIONS, sectionOfField } from './sections.tsx';
import { useProfileActions } from './use-profile-actions.ts';
import { useProfileEditor } from './use-profile-editor.ts';

interface ProfileEditorProps {
  profiles: readonly StoredProfile[];
  stored: StoredProfile;
  onSelect: (id: string | null) => void;
}

/** One profile: its sections, and below them the bar that saves. */
export function ProfileEditor({ profiles, stored, onSelect }: ProfileEditorProps) {
  const navigate = useNavigate();
  useArrivingJump();
  const { section: sectionName } = useParams();
  const isGeneral = SECTIONS.find(({ name }) => name === sectionName)?.isGeneral === true;
  const showSection = (name: string) => void navigate(`/pengaturan/${name}`);
  const showFirstError = (errors: FieldErrors) => {
    const [first] = Object.keys(errors);
    if (first !== undefined) showSection(sectionOfField(first).name);
  };
  const form = useProfileEditor({ stored, onRefused: showFirstError });
  const actions = useProfileActions({ stored, profiles, onSelect });
  useHotkeys([['mod+S', () => form.isDirty && form.submit()]], []);
  const leaving = (leave: () => void) => () => (form.isDirty ? askToDiscard(leave) : leave());
  return (
    <Stack gap="sm">
      <title>Pengaturan - Notula</title>
      <PageHeader
        title="Pengaturan"
        description="Profil tata naskah kantor. Naskah yang sudah dibuat tidak berubah."
      >
        <ProfileBar
          profiles={profiles}
          current={stored}
          onSelect={(id) => leaving(() => onSelect(id))()}
          onCreate={leaving(actions.create)}
          onDuplicate={leaving(actions.duplicate)}
          onMakeDefault={actions.makeDefault}
          onRemove={actions.remove}
        />
      </PageHeader>
      <SectionTabs form={form} onShow={showSection} />
      {(!isGeneral || form.isDirty) && <SaveBar form={form} savedAt={stored.updatedAt} onUndo={form.undo} />}
      {!isGeneral && <RecordHistory key={stored.id} record={{ entity: 'office_profile', id: stored.id }} />}
      {form.isDirty && <LeaveWarning within="/pengaturan" />}
    </Stack>
  );
}

function SectionTabs({ form, onShow }: { form: ProfileForm; onShow: (name: string) => void }) {
  const { section } = useParams();
  const current = SECTIONS.find(({ name }) => name === section) ?? SECTIONS[0];
  const broken = new Set(Object.keys(form.errors).map((path) => sectionOfField(path).name));
  return (
    <Tabs
      orientation="vertical"
      keepMounted={false}
      className={classes.sections}
      styles={{ tabLabel: { textAlign: 'start' } }}
      value={current.name}
      onChange={(name) => onShow(name ?? '')}
    >
      <Tabs.List aria-label="Bagian pengaturan" className={classes.list}>
        {SECTIONS.map(({ name, label }) => (
          <Tabs.Tab key={name} value={name} py={7}>
            <Indicator color="red.9" size={8} offset={-6} position="middle-end" disabled={!broken.has(name)}>
              {label}
              {broken.has(name) && <VisuallyHidden> (perlu diperbaiki)</VisuallyHidden>}
            </Indicator>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {SECTIONS.map(({ name, Content }) => (
        <Tabs.Panel key={name} value={name} className={classes.panel}>
          <Stack gap="sm">
            <Content form={form} />
          </Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
