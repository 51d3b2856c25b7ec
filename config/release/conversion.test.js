import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { missing } from './conversion.js';

const SOURCE = {
    '.forceignore': '**/README.md\n',
    'app/main/README.md': '# Not for the org',
    'app/main/classes/A.cls': 'class A {}',
    'app/main/classes/A.cls-meta.xml': '<ApexClass/>',
    'app/main/objects/Turn__c/Turn__c.object-meta.xml': '<CustomObject/>',
    'app/main/objects/Turn__c/fields/Reply__c.field-meta.xml': '<CustomField/>',
    'app/main/flows/Triage.flow-meta.xml': '<Flow/>',
    'app/main/reports/Sales.reportFolder-meta.xml': '<ReportFolder/>'
};
const CONVERTED = {
    'to/classes/A.cls': 'class A {}',
    'to/classes/A.cls-meta.xml': '<ApexClass/>',
    'to/objects/Turn__c.object': '<CustomObject><fields><fullName>Reply__c</fullName></fields></CustomObject>',
    'to/flows/Triage.flow': '<Flow/>',
    'to/reports/Sales-meta.xml': '<ReportFolder/>'
};

/** What is missing after a conversion that went as these changes say; null deletes a file. */
function missingWith(t, changes) {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'conversion-'));
    t.after(() => fs.rmSync(root, { recursive: true }));
    const files = { ...SOURCE, ...CONVERTED, ...changes };
    for (const [name, text] of Object.entries(files).filter(([, each]) => each !== null)) {
        fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        fs.writeFileSync(path.join(root, name), text);
    }
    return missing(root, 'app', path.join(root, 'to'));
}

test('shouldFindAWholeConversionWhole', (t) => {
    assert.deepEqual(missingWith(t, {}), []);
});

test('shouldMissAClass', (t) => {
    assert.deepEqual(missingWith(t, { 'to/classes/A.cls': null }), ['main/classes/A.cls']);
});

test('shouldMissWhatWasChangedOnTheWay', (t) => {
    assert.deepEqual(missingWith(t, { 'to/classes/A.cls': 'class B {}' }), ['main/classes/A.cls']);
});

test('shouldMissAFieldThatItsObjectDoesNotName', (t) => {
    assert.deepEqual(missingWith(t, { 'to/objects/Turn__c.object': '<CustomObject/>' }), [
        'main/objects/Turn__c/fields/Reply__c.field-meta.xml'
    ]);
});

test('shouldMissAFlowAndAFolder', (t) => {
    assert.deepEqual(missingWith(t, { 'to/flows/Triage.flow': null, 'to/reports/Sales-meta.xml': null, 'to/reports/x': '' }), [
        'main/flows/Triage.flow-meta.xml',
        'main/reports/Sales.reportFolder-meta.xml'
    ]);
});

test('shouldMissWhatStandsInAFolderThatTheClientDoesNotKnow', (t) => {
    assert.deepEqual(missingWith(t, { 'app/main/clases/B.cls': 'class B {}' }), ['main/clases/B.cls']);
});
