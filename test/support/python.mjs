// Is there a Python that demo/python/start.mjs can use?
import { spawnSync } from 'node:child_process';

const names = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
const check = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';

export const hasPython = () => names.some((name) => spawnSync(name, ['-c', check], { stdio: 'ignore' }).status === 0);
