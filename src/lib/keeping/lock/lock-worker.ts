/** The worker side of locking. */
import { doLockJob, type LockRequest } from './lock-job';

addEventListener('message', (event: MessageEvent<LockRequest>) => {
  doLockJob(event.data).then((answer) => {
    postMessage(answer);
  }, reportError);
});
