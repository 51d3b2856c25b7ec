// The browser, the page with the chat, and the sidecar's tenant: what the plays share.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const [address, pictures] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
export const QUESTION = 'My password reset link has expired, what now?';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

export async function open(options = {}, at = address) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1100, height: 800 }, ...options });
  const page = await context.newPage();
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(String(error)));
  await page.goto(`${at}/web`);
  return page;
}

export const chat = (page) => page.locator('attendant-chat');
export const replies = (page) => chat(page).locator('.message.attendant');

export async function ask(page, text) {
  await chat(page).locator('textarea').fill(text);
  await page.keyboard.press('Enter');
}

export async function picture(page, name) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

export async function requireAccessible(page, where) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(', ')}`), [], where);
}

/** What the tenant's own systems do with the conversation of a page's chat. */
export async function desk(page, route, body) {
  const conversation = await page.evaluate(() =>
    Object.values(sessionStorage).map((each) => JSON.parse(each)).find((each) => each.session).session.conversationId);
  return tenant('POST', `/v1/conversations/${conversation}/${route}`, body);
}

/** What the tenant's own systems ask of the sidecar. */
export async function tenant(method, path, body) {
  const reply = await fetch(address + path, {
    method,
    headers: { Authorization: `Bearer ${process.env.ATTENDANT_TOKEN}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(reply.ok, `${path} gave ${reply.status}`);
  return reply.status === 204 || reply.status === 202 ? null : reply.json();
}

/** Runs plays one after another, and tells of each; gives the number of those that failed. */
export async function run(plays) {
  let failed = 0;
  for (const [name, play] of Object.entries(plays)) {
    try {
      const page = await play();
      assert.deepEqual(page.errors, []);
      await page.context().close();
      console.log(`ok      ${name}`);
    } catch (failure) {
      failed++;
      console.log(`FAILED  ${name}\n        ${String(failure.message).split('\n').slice(0, 12).join('\n        ')}`);
    }
  }
  return failed;
}

export const close = () => browser.close();
