/** The Salesforce client `sf`, in the version that this folder pins, with no settings or orgs of the user's. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const CLIENT = path.join(import.meta.dirname, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');

function environment(home) {
    return {
        ...process.env,
        HOME: home,
        SF_DISABLE_TELEMETRY: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true'
    };
}

/** What went wrong, in the client's words where it gave any. */
function failure(args, { error, stdout, stderr }) {
    let message = error?.message ?? stderr.trim();
    try {
        message = JSON.parse(stdout).message ?? message;
    } catch {
        // It said nothing in JSON, so what stands on its error stream must do.
    }
    return new Error(`sf ${args.slice(0, 3).join(' ')} failed: ${message}`);
}

/** Runs a command in a project. The output folder keeps what the client writes for itself. */
export function sf({ root, output }, ...args) {
    const home = path.join(output, 'home');
    fs.mkdirSync(home, { recursive: true });
    const ended = spawnSync(process.execPath, [CLIENT, ...args, '--json'], {
        cwd: root,
        env: environment(home),
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024
    });
    if (ended.status !== 0) {
        throw failure(args, ended);
    }
}
