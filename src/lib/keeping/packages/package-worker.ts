/** The worker side: what somebody sent is parsed and judged without the page standing still. */
import { packageJob } from './package-job';

addEventListener('message', (event: MessageEvent<Blob>) => {
  packageJob(event.data).then((answer) => {
    postMessage(answer);
  }, reportError);
});
