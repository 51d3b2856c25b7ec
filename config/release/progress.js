/** Tells on the error stream how far engines are: at each tenth, and after a quarter of a minute without news. */

const STEP = 10;
const SILENCE_MILLIS = 15000;

export function tellProgress(print = (line) => console.error(line), now = Date.now) {
    const told = new Map();
    return ({ engineName, percentComplete }) => {
        const { percent, at } = told.get(engineName) ?? { percent: -STEP, at: now() };
        if (percentComplete >= percent + STEP || now() - at > SILENCE_MILLIS) {
            told.set(engineName, { percent: percentComplete, at: now() });
            print(`  ${engineName} ${Math.floor(percentComplete)} %`);
        }
    };
}
