import type { attachmentsContract } from '../../../shared/contract/attachments.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { AttachmentTextQueue } from './attachment-text-queue.ts';
import type { AttachmentsService } from './attachments.service.ts';
import type { IntakeService } from './intake.service.ts';

/** The services of attached files. */
export interface AttachmentServices {
  files: AttachmentsService;
  intake: IntakeService;
  texts: AttachmentTextQueue;
}

export function attachmentsHandlers({
  files,
  intake,
}: AttachmentServices): HandlersOf<typeof attachmentsContract> {
  return {
    'attachments.list': ({ meetingId }) => files.list(meetingId),
    'attachments.choose': (input) => intake.choose(input),
    'attachments.takeDropped': (input) => intake.takeDropped(input),
    'attachments.intake': async ({ meetingId }) => intake.state(meetingId),
    'attachments.cancelIntake': ({ meetingId }) => intake.cancel(meetingId),
    'attachments.dismissIntake': async ({ meetingId }) => intake.dismiss(meetingId),
    'attachments.save': (input) => files.save(input),
    'attachments.order': (input) => files.order(input),
    'attachments.remove': (input) => files.remove(input),
    'attachments.restore': ({ id }) => files.restore(id),
    'attachments.open': ({ id }) => files.open(id),
    'attachments.show': ({ id }) => files.show(id),
    'attachments.asPicture': ({ id }) => files.asPicture(id),
  };
}
