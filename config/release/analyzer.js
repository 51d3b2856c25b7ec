/** Runs Salesforce Code Analyzer through its library, as `sf code-analyzer run` does. */

import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { tellProgress } from './progress.js';

const require = createRequire(import.meta.url);

/** What the security review asks for; the rules of the Graph Engine are named apart, being no recommended ones. */
const SELECTORS = ['AppExchange', 'Recommended:Security', 'sfge'];

const NOT_FOLLOWED = /Internal execution error while scanning entry point: (.+?):(\d+):\d+: (.*)/s;

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
        const { createEnginePlugin } = require(`@salesforce/code-analyzer-${engine.replace('-', '')}-engine`);
        await made.addEnginePlugin(withRemoval(createEnginePlugin()));
    }
    return made;
}

function relative(root, file) {
    return path.relative(root, file).split(path.sep).join('/');
}

/** A finding as the rest of this folder knows it; paths are relative to the root. */
function toFinding(root, violation) {
    const rule = violation.getRule();
    const place = violation.getPrimaryLocation();
    const file = place.getFile();
    return {
        engine: rule.getEngineName(),
        rule: rule.getName(),
        severity: rule.getSeverityLevel(),
        file: file && relative(root, file),
        line: place.getStartLine(),
        message: violation.getMessage()
    };
}

/**
 * Engines only log what they could not read, and the Graph Engine which entry points it could not follow to their end.
 * Nothing was found there, since nothing was looked at: that is a finding.
 */
function fromLog(root, { engineName, message }) {
    const [, file, line] = message.match(NOT_FOLLOWED) ?? [];
    return file
        ? { engine: engineName, rule: 'EntryPointNotFollowed', severity: 2, file: relative(root, file), line: Number(line), message: 'the engine failed on the way from this entry point' }
        : { engine: engineName, rule: 'EngineLoggedError', severity: 2, file: undefined, line: undefined, message };
}

function forgetLogs(output) {
    const logs = fs.readdirSync(output).filter((name) => /^sfca-.*\.log$/.test(name));
    logs.forEach((name) => fs.rmSync(path.join(output, name)));
}

/** Tells progress, and gathers what engines log as errors. */
function listen(made, root) {
    const { EventType, LogLevel } = require('@salesforce/code-analyzer-core');
    const logged = [];
    made.onEvent(EventType.EngineRunProgressEvent, tellProgress());
    made.onEvent(EventType.EngineLogEvent, (event) => {
        if (event.logLevel === LogLevel.Error) {
            logged.push(fromLog(root, event));
        }
    });
    return logged;
}

function ran(rules, results) {
    return results.getEngineNames().map((name) => ({
        name,
        version: results.getEngineRunResults(name).getEngineVersion(),
        rules: rules.getEngineNames().includes(name) ? rules.getRulesFor(name).length : 0
    }));
}

function writeReports(results, output) {
    const { OutputFormat } = require('@salesforce/code-analyzer-core');
    for (const format of [OutputFormat.JSON, OutputFormat.HTML]) {
        fs.writeFileSync(path.join(output, `code-analyzer.${format.toLowerCase()}`), results.toFormattedOutput(format));
    }
}

/**
 * Analyses the project with some engines and writes `code-analyzer.json` and `.html`. Returns the engines that ran, with
 * version and number of rules, and the findings.
 */
export async function analyse({ root, output, folder }, engines) {
    forgetLogs(output);
    const made = await analyzer({ root, output }, engines);
    const logged = listen(made, root);
    const workspace = await made.createWorkspace([path.join(root, folder)]);
    const rules = await made.selectRules(SELECTORS, { workspace });
    const results = await made.run(rules, { workspace });
    writeReports(results, output);
    const findings = results.getViolations().map((violation) => toFinding(root, violation));
    return { engines: ran(rules, results), findings: [...findings, ...logged] };
}
