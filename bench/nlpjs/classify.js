// Trains nlp.js on a file of "text<TAB>label" lines and classifies the texts of another:
//   node classify.js TRAIN TEST
// Prints one JSON object: {trainMillis, labels: [one a text], micros: [one a text]}.
'use strict';

const fs = require('fs');
const { performance } = require('perf_hooks');
const { dockStart } = require('@nlpjs/basic');

const WARM_UP = 200;

function rows(file) {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const cut = line.lastIndexOf('\t');
      return { text: line.slice(0, cut), label: line.slice(cut + 1) };
    });
}

async function main(trainFile, testFile) {
  const dock = await dockStart({
    settings: { nlp: { autoSave: false, forceNER: false, languages: ['en'], nlu: { log: false } } },
    use: ['Basic', 'LangEn'],
  });
  const nlp = dock.get('nlp');
  rows(trainFile).forEach((row) => nlp.addDocument('en', row.text, row.label));
  const started = performance.now();
  await nlp.train();
  const trainMillis = performance.now() - started;
  const tests = rows(testFile);
  for (const row of tests.slice(0, WARM_UP)) {
    await nlp.process('en', row.text);
  }
  const labels = [];
  const micros = [];
  for (const row of tests) {
    const from = performance.now();
    const result = await nlp.process('en', row.text);
    micros.push((performance.now() - from) * 1000);
    labels.push(result.intent);
  }
  process.stdout.write(JSON.stringify({ trainMillis, labels, micros }) + '\n');
}

main(process.argv[2], process.argv[3]).catch((failure) => {
  console.error(String(failure));
  process.exit(1);
});
