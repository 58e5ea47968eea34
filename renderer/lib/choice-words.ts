/** What a choice of a form is called; empty for a value that is not among them. */
export function choiceWords<Value>(
  choices: readonly { value: Value; label: string }[],
  value: Value,
): string {
  return choices.find((choice) => choice.value === value)?.label ?? '';
}
