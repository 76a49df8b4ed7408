/** Other programs on the same machine, which leave the browser what they do not use. */
import { spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';

const BUSY = 'for (;;) Math.sqrt(Math.random());';
/** Below what somebody works with, as a virus filter or a sync program is. */
const NICE = 5;

/** As many busy programs as the machine has cores. @returns ends them */
export function busyNeighbours(): () => void {
  const programs: ChildProcess[] = Array.from({ length: availableParallelism() }, () => {
    const program = spawn(process.execPath, ['-e', BUSY], { stdio: 'ignore' });
    if (program.pid !== undefined) setPriority(program.pid, NICE);
    return program;
  });
  return () => {
    for (const program of programs) program.kill('SIGKILL');
  };
}
