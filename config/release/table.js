/** The short table of engines and what they found. */

import { countBySeverity } from './findings.js';

const HEAD = ['engine', 'version', 'rules', 'sev 1', 'sev 2', 'sev 3', 'sev 4', 'sev 5', 'justified'];

/** Engines that the client has and npm does not. */
const ELSEWHERE = {
    apexguru: 'not run: it needs an org, and npm does not have it',
    uibundle: 'not run: npm does not have it, and the package has no UI bundles'
};

function row([name, version, ...counts]) {
    return [name.padEnd(9), version.padEnd(8), ...counts.map((each) => String(each).padStart(9))].join(' ').trimEnd();
}

function engineRow(name, { engines, findings }, justified) {
    const found = engines.find((engine) => engine.name === name);
    if (!found) {
        return row([name, 'ran no rule: nothing here is for its rules']);
    }
    const own = justified.filter(({ engine }) => engine === name).length;
    return row([name, found.version, found.rules, ...countBySeverity(findings, name), own]);
}

/** One line for each engine, those that did not run too. */
export function table(analysed, justified, { engines, without }) {
    return [
        row(HEAD),
        ...engines.map((name) => engineRow(name, analysed, justified)),
        ...without.map((name) => row([name, 'LEFT OUT, as was asked for'])),
        ...Object.entries(ELSEWHERE).map(row)
    ];
}
