'use strict';

// Scans flows: node config/flow/scan.js FOLDER...; one line for each finding, exit code 1 when there is one.

const fs = require('node:fs');
const path = require('node:path');
const scanner = require('lightning-flow-scanner-core');

const SUFFIX = '.flow-meta.xml';
const SETTINGS = JSON.parse(fs.readFileSync(path.join(__dirname, 'rules.json'), 'utf8'));

function flows(folder) {
    return fs
        .readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith(SUFFIX))
        .map((file) => path.join(folder, file));
}

/** Where an element with this name begins in the file; its first line where there is none. */
function lineOf(file, name) {
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    return lines.findIndex((line) => line.includes(`<name>${name}</name>`)) + 1 || 1;
}

function place(file, name) {
    return `${path.relative('', file)}:${lineOf(file, name)}:1`;
}

/** A flow that runs on creation, or only when a change meets its conditions, does not start itself again. */
function cannotRecurse(flow) {
    const start = flow.start ?? {};
    return start.recordTriggerType === 'Create' || String(start.doesRequireRecordChangedToMeetCriteria) === 'true';
}

function findings(result) {
    const file = result.flow.fsPath;
    return result.ruleResults
        .filter((rule) => rule.occurs)
        .filter((rule) => rule.ruleName !== 'RecursiveAfterUpdate' || !cannotRecurse(result.flow))
        .flatMap((rule) =>
            rule.details.map((detail) => `${place(file, detail.name)}  ${rule.ruleName}: ${detail.name ?? ''}`)
        );
}

async function main(folders) {
    const parsed = await scanner.parse(folders.flatMap(flows));
    const lines = parsed
        .filter((flow) => flow.errorMessage)
        .map((flow) => `${place(flow.uri, '')}  cannot be read: ${flow.errorMessage}`);
    const sound = parsed.filter((flow) => !flow.errorMessage);
    lines.push(...scanner.scan(sound, SETTINGS).flatMap(findings));
    lines.sort().forEach((line) => console.log(line));
    console.log(`${parsed.length} flows, ${lines.length} findings`);
    process.exitCode = lines.length === 0 ? 0 : 1;
}

main(process.argv.slice(2));
