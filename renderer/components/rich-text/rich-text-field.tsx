import { Input } from '@mantine/core';
import { type PointerEvent, useRef, useState } from 'react';
import { plainText, type RichDoc } from '../../../shared/domain/rich-text.ts';
import classes from './rich-text.module.css';
import { type FocusFrom, RichTextEditor } from './rich-text-editor.tsx';
import { StaticRichText } from './static-rich-text.tsx';
import { useNearViewport } from './use-near-viewport.ts';

/** Nothing is typed here: the editor has the focus before the next key. */
const ignore = () => {};

interface RichTextFieldProps {
  label: string;
  /** What screen readers hear, where the label alone does not tell the field from its neighbours. */
  'aria-label'?: string;
  description?: string;
  value: RichDoc;
  onChange: (doc: RichDoc) => void;
  error?: string | undefined;
  'data-field'?: string;
  /** Takes the speaker that `@` named, where the field has a place of its own for one. */
  onMention?: (entryId: string) => void;
}

/**
 * A field of rich text. It is an editor while it is near the window's sight or once it was used, and else the same text
 * without an editor, so that minutes with hundreds of statements stay light. The editor comes with the page that uses it:
 * fetched later, it would miss the first keys.
 */
export function RichTextField(props: RichTextFieldProps) {
  const { label, 'aria-label': name = label, description, value, onChange, error } = props;
  const { ref, isNear } = useNearViewport();
  const [focusFrom, setFocusFrom] = useState<FocusFrom | null>(null);
  const [isUsed, setUsed] = useState(false);
  const pressed = useRef<FocusFrom>('keyboard');
  const plain = (
    <div className={classes.waiting}>
      <div className={classes.content} aria-hidden>
        <StaticRichText doc={value} />
      </div>
      <textarea
        className={classes.cover}
        data-cover=""
        aria-label={name}
        value={plainText(value)}
        onChange={ignore}
        onPointerDown={({ clientX, clientY }: PointerEvent) => {
          pressed.current = { x: clientX, y: clientY };
        }}
        onFocus={() => setFocusFrom(pressed.current)}
      />
    </div>
  );
  const isInvalid = error !== undefined;
  return (
    <div ref={ref} data-field={props['data-field']}>
      <div className={classes.head}>
        <Input.Label labelElement="div">{label}</Input.Label>
      </div>
      {description !== undefined && <Input.Description mb={4}>{description}</Input.Description>}
      <div className={classes.box} data-invalid={isInvalid || undefined}>
        {isNear || isUsed || focusFrom !== null ? (
          <RichTextEditor
            label={name}
            value={value}
            onChange={onChange}
            isInvalid={isInvalid}
            focusFrom={focusFrom}
            onFocus={() => setUsed(true)}
            onMention={props.onMention}
          />
        ) : (
          plain
        )}
      </div>
      {isInvalid && <Input.Error mt={4}>{error}</Input.Error>}
    </div>
  );
}
