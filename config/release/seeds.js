/** The step: proves that the other steps can fail, by the tests of this folder. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;

export function checkSeeds() {
    const tests = fs.readdirSync(HERE).filter((name) => name.endsWith('.test.js'));
    const ended = spawnSync(process.execPath, ['--test', ...tests.map((name) => path.join(HERE, name))], {
        encoding: 'utf8',
        env: { ...process.env, NODE_TEST_CONTEXT: undefined }
    });
    const count = (word) => Number(ended.stdout.match(new RegExp(`^[#ℹ] ${word} (\\d+)`, 'm'))?.[1] ?? 0);
    const failed = ended.stdout.match(/^not ok .*|^✖ should.*/gm) ?? [];
    const problems = ended.status === 0 ? [] : [`${count('fail')} tests of the check failed`, ...failed];
    return { problems, notes: [`${count('pass')} of ${count('tests')} tests of this check passed`] };
}
