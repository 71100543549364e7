import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink } from '../../../ui/index.ts';
import { importWords } from '../words.ts';
import { importPath } from './paths.ts';

interface ListFilesProps {
  ask: Ask;
  /** The address of the list. */
  path: string;
  /** False where there is nothing to take along. */
  isFilled: boolean;
  mayImport: boolean;
  small?: boolean;
}

/** The ways in which a list is taken along and brought back. */
export function ListFiles({ ask, path, isFilled, mayImport, small = false }: ListFilesProps) {
  const words = importWords[ask.locale];
  return (
    <>
      {mayImport ? (
        <ButtonLink href={importPath({ path })} manner="quiet" icon="file" small={small}>
          {words.open}
        </ButtonLink>
      ) : null}
      {isFilled ? (
        <>
          <ButtonLink href={`${path}.xlsx`} manner="quiet" icon="download" small={small} download>
            {words.xlsx}
          </ButtonLink>
          <ButtonLink href={`${path}.csv`} manner="quiet" icon="download" small={small} download>
            {words.csv}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}
