import { LineListEditor, type LineListEditorProps } from './line-list-editor.tsx';

interface TextListEditorProps
  extends Pick<
    LineListEditorProps<string>,
    'label' | 'description' | 'itemName' | 'placeholder' | 'errorOf'
  > {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

const keyOf = (_line: string, index: number) => String(index);
const textOf = (line: string) => line;
const withText = (_line: string, text: string) => text;
const createLine = () => '';

/** An ordered list of plain lines, e.g. tembusan; see LineListEditor for its keys. */
export function TextListEditor({ value, ...props }: TextListEditorProps) {
  return (
    <LineListEditor
      {...props}
      rows={value}
      keyOf={keyOf}
      textOf={textOf}
      withText={withText}
      createRow={createLine}
    />
  );
}
