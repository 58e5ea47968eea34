import { KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core';

/** Arrow left and right carry a lifted card into the column beside; up and down do nothing. */
export const stepToColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = event.code === KeyboardCode.Right ? 1 : event.code === KeyboardCode.Left ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const columns = [...context.droppableRects.values()].sort((a, b) => a.left - b.left);
  const width = context.collisionRect?.width ?? 0;
  const middle = currentCoordinates.x + width / 2;
  const current = columns.findIndex(({ left, right }) => middle >= left && middle <= right);
  const target = columns[Math.max(0, current) + step];
  if (target === undefined) return undefined;
  return { x: target.left + (target.width - width) / 2, y: target.top + 40 };
};
