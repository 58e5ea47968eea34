import { memo } from 'react';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { CellInput } from '../../components/entry-grid/cell-input.tsx';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { RowActions } from '../../components/entry-grid/row-actions.tsx';
import { PlaceButton } from '../../components/place-button.tsx';
import { DragHandle, useSortableRow } from '../../components/sortable.tsx';
import { moveByKey } from '../../components/use-rows.ts';
import own from './addressees.module.css';

/** Datalist with the groups that are in use. */
export const GROUPS_LIST_ID = 'addressee-groups';

interface AddresseeRowProps {
  row: Addressee;
  index: number;
  count: number;
  /** Heading of the group that begins here; empty for none. */
  heading: string;
  /** Pixels above it that stand for rows that are not drawn. */
  space: number;
  errors: Readonly<Record<string, string>> | undefined;
  measure: (node: HTMLElement | null) => void;
  onPatch: (id: string, patch: Partial<Addressee>) => void;
  /** Sends the row to a place, counted from 0. */
  onPlace: (id: string, to: number) => void;
  onRemove: (id: string) => void;
}

/** One addressee; drawn again only when it changes itself, so that long lists stay quick. */
export const AddresseeRow = memo(function AddresseeRow(props: AddresseeRowProps) {
  const { row, index, count, heading, space, errors, measure, onPatch, onPlace, onRemove } = props;
  const { ref, style, isDragging, handle } = useSortableRow(row.id);
  const name = `undangan ${index + 1}`;
  const path = `addressees.${index}`;
  const patch = (part: Partial<Addressee>) => onPatch(row.id, part);
  const move = (step: -1 | 1) => onPlace(row.id, index + step);
  return (
    <>
      {space > 0 && <li aria-hidden style={{ height: space }} />}
      <li
        ref={(node) => {
          ref(node);
          measure(node);
        }}
        className={isDragging ? own.lifted : undefined}
        style={style}
        data-index={index}
        data-row-id={row.id}
        aria-setsize={count}
        aria-posinset={index + 1}
        onKeyDown={(event) => moveByKey(event, move)}
      >
        {heading !== '' && <div className={own.heading}>{heading}</div>}
        <div className={`${classes.line} ${own.line}`} style={{ padding: '2px 0' }}>
          <DragHandle {...handle} name={name} isDisabled={count < 2} />
          <PlaceButton name={name} index={index} count={count} onPlace={(to) => onPlace(row.id, to)} />
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
            isLast={index === count - 1}
            onMove={move}
            onRemove={() => onRemove(row.id)}
          />
        </div>
      </li>
    </>
  );
});
