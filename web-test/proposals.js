// Plays what customers do with a proposal: a model wants to call a tool that changes the world, and they decide.
import assert from 'node:assert/strict';
import { QUESTION, address, ask, chat, open, picture, replies, requireAccessible, tenant } from './browser.js';

/** Long enough for an answer in the articles' words, and shorter than the model takes. */
const LATE = { millis: 3_000, models: { late: 'follow_up' } };
const LATER = { firstTokenMillis: 6_000 };

const SECOND = 'My Glowworm headlamp blinks red three times, what does that mean?';
const RATING = { name: 'rate_our_help', arguments: { score: 5, comment: 'Quick and clear' } };
const SAYS = 'rate our help (score: 5, comment: Quick and clear)';

const card = (page) => chat(page).locator('.proposal');
const button = (page, name) => card(page).getByRole('button', { name });
const count = async () => (await tenant('GET', '/v1/insights/feedback')).kinds.reduce((sum, each) => sum + each.count, 0);

/** Tells the simulated model how to behave. */
async function simulate(behaviour) {
  const reply = await fetch(`${process.env.ATTENDANT_SIMULATOR}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) });
  assert.ok(reply.ok, await reply.text());
}

/** Lets the simulated model answer in the web chat, which may call the tool; no model without. */
const models = (answers, more = {}) => tenant('PATCH', '/v1/settings', {
  models: {
    answers, tools: ['rate_our_help'], late: 'follow_up',
    prices: [{ model: 'local/simulated', input: 0, output: 0 }], ...more.models,
  },
  channelDeadlines: [{ channel: 'web', millis: more.millis ?? 20_000 }],
});

/** A chat with one answer, in which a model now wants to note the customer's rating. */
async function proposing(behaviour = {}, more = {}, question = SECOND, opened = open()) {
  await models([]);
  const page = await opened;
  await chat(page).getByRole('button', { name: 'Open chat' }).click();
  await ask(page, QUESTION);
  await replies(page).first().waitFor();
  await models(['local/simulated'], more);
  const quote = await chat(page).locator('.proof q').first().textContent();
  await simulate({ mode: 'tools', calls: [RATING], ...(typeof behaviour === 'function' ? behaviour(quote) : behaviour) });
  await ask(page, question);
  await card(page).waitFor();
  return page;
}

async function requireState(page, state) {
  await chat(page).locator(`.proposal[data-state=${state}]`).waitFor({ timeout: 60_000 });
  const open = state === 'open';
  assert.equal(await button(page, 'Confirm').isEnabled(), open);
  assert.equal(await button(page, 'Cancel').isEnabled(), open);
}

export const plays = {
  async 'asks before it does something, and does it once'() {
    const before = await count();
    const page = await proposing();
    assert.match(await replies(page).last().textContent(), /^Shall I do this for you: rate our help/);
    assert.ok((await card(page).getAttribute('aria-label')).includes(SAYS));
    await requireState(page, 'open');
    await picture(page, 'proposal');
    await requireAccessible(page, 'a proposal');
    assert.equal(await count(), before);
    await button(page, 'Confirm').click();
    await requireState(page, 'done');
    await replies(page).filter({ hasText: 'Done.' }).waitFor();
    await picture(page, 'proposal-done');
    await requireAccessible(page, 'a proposal that is done');
    assert.equal(await count(), before + 1);
    return page;
  },

  async 'leaves what is cancelled'() {
    const before = await count();
    const page = await proposing();
    await button(page, 'Cancel').click();
    await requireState(page, 'refused');
    assert.equal(await count(), before);
    return page;
  },

  async 'lets a proposal be confirmed without a mouse'() {
    const page = await proposing();
    await chat(page).locator('textarea').focus();
    const focused = () => page.evaluate(() => document.querySelector('attendant-chat').shadowRoot.activeElement.className);
    for (let i = 0; i < 20 && (await focused()) !== 'confirm'; i++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await requireState(page, 'done');
    assert.equal(await page.evaluate(() => document.querySelector('attendant-chat').shadowRoot.activeElement.id), 'input');
    return page;
  },

  async 'keeps an open proposal, and what came of it, over a reload'() {
    const page = await proposing();
    await page.reload();
    await requireState(page, 'open');
    await button(page, 'Confirm').click();
    await requireState(page, 'done');
    const said = await replies(page).allTextContents();
    await page.reload();
    await requireState(page, 'done');
    await replies(page).nth(said.length - 1).waitFor();
    assert.deepEqual(await replies(page).allTextContents(), said);
    assert.equal(await card(page).count(), 1);
    return page;
  },

  async 'confirms once where the network fails before and after the word arrives'() {
    const before = await count();
    const page = await proposing();
    let heard = 0;
    await page.route('**/confirmation', async (route) => {
      if (heard++ === 0) return route.abort();
      if (heard === 2) await route.fetch();
      return heard === 2 ? route.abort() : route.continue();
    });
    await button(page, 'Confirm').click();
    await chat(page).locator('.proposal[data-state=unsent]').waitFor();
    await requireState(page, 'done');
    assert.ok(heard >= 2);
    assert.equal(await count(), before + 1);
    assert.equal(await replies(page).filter({ hasText: 'Done.' }).count(), 1);
    return page;
  },

  async 'goes on confirming after a reload without a network'() {
    const before = await count();
    const page = await proposing();
    await page.route('**/confirmation', (route) => route.abort());
    await button(page, 'Confirm').click();
    await chat(page).locator('.proposal[data-state=unsent]').waitFor();
    await page.unroute('**/confirmation');
    await page.reload();
    await requireState(page, 'done');
    assert.equal(await count(), before + 1);
    return page;
  },

  async 'shows on every page what was decided on one'() {
    const page = await proposing();
    const other = await page.context().newPage();
    await other.addInitScript((kept) => Object.assign(sessionStorage, kept), await page.evaluate(() => ({ ...sessionStorage })));
    await other.goto(page.url());
    await requireState(other, 'open');
    await button(page, 'Cancel').click();
    await requireState(other, 'refused');
    return page;
  },

  async 'asks after what the customer has begun to read'() {
    const page = await proposing((quote) => ({ text: quote }), {}, QUESTION);
    const said = await replies(page).last().evaluate((node) => node.dataset.said);
    assert.match(said, /\n\nShall I do this for you: rate our help/);
    assert.ok((await replies(page).last().locator('.source').count()) > 0);
    await requireState(page, 'open');
    await page.reload();
    await requireState(page, 'open');
    await button(page, 'Confirm').click();
    await requireState(page, 'done');
    return page;
  },

  async 'asks after the reply where the model is late, also after a reload'() {
    const before = await count();
    const page = await proposing(LATER, LATE);
    assert.match(await replies(page).last().textContent(), /^Shall I do this for you: rate our help/);
    assert.equal(await replies(page).count(), 3);
    await requireState(page, 'open');
    await page.reload();
    await requireState(page, 'open');
    assert.equal(await replies(page).count(), 3);
    await button(page, 'Confirm').click();
    await requireState(page, 'done');
    assert.equal(await count(), before + 1);
    return page;
  },

  async 'is confirmed on a page of another origin'() {
    const elsewhere = await open({}, address.replace('127.0.0.1', 'localhost'));
    await chat(elsewhere).evaluate((element, sidecar) => element.setAttribute('sidecar', sidecar), address);
    const page = await proposing({}, {}, SECOND, elsewhere);
    await button(page, 'Confirm').click();
    await requireState(page, 'done');
    return page;
  },

  /** The browser's clock is ahead, and the sidecar says so of the proposal that it looks at then. */
  async 'says that a proposal has expired'() {
    const page = await proposing();
    await page.clock.install();
    let expired = false;
    await page.route('**/v1/turns/*', async (route) => {
      const reply = await route.fetch();
      const turn = await reply.json();
      if (expired && turn.proposal) turn.proposal.state = 'expired';
      await route.fulfill({ response: reply, json: turn });
    });
    await page.reload();
    await requireState(page, 'open');
    await page.clock.fastForward('11:00');
    await requireState(page, 'open');
    expired = true;
    await page.clock.fastForward('01:00');
    await requireState(page, 'expired');
    await chat(page).getByText('This offer has expired').waitFor();
    await requireAccessible(page, 'an expired proposal');
    return page;
  },
};
