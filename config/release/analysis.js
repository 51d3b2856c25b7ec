/** The step: analyses with Salesforce Code Analyzer, and judges what it finds. */

import fs from 'node:fs';
import path from 'node:path';
import { analyse } from './analyzer.js';
import { checkJustifications, describe, judge, untold } from './findings.js';
import { table } from './table.js';

function read(file, otherwise) {
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : otherwise;
}

export async function checkAnalysis(project, options) {
    const reasons = JSON.parse(read(path.join(project.root, 'config', 'release', 'justified.json'), '[]'));
    const document = read(path.join(project.root, 'docs', 'security-review.md'), '');
    const analysed = await analyse(project, options.engines);
    const { open, justified, stale } = judge(analysed.findings, reasons, options.engines);
    const problems = [
        ...checkJustifications(reasons),
        ...untold(reasons, document).map((name) => `${name} is justified, but docs/security-review.md does not name it`),
        ...open.map(describe),
        ...stale.map(({ rule, file }) => `${rule} in ${file} is justified in config/release/justified.json, but not found any more`)
    ];
    return { problems, notes: table(analysed, justified, options), findings: analysed.findings };
}
