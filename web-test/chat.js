// Plays what customers do in the web chat.
import assert from 'node:assert/strict';
import { QUESTION, ask, chat, desk, open, picture, replies, requireAccessible } from './browser.js';

/** Runs in the page: asks a question in the chat's conversation, and hears the turn over a WebSocket. */
async function watchATurn(message) {
  const kept = Object.values(sessionStorage).map((each) => JSON.parse(each)).find((each) => each.session);
  const { conversationId, token } = kept.session;
  const path = `/v1/conversations/${conversationId}`;
  const socket = new WebSocket(`${location.origin.replace('http', 'ws')}${path}/live`, ['attendant.v1', `bearer.${token}`]);
  const events = [];
  await new Promise((done, failed) => {
    socket.onclose = ({ code }) => failed(new Error(`closed with ${code}`));
    socket.onmessage = ({ data }) => {
      events.push(JSON.parse(data));
      const { event } = events.at(-1);
      if (event === 'turn_finished') done();
      if (event === 'connected') {
        fetch(`${path}/turns`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ message }),
        });
      }
    };
  });
  socket.close();
  return { protocol: socket.protocol, events };
}

export const plays = {
  async 'answers with evidence that opens and closes'() {
    const page = await open();
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await ask(page, QUESTION);
    await replies(page).first().waitFor();
    const source = chat(page).locator('.source').first();
    await source.click();
    assert.equal(await chat(page).locator('.proof').first().isVisible(), true);
    await picture(page, 'answer');
    await requireAccessible(page, 'an answer');
    await page.keyboard.press('Escape');
    assert.equal(await chat(page).locator('.proof').first().isVisible(), false);
    assert.equal(await chat(page).locator('.panel').isVisible(), true);
    assert.equal(await replies(page).count(), 1);
    return page;
  },

  async 'offers what may be meant as buttons'() {
    const page = await open();
    await page.route('**/turns', (route) => route.fulfill({
      json: { turnId: '01980a3c-8d2f-7a11-8c01-1f2e3d4c5b6a', outcome: 'clarified', reply: 'Which?', options: ['Refund', QUESTION] },
    }), { times: 1 });
    const restored = page.waitForResponse((response) => /conversations\/[^/]+$/.test(response.url()));
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await (await restored).finished();
    await ask(page, 'I have a question');
    await chat(page).getByRole('group').getByRole('button', { name: QUESTION }).click();
    await replies(page).nth(1).waitFor();
    assert.equal(await chat(page).locator('.options').count(), 0);
    return page;
  },

  async 'gives the conversation to a person'() {
    const page = await open();
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await chat(page).getByRole('button', { name: 'Talk to a person' }).click();
    await chat(page).getByText('A colleague has your conversation').waitFor();
    await requireAccessible(page, 'with a human');
    return page;
  },

  async 'shows what a person writes as a person\'s, also after a reload'() {
    const page = await open();
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await ask(page, 'hello');
    await replies(page).first().waitFor();
    const { fence } = await desk(page, 'takeover', { by: 'Alice' });
    await chat(page).getByText('A colleague has your conversation').waitFor();
    await desk(page, 'messages', { from: 'agent', text: 'Alice here.', fence });
    const written = chat(page).locator('.message.agent');
    await written.filter({ hasText: 'Alice here.' }).waitFor();
    await picture(page, 'person');
    await requireAccessible(page, 'a person');
    await page.reload();
    await written.first().waitFor();
    assert.equal(await written.count(), 1);
    assert.equal(await written.locator('.who').textContent(), 'A person');
    await desk(page, 'release', { fence });
    await chat(page).getByText('A colleague has your conversation').waitFor({ state: 'detached' });
    assert.equal(await chat(page).getByRole('button', { name: 'Talk to a person' }).isEnabled(), true);
    return page;
  },

  /** The element did not send this message itself, so that it can only have heard of it by server-sent events. */
  async 'tells a page the same by events and over a WebSocket'() {
    const page = await open();
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await ask(page, 'hello');
    await replies(page).first().waitFor();
    const told = await page.evaluate(watchATurn, QUESTION);
    const sentences = told.events.filter((each) => each.event === 'sentence').map((each) => each.data.text);
    assert.equal(told.protocol, 'attendant.v1');
    assert.ok(sentences.length > 0);
    assert.equal(sentences.join(''), told.events.at(-1).data.reply);
    await replies(page).nth(1).waitFor();
    assert.equal(await replies(page).nth(1).evaluate((node) => node.dataset.said), sentences.join(''));
    return page;
  },

  async 'survives a reload'() {
    const page = await open();
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await ask(page, QUESTION);
    await replies(page).first().waitFor();
    const said = await replies(page).first().evaluate((node) => node.dataset.said);
    await page.reload();
    await replies(page).first().waitFor();
    assert.equal(await replies(page).first().evaluate((node) => node.dataset.said), said);
    assert.equal(await chat(page).locator('.message.customer').count(), 1);
    return page;
  },

  async 'sends once what was written while the network was away'() {
    const page = await open();
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await ask(page, 'hello');
    await replies(page).first().waitFor();
    await page.context().setOffline(true);
    await ask(page, QUESTION);
    await chat(page).getByText(/Not sent yet|Reconnecting/).waitFor();
    await page.context().setOffline(false);
    await replies(page).nth(1).waitFor({ timeout: 60_000 });
    assert.equal(await chat(page).locator('.message.customer').count(), 2);
    assert.equal(await replies(page).count(), 2);
    return page;
  },

  async 'needs no mouse'() {
    const page = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await replies(page).first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await chat(page).locator('.panel').isVisible(), false);
    assert.equal(await page.evaluate(() => document.querySelector('attendant-chat').shadowRoot.activeElement.className), 'launch');
    return page;
  },

  async 'fits a narrow screen in the dark'() {
    const page = await open({ viewport: { width: 320, height: 568 }, colorScheme: 'dark', reducedMotion: 'reduce' });
    await chat(page).getByRole('button', { name: 'Open chat' }).click();
    await ask(page, QUESTION);
    await replies(page).first().waitFor();
    await picture(page, 'narrow-dark');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= 320), true);
    await requireAccessible(page, 'narrow and dark');
    return page;
  },
};
