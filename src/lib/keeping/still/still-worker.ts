/** The worker side: a log of years is read and folded without the page standing still. */
import { stillJob, type StillRequest } from './still-job';

addEventListener('message', (event: MessageEvent<StillRequest>) => {
  stillJob(event.data).then((answer) => {
    postMessage(answer);
  }, reportError);
});
