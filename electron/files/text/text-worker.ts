import { parentPort } from 'node:worker_threads';
import { systemCode } from '../atomic-write.ts';
import { readDocumentText } from './read-document-text.ts';
import { isTextTask, type TextAnswer } from './text-messages.ts';

/* Entry of the thread that reads the words of files. */

async function answerOf(data: unknown): Promise<TextAnswer> {
  try {
    if (!isTextTask(data)) throw new Error('The reading thread was asked something else');
    return { ok: true, value: await readDocumentText(data.path, data.type) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, message, code: systemCode(error) };
  }
}

parentPort?.on('message', (data: unknown) => {
  void answerOf(data).then((answer) => parentPort?.postMessage(answer));
});
