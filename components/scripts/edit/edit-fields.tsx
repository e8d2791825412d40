"use client";

import { useId, useState } from "react";
import { Field, TextArea, TextInput } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";

type Text = { label: string; value: string; onChange: (value: string) => void; max: number; language?: string; disabled?: boolean; autoFocus?: boolean };

export function LongField({ label, value, onChange, max, language, disabled, autoFocus }: Text) {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <TextArea id={id} rows={2} lang={language} maxLength={max} value={value} disabled={disabled} autoFocus={autoFocus} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  );
}

export function ShortField({ label, value, onChange, max, language, disabled, autoFocus }: Text) {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <TextInput id={id} lang={language} maxLength={max} value={value} disabled={disabled} autoFocus={autoFocus} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  );
}

/** A list of words in one line. What is typed stays as typed; the words in it are passed on. */
export function TagsField({ label, value, onChange, max, disabled }: Omit<Text, "value" | "onChange"> & { value: readonly string[]; onChange: (tags: string[]) => void }) {
  const id = useId();
  const read = (text: string) => text.split(/[\s,#]+/).filter(Boolean);
  const [typed, setTyped] = useState(() => value.map((tag) => `#${tag}`).join(" "));
  // A list that came from elsewhere replaces what was typed; one's own does not.
  const shown = read(typed).join(" ") === value.join(" ") ? typed : value.map((tag) => `#${tag}`).join(" ");
  return (
    <Field id={id} label={label}>
      <TextInput
        id={id} value={shown} maxLength={max} disabled={disabled}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(read(event.currentTarget.value));
        }}
      />
    </Field>
  );
}

export function ChoiceField<T extends string>({ label, value, options, onChange, disabled }: {
  label: string; value: T; options: readonly { value: T; label: string }[]; onChange: (value: T) => void; disabled?: boolean;
}) {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <Select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </Select>
    </Field>
  );
}
