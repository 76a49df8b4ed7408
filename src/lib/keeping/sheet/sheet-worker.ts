/** The worker side: a big workbook is unpacked without the page standing still. */
import { sheetJob, type SheetRequest } from './sheet-job';

addEventListener('message', (event: MessageEvent<SheetRequest>) => {
  sheetJob(event.data).then((answer) => {
    postMessage(answer);
  }, reportError);
});
