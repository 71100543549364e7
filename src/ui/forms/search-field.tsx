import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

interface SearchFieldProps extends Omit<FieldProps, 'name'> {
  value: string | undefined;
  placeholder?: string | undefined;
}

/** The words a list is searched for: `tim` in the address, reached by `/`. */
export function SearchField(props: SearchFieldProps) {
  return <TextField {...props} name="tim" type="search" maxlength={200} shortcut="/" />;
}
