/** The step: analyses with Salesforce Code Analyzer, and judges what it finds. */

import fs from 'node:fs';
import path from 'node:path';
import { analyse } from './analyzer.js';
import { checkJustifications, describe, judge } from './findings.js';
import { table } from './table.js';

function justifications(root) {
    const file = path.join(root, 'config', 'release', 'justified.json');
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : [];
}

export async function checkAnalysis(project, options) {
    const reasons = justifications(project.root);
    const analysed = await analyse(project, options.engines);
    const { open, justified, stale } = judge(analysed.findings, reasons, options.engines);
    const problems = [
        ...checkJustifications(reasons),
        ...open.map(describe),
        ...stale.map(({ rule, file }) => `${rule} in ${file} is justified in config/release/justified.json, but not found any more`)
    ];
    return { problems, notes: table(analysed, justified, options), findings: analysed.findings };
}
