import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { Discussion } from '../../../shared/domain/minutes.ts';
import { EMPTY_RICH_TEXT } from '../../../shared/domain/rich-text.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import type { Suggestion } from '../../components/official-picker/suggest-input.tsx';
import { Section } from '../../components/section.tsx';
import { ActionItems } from './action-items.tsx';
import { Decisions } from './decisions.tsx';
import classes from './discussion-section.module.css';
import { partIdOf, type SlotTarget } from './discussion-slots.ts';
import { LockableRichText } from './lockable-rich-text.tsx';
import { PartNote } from './notes/part-note.tsx';
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
  /** What was noted privately about this part. */
  note: string;
  noteError: string | undefined;
  onNote: (partId: string, text: string) => void;
  onChange: (target: SlotTarget, part: Partial<Discussion>) => void;
  onRemove: (id: string) => void;
}

/** What was said, decided and promised under one agenda item. Drawn again only when it changes itself. */
export const DiscussionSection = memo(function DiscussionSection(props: DiscussionSectionProps) {
  const { heading, agendaItemId, discussion, index, errors, speakers, owners, onChange, onRemove } = props;
  // A part that is not there yet has no path; its fields get one as soon as something is typed.
  const path = `discussions.${index}`;
  const change = useChange({ agendaItemId, discussionId: discussion?.id ?? null }, onChange);
  const isFree = discussion !== null && agendaItemId === null;
  const partId = partIdOf({ agendaItemId, discussion });
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
          onChange={change.text}
        />
      </div>
      <div className={classes.lists}>
        <Statements
          rows={discussion?.statements ?? NONE.statements}
          path={`${path}.statements`}
          errors={errors}
          speakers={speakers}
          onChange={change.statements}
        />
        <Decisions
          rows={discussion?.decisions ?? NONE.decisions}
          path={`${path}.decisions`}
          errors={errors}
          onChange={change.decisions}
        />
        <ActionItems
          rows={discussion?.actionItems ?? NONE.actionItems}
          path={`${path}.actionItems`}
          errors={errors}
          owners={owners}
          onChange={change.actionItems}
        />
        {partId !== undefined && (
          <PartNote
            partId={partId}
            heading={heading}
            value={props.note}
            error={props.noteError}
            onChange={props.onNote}
          />
        )}
      </div>
    </Section>
  );
});

const NONE: Pick<Discussion, 'statements' | 'decisions' | 'actionItems'> = {
  statements: [],
  decisions: [],
  actionItems: [],
};

/** One function for each list, always the same: a key in the discussion draws none of the lists again. */
function useChange(target: SlotTarget, onChange: DiscussionSectionProps['onChange']) {
  const latest = useRef({ target, onChange });
  useLayoutEffect(() => {
    latest.current = { target, onChange };
  });
  const [change] = useState(() => {
    const tell = (part: Partial<Discussion>) => latest.current.onChange(latest.current.target, part);
    return {
      text: (text: Discussion['text']) => tell({ text }),
      statements: (statements: Discussion['statements']) => tell({ statements }),
      decisions: (decisions: Discussion['decisions']) => tell({ decisions }),
      actionItems: (actionItems: Discussion['actionItems']) => tell({ actionItems }),
    };
  });
  return change;
}

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
