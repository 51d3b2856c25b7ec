/** Runs Salesforce Code Analyzer through its library, as `sf code-analyzer run` does. */

import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { tellProgress } from './progress.js';

const require = createRequire(import.meta.url);

/** What the security review asks for; the rules of the Graph Engine are named apart, being no recommended ones. */
const SELECTORS = ['AppExchange', 'Recommended:Security', 'sfge'];

const UNREAD = /Internal execution error while scanning entry point: (.+?):(\d+):\d+: (.*)/s;

/** Engines that are older than the core know no removal of listeners. */
function withRemoval(plugin) {
    const create = plugin.createEngine.bind(plugin);
    plugin.createEngine = async (...args) => {
        const engine = await create(...args);
        engine.removeEventListener ??= () => {};
        return engine;
    };
    return plugin;
}

async function analyzer({ root, output }, engines) {
    const { CodeAnalyzer, CodeAnalyzerConfig } = require('@salesforce/code-analyzer-core');
    const settings = fs.readFileSync(path.join(root, 'code-analyzer.yml'), 'utf8');
    const config = CodeAnalyzerConfig.fromYamlString(`${settings}\nlog_folder: ${JSON.stringify(output)}\n`, root);
    const made = new CodeAnalyzer(config);
    for (const engine of engines) {
        await made.addEnginePlugin(withRemoval(require(`@salesforce/code-analyzer-${engine}-engine`).createEnginePlugin()));
    }
    return made;
}

/** A finding as the rest of this folder knows it; paths are relative to the root. */
function toFinding(root, violation) {
    const place = violation.getPrimaryLocation();
    const file = place.getFile();
    return {
        engine: violation.getRule().getEngineName(),
        rule: violation.getRule().getName(),
        severity: violation.getRule().getSeverityLevel(),
        file: file && path.relative(root, file).split(path.sep).join('/'),
        line: place.getStartLine(),
        message: violation.getMessage()
    };
}

/** The Graph Engine only logs which entry points it could not follow to their end; it is a finding all the same. */
function unread(root, { engineName, message }) {
    const [, file, line] = message.match(UNREAD) ?? [];
    return file && {
        engine: engineName,
        rule: 'EntryPointNotFollowed',
        severity: 2,
        file: path.relative(root, file).split(path.sep).join('/'),
        line: Number(line),
        message: 'the engine failed on the way from this entry point, so what lies behind it was not looked at'
    };
}

function ran(rules, results) {
    return results.getEngineNames().map((name) => ({
        name,
        version: results.getEngineRunResults(name).getEngineVersion(),
        rules: rules.getEngineNames().includes(name) ? rules.getRulesFor(name).length : 0
    }));
}

/**
 * Analyses the project with some engines and writes `code-analyzer.json` and `.html`. Returns the engines that ran, with
 * version and number of rules, and the findings.
 */
export async function analyse({ root, output, folder }, engines) {
    const { EventType, LogLevel, OutputFormat } = require('@salesforce/code-analyzer-core');
    const made = await analyzer({ root, output }, engines);
    const unfollowed = [];
    made.onEvent(EventType.EngineLogEvent, (event) => event.logLevel === LogLevel.Error && unfollowed.push(unread(root, event)));
    made.onEvent(EventType.EngineRunProgressEvent, tellProgress());
    const workspace = await made.createWorkspace([path.join(root, folder)]);
    const rules = await made.selectRules(SELECTORS, { workspace });
    const results = await made.run(rules, { workspace });
    for (const format of [OutputFormat.JSON, OutputFormat.HTML]) {
        fs.writeFileSync(path.join(output, `code-analyzer.${format.toLowerCase()}`), results.toFormattedOutput(format));
    }
    const findings = results.getViolations().map((violation) => toFinding(root, violation));
    return { engines: ran(rules, results), findings: [...findings, ...unfollowed.filter(Boolean)] };
}
