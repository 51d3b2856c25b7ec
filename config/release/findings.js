/**
 * What Code Analyzer found, and which of it may stay. A justification is `{engine, rule, file, reason}`; it covers all
 * findings of that rule in that file, and is wrong once there is none.
 */

import path from 'node:path';

/** Findings of these severities, 1 (critical) and 2 (high), must be mended or justified. */
const GRAVE = 2;

/** Rules that say that an engine failed; nothing justifies these. */
const FAILURES = ['UninstantiableEngineError', 'UnexpectedEngineError', 'EngineLoggedError'];

function covers(justification, finding) {
    return ['engine', 'rule', 'file'].every((name) => justification[name] === finding[name]);
}

/** Checks that each justification says all it should, once. */
export function checkJustifications(justifications) {
    const problems = [];
    justifications.forEach((each, index) => {
        const lacks = ['engine', 'rule', 'file', 'reason'].find((name) => !String(each[name] ?? '').trim());
        if (lacks) {
            problems.push(`justification ${index + 1} has no ${lacks}`);
        } else if (justifications.findIndex((other) => covers(other, each)) < index) {
            problems.push(`${each.rule} in ${each.file} is justified twice`);
        }
    });
    return problems;
}

/** Justified files that the document for reviewers does not name. */
export function untold(justifications, document) {
    const names = justifications.map(({ file }) => path.basename(file).split('.')[0]);
    return [...new Set(names)].filter((name) => !document.includes(`\`${name}\``));
}

/** Parts grave findings into those that stand open and those that are justified, and names what justifies nothing. */
export function judge(findings, justifications, engines) {
    const grave = findings.filter(({ severity }) => severity <= GRAVE);
    const isJustified = (finding) =>
        !FAILURES.includes(finding.rule) && justifications.some((each) => covers(each, finding));
    return {
        open: grave.filter((finding) => !isJustified(finding)),
        justified: grave.filter(isJustified),
        stale: justifications
            .filter(({ engine }) => engines.includes(engine))
            .filter((each) => !grave.some((finding) => covers(each, finding)))
    };
}

/** How many findings of each severity, 1 to 5, an engine has. */
export function countBySeverity(findings, engine) {
    const own = findings.filter((finding) => finding.engine === engine);
    return [1, 2, 3, 4, 5].map((severity) => own.filter((finding) => finding.severity === severity).length);
}

/** One line for a finding. */
export function describe({ severity, engine, rule, file, line, message }) {
    const place = file ? `${file}:${line ?? 1}  ` : '';
    return `${place}${engine} ${rule} (${severity}): ${message.split('\n')[0]}`;
}
