/** `./scripts/release-check`: runs the steps, and says what stands in the way of a release. */

import fs from 'node:fs';
import path from 'node:path';
import { UsageError, readOptions } from './options.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Loaded when their turn comes, so that a wrong option is told at once. */
const STEP = {
    seeds: async (...args) => (await import('./seeds.js')).checkSeeds(...args),
    manifest: async (...args) => (await import('./manifest.js')).checkManifest(...args),
    conversion: async (...args) => (await import('./conversion.js')).checkConversion(...args),
    analysis: async (...args) => (await import('./analysis.js')).checkAnalysis(...args)
};

function readProject(root) {
    const file = path.join(root, 'sfdx-project.json');
    if (!fs.existsSync(file)) {
        throw new UsageError(`No sfdx-project.json in ${root}.`);
    }
    const folders = JSON.parse(fs.readFileSync(file, 'utf8')).packageDirectories;
    const { path: folder } = folders.find((each) => each.default) ?? folders[0];
    const output = path.join(root, 'target', 'release');
    fs.mkdirSync(output, { recursive: true });
    return { root, output, folder };
}

async function outcome(step, project, options) {
    try {
        return await STEP[step](project, options);
    } catch (failure) {
        return { problems: [`the step could not be run: ${failure.message}`], notes: [] };
    }
}

async function runStep(step, project, options, print) {
    const began = Date.now();
    console.error(`== ${step} ...`);
    const { problems, notes, findings } = await outcome(step, project, options);
    const seconds = Math.round((Date.now() - began) / 100) / 10;
    print(`== ${step}: ${problems.length === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
    [...notes, ...problems].forEach(print);
    return { step, passed: problems.length === 0, seconds, problems, notes, findings };
}

async function main(args) {
    const options = readOptions(args, ROOT);
    const project = readProject(options.root);
    const print = options.json ? () => {} : (line) => console.log(line);
    const steps = [];
    for (const step of options.steps) {
        steps.push(await runStep(step, project, options, print));
    }
    const failed = steps.filter(({ passed }) => !passed).map(({ step }) => step);
    print(failed.length === 0 ? 'Nothing stands in the way of a release.' : `Mend first: ${failed.join(', ')}.`);
    if (options.json) {
        console.log(JSON.stringify({ passed: failed.length === 0, steps }, null, 2));
    }
    process.exitCode = failed.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((failure) => {
    console.error(failure instanceof UsageError ? `${failure.message} See --help.` : failure.stack);
    process.exitCode = 2;
});
