/** The worker side of backup copies: the page never stands still for one. */
import { doJob, type JobRequest } from './copy-job';

addEventListener('message', (event: MessageEvent<JobRequest>) => {
  doJob(event.data).then((answer) => {
    postMessage(answer);
  }, reportError);
});
