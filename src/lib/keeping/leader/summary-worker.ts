/** The worker side: boards of years are read and summed up without the page standing still. */
import { summaryJob } from './summary-job';

addEventListener('message', () => {
  summaryJob().then((answer) => {
    postMessage(answer);
  }, reportError);
});
