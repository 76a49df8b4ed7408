/** The worker side of backup copies: the page never stands still for one. */
import { doJob, type JobRequest } from './copy-job';

addEventListener('message', (event: MessageEvent<JobRequest>) => {
  void doJob(event.data).then((answer) => {
    postMessage(answer);
  });
});
