import { memo } from 'react';
import type { Discussion } from '../../../shared/domain/minutes.ts';
import { EMPTY_RICH_TEXT } from '../../../shared/domain/rich-text.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import type { Suggestion } from '../../components/official-picker/suggest-input.tsx';
import { Section } from '../../components/section.tsx';
import { ActionItems } from './action-items.tsx';
import { Decisions } from './decisions.tsx';
import classes from './discussion-section.module.css';
import type { SlotTarget } from './discussion-slots.ts';
import { LockableRichText } from './lockable-rich-text.tsx';
import type { Speaker } from './people-choices.ts';
import { Statements } from './statements.tsx';

interface DiscussionSectionProps {
  heading: string;
  agendaItemId: string | null;
  discussion: Discussion | null;
  index: number;
  errors: Readonly<Record<string, string>>;
  speakers: readonly Speaker[];
  owners: readonly Suggestion[];
  onChange: (target: SlotTarget, part: Partial<Discussion>) => void;
  onRemove: (id: string) => void;
}

/** What was said, decided and promised under one agenda item. Drawn again only when it changes itself. */
export const DiscussionSection = memo(function DiscussionSection(props: DiscussionSectionProps) {
  const { heading, agendaItemId, discussion, index, errors, speakers, owners, onChange, onRemove } = props;
  // A part that is not there yet has no path; its fields get one as soon as something is typed.
  const path = `discussions.${index}`;
  const change = (part: Partial<Discussion>) =>
    onChange({ agendaItemId, discussionId: discussion?.id ?? null }, part);
  const isFree = discussion !== null && agendaItemId === null;
  return (
    <Section
      title={heading}
      actions={isFree && <RemoveDiscussion onConfirm={() => onRemove(discussion.id)} />}
    >
      <div data-field={path}>
        <LockableRichText
          label="Pembahasan"
          aria-label={`Pembahasan ${heading}`}
          value={discussion?.text ?? EMPTY_RICH_TEXT}
          error={errors[`${path}.text`]}
          data-field={`${path}.text`}
          onChange={(text) => change({ text })}
        />
      </div>
      <div className={classes.lists}>
        <Statements
          rows={discussion?.statements ?? []}
          path={`${path}.statements`}
          errors={errors}
          speakers={speakers}
          onChange={(statements) => change({ statements })}
        />
        <Decisions
          rows={discussion?.decisions ?? []}
          path={`${path}.decisions`}
          errors={errors}
          onChange={(decisions) => change({ decisions })}
        />
        <ActionItems
          rows={discussion?.actionItems ?? []}
          path={`${path}.actionItems`}
          errors={errors}
          owners={owners}
          onChange={(actionItems) => change({ actionItems })}
        />
      </div>
    </Section>
  );
});

function RemoveDiscussion({ onConfirm }: { onConfirm: () => void }) {
  return (
    <ConfirmButton
      size="compact-xs"
      question="Hapus pembahasan ini?"
      explanation="Pembahasan, pernyataan, keputusan, dan tindak lanjut di bagian ini ikut terhapus dari notula."
      confirmLabel="Hapus"
      onConfirm={onConfirm}
    >
      Hapus bagian ini
    </ConfirmButton>
  );
}
