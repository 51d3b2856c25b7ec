// Plays the web chat of a sidecar in a headless browser: node play.js http://127.0.0.1:8080 [screenshot folder]
// ATTENDANT_TOKEN is a reusable token of the sidecar's tenant, for what service agents and systems do; ATTENDANT_SIMULATOR
// is the address of the simulated model that the sidecar knows as local/simulated.
import { close, run } from './browser.js';
import { plays as chat } from './chat.js';
import { plays as proposals } from './proposals.js';

const failed = await run({ ...chat, ...proposals });
await close();
process.exit(failed ? 1 : 0);
