import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkJustifications, countBySeverity, describe, judge, untold } from './findings.js';

const INJECTION = { engine: 'pmd', rule: 'ApexSOQLInjection', severity: 2, file: 'a/A.cls', line: 3, message: 'Unsafe\nand more' };
const STYLE = { ...INJECTION, rule: 'ClassNamingConventions', severity: 3 };
const REASON = { engine: 'pmd', rule: 'ApexSOQLInjection', file: 'a/A.cls', reason: 'The text is a constant.' };

test('shouldLeaveAGraveFindingOpenThatNothingJustifies', () => {
    const { open, justified } = judge([INJECTION], [], ['pmd']);

    assert.deepEqual(open, [INJECTION]);
    assert.deepEqual(justified, []);
});

test('shouldNotMindFindingsOfLesserSeverity', () => {
    assert.deepEqual(judge([STYLE], [], ['pmd']).open, []);
});

test('shouldLetAJustifiedFindingStay', () => {
    const { open, justified, stale } = judge([INJECTION], [REASON], ['pmd']);

    assert.deepEqual(open, []);
    assert.deepEqual(justified, [INJECTION]);
    assert.deepEqual(stale, []);
});

test('shouldJustifyOneFileOnly', () => {
    const elsewhere = { ...INJECTION, file: 'b/B.cls' };

    assert.deepEqual(judge([INJECTION, elsewhere], [REASON], ['pmd']).open, [elsewhere]);
});

test('shouldNameAJustificationThatMatchesNothingAnyMore', () => {
    assert.deepEqual(judge([STYLE], [REASON], ['pmd']).stale, [REASON]);
});

test('shouldNotCallAJustificationStaleWhoseEngineDidNotRun', () => {
    assert.deepEqual(judge([], [REASON], ['flow']).stale, []);
});

test('shouldNotJustifyThatAnEngineFailed', () => {
    const failure = { ...INJECTION, rule: 'UnexpectedEngineError', severity: 1 };
    const excuse = { ...REASON, rule: 'UnexpectedEngineError' };

    assert.deepEqual(judge([failure], [excuse], ['pmd']).open, [failure]);
});

test('shouldRefuseAJustificationWithoutAReason', () => {
    assert.deepEqual(checkJustifications([{ ...REASON, reason: ' ' }]), ['justification 1 has no reason']);
});

test('shouldRefuseAJustificationThatIsThereTwice', () => {
    assert.deepEqual(checkJustifications([REASON, REASON]), ['ApexSOQLInjection in a/A.cls is justified twice']);
});

test('shouldNameWhatReviewersAreNotTold', () => {
    assert.deepEqual(untold([REASON], 'Of `A` this: it is fine.'), []);
    assert.deepEqual(untold([REASON, REASON], 'Of `AnotherA` this.'), ['A']);
});

test('shouldCountFindingsOfAnEngineBySeverity', () => {
    assert.deepEqual(countBySeverity([INJECTION, STYLE, { ...STYLE, engine: 'flow' }], 'pmd'), [0, 1, 1, 0, 0]);
});

test('shouldDescribeAFindingInOneLine', () => {
    assert.equal(describe(INJECTION), 'a/A.cls:3  pmd ApexSOQLInjection (2): Unsafe');
});
