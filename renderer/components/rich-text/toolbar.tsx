import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { RichTextAids } from './aids.ts';
import classes from './rich-text.module.css';
import { actionsWith, type ToolbarAction } from './toolbar-actions.tsx';

interface ToolbarProps {
  ref: Ref<HTMLDivElement>;
  editor: Editor;
  /** Name of the field. */
  label: string;
  /** Id of the text that the buttons work on. */
  controls: string;
  aids: RichTextAids | null;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Formats of the text: one stop of the Tab key, arrows move inside, Esc goes back to the text. */
export function Toolbar({ ref, editor, label, controls, aids }: ToolbarProps) {
  const [actions] = useState(() => actionsWith(aids));
  const buttons = useEditorState({
    editor,
    selector: ({ editor: current }) => buttonStates(current, actions),
  });
  const [focused, setFocused] = useState('bold');
  const shown = actions.flatMap((action) => {
    const state = buttons.find(({ name }) => name === action.name);
    return state === undefined ? [] : [{ ...action, ...state }];
  });
  const stop = shown.some(({ name }) => name === focused) ? focused : shown[0]?.name;

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus();
      return;
    }
    const all = [...event.currentTarget.querySelectorAll('button')];
    const next = nextIndex(
      event.key,
      all.findIndex((button) => button.matches(':focus')),
      all.length,
    );
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={`Format ${label}`}
      aria-controls={controls}
      className={classes.toolbar}
      onKeyDown={handleKeyDown}
    >
      {shown.map(({ name, label: text, icon: Icon, run, isEnabled, isPressed }) => (
        <button
          key={name}
          type="button"
          className={classes.button}
          title={text}
          aria-label={text}
          aria-disabled={!isEnabled}
          {...(isPressed === null ? {} : { 'aria-pressed': isPressed })}
          tabIndex={name === stop ? 0 : -1}
          // The text keeps its selection when a button is clicked.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setFocused(name)}
          onClick={() => isEnabled && run(editor)}
        >
          <Icon size={16} aria-hidden />
        </button>
      ))}
    </div>
  );
}

function nextIndex(key: string, current: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (current + step + count) % count;
}

interface ButtonState {
  name: string;
  isEnabled: boolean;
  /** `null` for a button that is not on or off. */
  isPressed: boolean | null;
}

function buttonStates(editor: Editor, actions: readonly ToolbarAction[]): ButtonState[] {
  const isInTable = editor.isActive('table');
  return actions
    .filter(({ isForTables = false }) => isInTable || !isForTables)
    .map(({ name, canRun, isOn }) => ({
      name,
      isEnabled: canRun(editor),
      isPressed: isOn === undefined ? null : isOn(editor),
    }));
}
