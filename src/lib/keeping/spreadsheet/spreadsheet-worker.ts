/** The worker side: a big workbook is unpacked without the page standing still. */
import { spreadsheetJob, type SpreadsheetRequest } from './spreadsheet-job';

addEventListener('message', (event: MessageEvent<SpreadsheetRequest>) => {
  spreadsheetJob(event.data).then((answer) => {
    postMessage(answer);
  }, reportError);
});
