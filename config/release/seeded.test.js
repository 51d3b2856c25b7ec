/** Runs the check itself on a small package, first sound and then with errors in it. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const HERE = import.meta.dirname;
const META = '<?xml version="1.0" encoding="UTF-8"?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>\n';
const MANIFEST = '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Finder</members><name>ApexClass</name></types><version>67.0</version></Package>\n';
const SOUND = 'public with sharing class Finder {\n    public List<Case> all() {\n        return [SELECT Id FROM Case WITH USER_MODE];\n    }\n}\n';
const INJECTION = 'public with sharing class Finder {\n    public List<Case> named(String name) {\n        return Database.query(\'SELECT Id FROM Case WHERE Subject = \\\'\' + name + \'\\\'\');\n    }\n}\n';
const WITHOUT = ['sfge', 'flow', 'regex', 'retire-js', 'eslint'].flatMap((engine) => ['--without', engine]);

/** The client passes over folders whose name begins with a dot. */
function packageWith(t, files) {
    fs.mkdirSync(path.join(HERE, 'target'), { recursive: true });
    const root = fs.mkdtempSync(path.join(HERE, 'target', 'seeds-'));
    t.after(() => fs.rmSync(root, { recursive: true }));
    const all = {
        'sfdx-project.json': '{"packageDirectories": [{"path": "app", "default": true}], "sourceApiVersion": "67.0"}',
        'code-analyzer.yml': 'log_level: 3\n',
        'manifest/package.xml': MANIFEST,
        'app/classes/Finder.cls': SOUND,
        'app/classes/Finder.cls-meta.xml': META,
        ...files
    };
    for (const [name, text] of Object.entries(all)) {
        fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        fs.writeFileSync(path.join(root, name), text);
    }
    return root;
}

function check(root) {
    const args = ['manifest', 'conversion', 'analysis', '--json', '--root', root, ...WITHOUT];
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(HERE, 'release.js'), ...args], { encoding: 'utf8' });
    assert.notEqual(stdout, '', stderr);
    const problems = JSON.parse(stdout).steps.map(({ step, problems }) => [step, problems]);
    return { status, ...Object.fromEntries(problems) };
}

test('shouldPassASoundPackage', (t) => {
    const root = packageWith(t, {});

    assert.deepEqual(check(root), { status: 0, manifest: [], conversion: [], analysis: [] });
    assert.ok(fs.existsSync(path.join(root, 'target', 'release', 'code-analyzer.html')), 'a report');
});

test('shouldFailOnEachSeededError', (t) => {
    const stale = { engine: 'pmd', rule: 'ApexSSRF', file: 'app/classes/Finder.cls', reason: 'The address is fixed.' };
    const root = packageWith(t, {
        'app/classes/Finder.cls': INJECTION,
        'app/classes/Other.cls': 'public with sharing class Other {\n}\n',
        'app/classes/Other.cls-meta.xml': META,
        'app/classes/Broken.cls': 'public with sharing class Broken {\n    void run( {\n}\n',
        'app/classes/Broken.cls-meta.xml': META,
        'app/clases/Lost.cls': 'public with sharing class Lost {\n}\n',
        'config/release/justified.json': JSON.stringify([stale])
    });

    const { status, manifest, conversion, analysis } = check(root);

    assert.equal(status, 1);
    assert.deepEqual(manifest, [
        'ApexClass Broken is in the source, but not in manifest/package.xml',
        'ApexClass Other is in the source, but not in manifest/package.xml'
    ]);
    assert.deepEqual(conversion, ['app/clases/Lost.cls is not in what the client converted']);
    assert.match(analysis.join('\n'), /app\/classes\/Finder.cls:3 {2}pmd ApexSOQLInjection \(2\)/);
    assert.match(analysis.join('\n'), /pmd EngineLoggedError \(2\): .*Broken\.cls/);
    assert.ok(analysis.includes('Finder is justified, but docs/security-review.md does not name it'));
    assert.match(analysis.join('\n'), /ApexSSRF in app\/classes\/Finder.cls is justified .* not found any more/);
});
