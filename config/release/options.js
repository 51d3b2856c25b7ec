/** What `./scripts/release-check` was asked to do. */

import path from 'node:path';
import { parseArgs } from 'node:util';

/** The steps, the quick ones first. */
export const STEPS = ['seeds', 'manifest', 'conversion', 'analysis'];

/** The engines of Code Analyzer that npm has; `sfge` is the Graph Engine. */
export const ENGINES = ['pmd', 'sfge', 'flow', 'regex', 'retire-js', 'eslint'];

/** A wrong option or argument; the message says which. */
export class UsageError extends Error {}

const KNOWN = {
    json: { type: 'boolean', default: false },
    'renew-manifest': { type: 'boolean', default: false },
    without: { type: 'string', multiple: true, default: [] },
    root: { type: 'string' }
};

function requireKnown(kind, names, known) {
    const unknown = names.find((name) => !known.includes(name));
    if (unknown) {
        throw new UsageError(`No ${kind} ${unknown}; there are ${known.join(', ')}.`);
    }
}

function parse(args) {
    try {
        return parseArgs({ args, options: KNOWN, allowPositionals: true });
    } catch (failure) {
        throw new UsageError(failure.message.split('. ')[0]);
    }
}

/** Reads the command line; paths become absolute. */
export function readOptions(args, defaultRoot) {
    const { values, positionals } = parse(args);
    requireKnown('step', positionals, STEPS);
    requireKnown('engine', values.without, ENGINES);
    return {
        root: path.resolve(values.root ?? defaultRoot),
        steps: STEPS.filter((step) => positionals.length === 0 || positionals.includes(step)),
        engines: ENGINES.filter((engine) => !values.without.includes(engine)),
        without: values.without,
        renewManifest: values['renew-manifest'],
        json: values.json
    };
}
