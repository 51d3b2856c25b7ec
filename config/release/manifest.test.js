import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareManifests, readManifest, renewManifest } from './manifest.js';

const GENERATED = new Map([
    ['ApexClass', ['A', 'B']],
    ['CustomField', ['Case.Intent__c', 'Turn__c.Reply__c']],
    ['CustomLabel', ['Hello']],
    ['CustomLabels', ['CustomLabels']],
    ['CustomObject', ['Turn__c']],
    ['Report', ['Sales', 'Sales/Won']]
]);
const KEPT = new Map([
    ['ApexClass', ['*']],
    ['CustomField', ['Case.Intent__c']],
    ['CustomLabels', ['*']],
    ['CustomObject', ['Turn__c']],
    ['Report', ['Sales', 'Sales/Won']]
]);

test('shouldTakeAnAsteriskForAllAndAnObjectForItsFields', () => {
    assert.deepEqual(compareManifests(KEPT, GENERATED), []);
});

test('shouldNameWhatTheManifestLacks', () => {
    const lacking = new Map([...KEPT, ['Report', ['Sales/Won']]]);

    assert.deepEqual(compareManifests(lacking, GENERATED), [
        'Report Sales is in the source, but not in manifest/package.xml'
    ]);
});

test('shouldNameWhatIsNotInTheSource', () => {
    const tooMuch = new Map([...KEPT, ['Flow', ['*']], ['CustomObject', ['Turn__c', 'Gone__c']]]);

    assert.deepEqual(compareManifests(tooMuch, GENERATED), [
        'CustomObject Gone__c is in manifest/package.xml, but not in the source',
        'Flow * is in manifest/package.xml, but not in the source'
    ]);
});

test('shouldRenewToAManifestThatDiffersInNothing', () => {
    const old = new Map([['ApexClass', ['*']], ['Flow', ['Gone']]]);

    const renewed = readManifest(renewManifest(old, GENERATED, '67.0'));

    assert.deepEqual(renewed, KEPT);
    assert.deepEqual(compareManifests(renewed, GENERATED), []);
});

test('shouldReadNamesOfFoldersWithoutTheirSlash', () => {
    const xml = '<types><members>Sales/</members><members>Sales/Won</members><name>Report</name></types>';

    assert.deepEqual(readManifest(xml), new Map([['Report', ['Sales', 'Sales/Won']]]));
});
