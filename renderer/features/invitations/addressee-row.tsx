import { memo } from 'react';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { CellInput } from '../../components/entry-grid/cell-input.tsx';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { moveWithFocus, RowActions } from '../../components/entry-grid/row-actions.tsx';

/** Datalist with the groups that are in use. */
export const GROUPS_LIST_ID = 'addressee-groups';

interface AddresseeRowProps {
  row: Addressee;
  index: number;
  isLast: boolean;
  errors: Readonly<Record<string, string>> | undefined;
  onPatch: (id: string, patch: Partial<Addressee>) => void;
  onMove: (id: string, step: -1 | 1) => void;
  onRemove: (id: string) => void;
}

/** One addressee; drawn again only when it changes itself, so that long lists stay quick. */
export const AddresseeRow = memo(function AddresseeRow(props: AddresseeRowProps) {
  const { row, index, isLast, errors, onPatch, onMove, onRemove } = props;
  const name = `undangan ${index + 1}`;
  const path = `addressees.${index}`;
  const patch = (part: Partial<Addressee>) => onPatch(row.id, part);
  return (
    <li className={classes.row} onKeyDown={(event) => moveWithFocus(event, (step) => onMove(row.id, step))}>
      <div className={classes.line}>
        <span className={classes.number}>{index + 1}.</span>
        <CellInput
          label={`Jabatan, ${name}`}
          field={`${path}.title`}
          value={row.title}
          error={errors?.title}
          // Typed by hand it is no longer the directory's position.
          onChange={(title) => patch({ title, positionId: null })}
        />
        <CellInput
          label={`Instansi, ${name}`}
          field={`${path}.organisation`}
          value={row.organisation}
          error={errors?.organisation}
          onChange={(organisation) => patch({ organisation })}
        />
        <CellInput
          label={`Kelompok, ${name}`}
          field={`${path}.group`}
          value={row.group}
          error={errors?.group}
          list={GROUPS_LIST_ID}
          onChange={(group) => patch({ group })}
        />
        <CellInput
          label={`Keterangan, ${name}`}
          field={`${path}.note`}
          value={row.note}
          error={errors?.note}
          onChange={(note) => patch({ note })}
        />
        <RowActions
          name={name}
          isFirst={index === 0}
          isLast={isLast}
          onMove={(step) => onMove(row.id, step)}
          onRemove={() => onRemove(row.id)}
        />
      </div>
    </li>
  );
});
