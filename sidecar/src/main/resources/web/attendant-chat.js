/**
 * <attendant-chat site-key="..." sidecar="https://..."> : Attendant's chat as one custom element.
 *
 * `sidecar` is where this script came from unless it is given. Colours and sizes are custom properties that a site may
 * set on the element, such as --attendant-accent. Received text is only ever set as text.
 */

import { PROPOSAL_STYLE, Proposals, SETTLED } from './attendant-proposals.js';
import { backOff, make, sleep } from './attendant-shared.js';

const TEXTS = {
  en: { title: 'Help', open: 'Open chat', close: 'Close chat', ai: 'You are talking to an AI assistant. Answers come from our help articles.', placeholder: 'Write a message', send: 'Send', human: 'Talk to a person', askHuman: 'I want to talk to a person', typing: 'Writing', source: 'Source', you: 'You', reconnecting: 'Reconnecting', failed: 'Not sent yet. Trying again.', refused: 'This message could not be sent.', withHuman: 'A colleague has your conversation and will reply.', unavailable: 'The chat cannot be opened right now.', person: 'A person', options: 'Choose one' },
  de: { title: 'Hilfe', open: 'Chat öffnen', close: 'Chat schließen', ai: 'Sie schreiben mit einem KI-Assistenten. Antworten stammen aus unseren Hilfeartikeln.', placeholder: 'Nachricht schreiben', send: 'Senden', human: 'Mit einem Menschen sprechen', askHuman: 'Ich möchte mit einem Menschen sprechen', typing: 'Schreibt', source: 'Quelle', you: 'Sie', reconnecting: 'Verbindung wird wiederhergestellt', failed: 'Noch nicht gesendet. Neuer Versuch.', refused: 'Diese Nachricht konnte nicht gesendet werden.', withHuman: 'Ein Mensch hat Ihr Gespräch übernommen und antwortet Ihnen.', unavailable: 'Der Chat lässt sich gerade nicht öffnen.', person: 'Ein Mensch', options: 'Bitte wählen' },
  fr: { title: 'Aide', open: 'Ouvrir le chat', close: 'Fermer le chat', ai: 'Vous parlez à un assistant IA. Les réponses viennent de nos articles d’aide.', placeholder: 'Écrire un message', send: 'Envoyer', human: 'Parler à une personne', askHuman: 'Je veux parler à une personne', typing: 'Écrit', source: 'Source', you: 'Vous', reconnecting: 'Reconnexion', failed: 'Pas encore envoyé. Nouvel essai.', refused: 'Ce message n’a pas pu être envoyé.', withHuman: 'Un collègue suit votre conversation et vous répondra.', unavailable: 'Le chat ne peut pas être ouvert pour le moment.', person: 'Une personne', options: 'Choisissez' },
  es: { title: 'Ayuda', open: 'Abrir el chat', close: 'Cerrar el chat', ai: 'Habla con un asistente de IA. Las respuestas salen de nuestros artículos de ayuda.', placeholder: 'Escriba un mensaje', send: 'Enviar', human: 'Hablar con una persona', askHuman: 'Quiero hablar con una persona', typing: 'Escribiendo', source: 'Fuente', you: 'Usted', reconnecting: 'Reconectando', failed: 'Aún no enviado. Nuevo intento.', refused: 'No se pudo enviar este mensaje.', withHuman: 'Un compañero tiene su conversación y le responderá.', unavailable: 'El chat no se puede abrir ahora.', person: 'Una persona', options: 'Elija' },
  it: { title: 'Aiuto', open: 'Apri la chat', close: 'Chiudi la chat', ai: 'Sta parlando con un assistente IA. Le risposte vengono dai nostri articoli.', placeholder: 'Scriva un messaggio', send: 'Invia', human: 'Parlare con una persona', askHuman: 'Voglio parlare con una persona', typing: 'Sta scrivendo', source: 'Fonte', you: 'Lei', reconnecting: 'Riconnessione', failed: 'Non ancora inviato. Nuovo tentativo.', refused: 'Impossibile inviare questo messaggio.', withHuman: 'Un collega segue la sua conversazione e le risponderà.', unavailable: 'Ora la chat non può essere aperta.', person: 'Una persona', options: 'Scelga' },
  nl: { title: 'Hulp', open: 'Chat openen', close: 'Chat sluiten', ai: 'U praat met een AI-assistent. Antwoorden komen uit onze hulpartikelen.', placeholder: 'Schrijf een bericht', send: 'Verzenden', human: 'Met een mens praten', askHuman: 'Ik wil met een mens praten', typing: 'Schrijft', source: 'Bron', you: 'U', reconnecting: 'Opnieuw verbinden', failed: 'Nog niet verzonden. Nieuwe poging.', refused: 'Dit bericht kon niet worden verzonden.', withHuman: 'Een collega heeft uw gesprek en zal antwoorden.', unavailable: 'De chat kan nu niet worden geopend.', person: 'Een medewerker', options: 'Kies' },
  pt: { title: 'Ajuda', open: 'Abrir o chat', close: 'Fechar o chat', ai: 'Está a falar com um assistente de IA. As respostas vêm dos nossos artigos de ajuda.', placeholder: 'Escreva uma mensagem', send: 'Enviar', human: 'Falar com uma pessoa', askHuman: 'Quero falar com uma pessoa', typing: 'A escrever', source: 'Fonte', you: 'Você', reconnecting: 'A religar', failed: 'Ainda não enviada. Nova tentativa.', refused: 'Não foi possível enviar esta mensagem.', withHuman: 'Um colega tem a sua conversa e vai responder.', unavailable: 'O chat não pode ser aberto agora.', person: 'Uma pessoa', options: 'Escolha' },
};

const STYLE = `
:host { --accent: var(--attendant-accent, #14532d); --on-accent: var(--attendant-on-accent, #fff);
  --surface: var(--attendant-surface, #fff); --text: var(--attendant-text, #1c1f1d); --quiet: var(--attendant-quiet, #545c57);
  --line: var(--attendant-line, #d9dfdb); --bubble: var(--attendant-bubble, #f1f5f2); --radius: var(--attendant-radius, 16px);
  font: var(--attendant-font, 16px/1.5 system-ui, sans-serif); color: var(--text); }
@media (prefers-color-scheme: dark) { :host { --accent: var(--attendant-accent, #86efac); --on-accent: var(--attendant-on-accent, #052e16);
  --surface: var(--attendant-surface, #16191a); --text: var(--attendant-text, #eef2ef); --quiet: var(--attendant-quiet, #a9b4ad);
  --line: var(--attendant-line, #343a37); --bubble: var(--attendant-bubble, #232827); } }
* { box-sizing: border-box; } [hidden] { display: none !important; }
button { font: inherit; color: inherit; cursor: pointer; min-height: 36px; border-radius: 999px; border: 1px solid var(--line); background: var(--surface); padding: 4px 14px; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.launch, .send { background: var(--accent); color: var(--on-accent); border-color: transparent; font-weight: 600; }
.launch { position: fixed; inset-block-end: 20px; inset-inline-end: 20px; padding: 12px 22px; box-shadow: 0 8px 28px #0003; z-index: 2147483000; }
.panel { position: fixed; inset-block-end: 20px; inset-inline-end: 20px; width: min(400px, calc(100vw - 24px)); height: min(640px, calc(100dvh - 40px));
  display: flex; flex-direction: column; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 16px 48px #0004; overflow: hidden; z-index: 2147483000; }
@media (max-width: 480px) { .panel { inset: 0; width: 100%; height: 100dvh; border-radius: 0; border: 0; } }
header { display: flex; gap: 8px; align-items: center; padding: 10px 14px; border-block-end: 1px solid var(--line); }
h2 { font-size: 1.05em; margin: 0; margin-inline-end: auto; }
.ai, .status { color: var(--quiet); font-size: .85em; margin: 0; padding: 8px 16px 0; }
.log { flex: 1; overflow-y: auto; padding: 12px 14px; display: flex; flex-direction: column; gap: 10px; overflow-wrap: anywhere; }
.message { max-width: 88%; padding: 9px 14px; border-radius: var(--radius); background: var(--bubble); align-self: flex-start; white-space: pre-wrap; }
.message.customer { align-self: flex-end; background: var(--accent); color: var(--on-accent); }
.message.agent { border: 1px solid var(--accent); }
.who { display: block; font-size: .8em; color: var(--quiet); }
.note { font-size: .85em; color: var(--quiet); align-self: flex-end; }
.source { min-height: 24px; padding: 0 8px; margin-inline-start: 6px; font-size: .75em; color: var(--quiet); }
.proof { display: block; border-inline-start: 3px solid var(--accent); margin: 8px 0; padding: 2px 10px; font-size: .85em; }
.proof b, .proof q, .proof small { display: block; } .proof small { color: var(--quiet); }
.options { display: flex; flex-wrap: wrap; gap: 6px; }
form { display: flex; gap: 8px; padding: 10px 14px 14px; border-block-start: 1px solid var(--line); }
textarea { flex: 1; min-width: 0; resize: none; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--quiet); border-radius: 14px; padding: 8px 12px; height: 44px; }
.dots::after { content: '…'; animation: blink 1.2s infinite; } @keyframes blink { 50% { opacity: .3; } }
@media (prefers-reduced-motion: reduce) { .dots::after { animation: none; } }
.hidden-label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;

/** Takes server-sent events out of a byte stream. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const event = {};
      for (const line of block.split('\n')) {
        const colon = line.indexOf(': ');
        if (colon > 0) event[line.slice(0, colon)] = line.slice(colon + 2);
      }
      if (event.data) yield { id: event.id, name: event.event, body: JSON.parse(event.data) };
    }
  }
}

class AttendantChat extends HTMLElement {
  #session = null;
  #lastEvent = '';
  #turns = new Map();
  #heard = new Set();
  #outbox = [];
  #sending = false;
  #opening = null;
  #finished = 0;
  #live = null;
  #proposals = null;
  #parts = {};

  connectedCallback() {
    if (this.shadowRoot) {
      if (!this.#parts.panel.hidden) this.#connect();
      return;
    }
    const language = (this.getAttribute('lang') || document.documentElement.lang || navigator.language || 'en').split('-')[0];
    this.language = TEXTS[language] ? language : 'en';
    this.texts = TEXTS[this.language];
    this.#proposals = new Proposals(this.language, {
      ask: (path, options) => this.#fetch(path, options),
      kept: () => this.#keep(),
      settled: (confirmation) => this.#settle(confirmation),
      used: () => this.#parts.input.focus(),
    });
    this.#build();
    const kept = this.#kept();
    if (kept) {
      this.#session = kept.session;
      this.#outbox = kept.outbox;
      if (kept.session) this.#proposals.resume(kept.unsent || []);
      if (kept.open) this.#show();
    }
  }

  disconnectedCallback() {
    this.#live?.abort();
    this.#live = null;
  }

  get #server() {
    return new URL(this.getAttribute('sidecar') || import.meta.url).origin;
  }

  get #storageKey() {
    return `attendant-chat:${this.#server}:${this.getAttribute('site-key')}`;
  }

  #build() {
    const t = this.texts;
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE + PROPOSAL_STYLE);
    root.adoptedStyleSheets = [sheet];
    const p = this.#parts;
    p.launch = make('button', { class: 'launch', type: 'button', onclick: () => this.#show(true) }, t.open);
    p.log = make('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': t.title, tabindex: '0' });
    p.status = make('p', { class: 'status', role: 'status' });
    p.input = make('textarea', { id: 'input', rows: '1', maxlength: '4000', placeholder: t.placeholder, dir: 'auto', onkeydown: (event) => this.#onKey(event) });
    p.human = make('button', { type: 'button', class: 'human', onclick: () => this.#submit(t.askHuman) }, t.human);
    p.close = make('button', { type: 'button', 'aria-label': t.close, onclick: () => this.#hide() }, '✕');
    const form = make('form', { onsubmit: (event) => this.#onSubmit(event) },
      make('label', { for: 'input', class: 'hidden-label' }, t.placeholder), p.input,
      make('button', { class: 'send', type: 'submit' }, t.send));
    p.panel = make('section', { class: 'panel', role: 'dialog', 'aria-label': t.title, lang: this.language, onkeydown: (event) => this.#onEscape(event) },
      make('header', {}, make('h2', {}, this.getAttribute('heading') || t.title), p.human, p.close),
      make('p', { class: 'ai' }, t.ai), p.log, p.status, form);
    p.panel.hidden = true;
    root.append(p.launch, p.panel);
  }

  #show(focus = false) {
    this.#parts.panel.hidden = false;
    this.#parts.launch.hidden = true;
    if (focus) this.#parts.input.focus();
    this.#keep();
    this.#connect();
  }

  #hide() {
    this.#parts.panel.hidden = true;
    this.#parts.launch.hidden = false;
    this.#parts.launch.focus();
    this.#keep();
  }

  #onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.#onSubmit(event);
  }

  #onEscape(event) {
    if (event.key !== 'Escape') return;
    const open = this.shadowRoot.querySelector('.source[aria-expanded=true]');
    if (open) {
      open.click();
      open.focus();
    } else this.#hide();
  }

  #onSubmit(event) {
    event.preventDefault();
    const message = this.#parts.input.value.trim();
    if (message) {
      this.#parts.input.value = '';
      this.#submit(message);
    }
  }

  #submit(message) {
    this.shadowRoot.querySelectorAll('.options').forEach((each) => each.remove());
    this.#outbox.push({ message, key: crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}` });
    this.#showOutbox();
    this.#keep();
    this.#parts.input.focus();
    this.#flush();
  }

  /** Sends what waits, one after another; the same key makes a repeated try harmless. */
  async #flush() {
    if (this.#sending) return;
    this.#sending = true;
    for (let attempt = 0; this.#outbox.length; ) {
      const wanted = this.#outbox[0];
      try {
        await this.#ensureSession();
        const reply = await this.#fetch(`/v1/conversations/${this.#session.conversationId}/turns`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': wanted.key },
          body: JSON.stringify({ message: wanted.message }),
        });
        if (reply.status === 429 || reply.status >= 500) throw new Error(`status ${reply.status}`);
        if (reply.status === 401 || reply.status === 404) {
          this.#forget();
          continue;
        }
        this.#outbox.shift();
        this.#keep();
        const turn = reply.ok ? await reply.json() : null;
        if (turn) this.#place(wanted, turn.turnId);
        else this.#say(this.texts.refused, 'note');
        if (turn?.outcome) this.#finish(turn);
        attempt = 0;
        this.#status('');
      } catch {
        this.#status(this.texts.failed);
        await sleep(backOff(attempt++));
      }
    }
    this.#sending = false;
  }

  /** Sending and watching may both need a session first; they wait for the same one. */
  async #ensureSession() {
    if (this.#session && Date.parse(this.#session.expiresAt) > Date.now() + 60_000) return;
    this.#opening ??= this.#openSession().finally(() => (this.#opening = null));
    await this.#opening;
  }

  async #openSession() {
    const reply = await fetch(`${this.#server}/v1/web/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ siteKey: this.getAttribute('site-key'), locale: this.getAttribute('lang') || this.language }),
    });
    if (!reply.ok) throw Object.assign(new Error('no session'), { refused: reply.status === 403 });
    this.#session = await reply.json();
    this.#lastEvent = '';
    this.#keep();
  }

  #forget() {
    this.#session = null;
    this.#live?.abort();
    this.#live = null;
    this.#keep();
    this.#connect();
  }

  #fetch(path, options = {}) {
    return fetch(this.#server + path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${this.#session.token}` } });
  }

  /** Watches the conversation until the element leaves the page; comes back by itself. */
  async #connect() {
    if (this.#live) return;
    const live = new AbortController();
    this.#live = live;
    for (let attempt = 0; !live.signal.aborted; attempt++) {
      try {
        await this.#ensureSession();
        const headers = this.#lastEvent ? { 'Last-Event-ID': this.#lastEvent } : {};
        const stream = await this.#fetch(`/v1/conversations/${this.#session.conversationId}/live`, { headers, signal: live.signal });
        if (stream.status === 401 || stream.status === 404) this.#session = null;
        if (!stream.ok) throw new Error(`status ${stream.status}`);
        if (!this.#lastEvent) await this.#restore();
        attempt = 0;
        this.#status('');
        this.#flush();
        for await (const event of events(stream.body)) await this.#take(event);
      } catch (failure) {
        if (live.signal.aborted) return;
        this.#status(failure.refused ? this.texts.unavailable : this.texts.reconnecting);
      }
      await sleep(backOff(attempt));
    }
  }

  /** Reads the whole conversation again, as after a reload. */
  async #restore() {
    const conversation = await this.#readConversation();
    this.#turns.clear();
    this.#heard.clear();
    this.#proposals.clear();
    this.#parts.log.replaceChildren();
    for (const message of conversation.messages) {
      if (message.author === 'agent') {
        this.#hear(message);
        continue;
      }
      const turn = this.#turn(message.turnId);
      if (message.author === 'customer') this.#ask(turn, message.text);
      else await this.#restoreReply(turn, message);
    }
    this.#state(conversation.state);
    this.#showOutbox();
  }

  /** Once more where a turn was finished meanwhile, which the reading may have missed. */
  async #readConversation() {
    for (;;) {
      const before = this.#finished;
      const reply = await this.#fetch(`/v1/conversations/${this.#session.conversationId}`);
      if (!reply.ok) throw new Error(`status ${reply.status}`);
      const conversation = await reply.json();
      if (before === this.#finished) return conversation;
    }
  }

  /** The first is the turn's reply; what comes after it is a late answer, or what came of a proposal. */
  async #restoreReply(turn, message) {
    if (turn.done) {
      this.#restoreMore(turn, message);
      return;
    }
    const reply = await this.#fetch(`/v1/turns/${message.turnId}`);
    if (reply.ok) this.#finish(await reply.json());
    else this.#tell(turn, message.text, []);
  }

  #restoreMore({ proposal }, { turnId, text }) {
    const isOutcome = proposal && proposal.says !== text && SETTLED.includes(proposal.state);
    const more = this.#turn(`${turnId}${isOutcome ? '!' : '+'}`);
    if (more.done) return;
    this.#tell(more, text, []);
    this.#offer(turnId, text);
  }

  /** Below what asks for it. */
  #offer(turnId, text) {
    const { proposal } = this.#turn(turnId);
    const card = proposal && text.endsWith(proposal.says) && this.#proposals.card(turnId, proposal);
    if (card) this.#add(card);
  }

  /** The reply is the conversation's where no person has it. */
  #settle(confirmation) {
    this.#finished++;
    this.#proposals.settled(confirmation);
    const turn = this.#turn(`${confirmation.turnId}!`);
    if (!turn.done && !this.withHuman) this.#tell(turn, confirmation.reply, []);
  }

  async #take({ id, name, body }) {
    switch (name) {
      case 'turn_started': this.#withdraw(this.#turn(body.turnId)); this.#typing(true); break;
      case 'sentence': this.#sentence(body); break;
      case 'turn_finished': this.#finish(body); break;
      case 'follow_up': this.#follow(body); break;
      case 'proposal_settled': this.#settle(body); break;
      case 'agent_message': this.#hear(body); break;
      case 'state': this.#turns.forEach((turn) => this.#withdraw(turn)); this.#state(body.state); break;
      case 'resync': await this.#restore(); break;
    }
    this.#lastEvent = id;
  }

  #turn(id) {
    if (!this.#turns.has(id)) this.#turns.set(id, { question: null, reply: null, sentences: 0, done: false });
    return this.#turns.get(id);
  }

  #sentence({ turnId, index, text, evidence }) {
    const turn = this.#turn(turnId);
    if (turn.done || index !== turn.sentences) return;
    turn.sentences++;
    this.#typing(false);
    this.#append(turn, text, evidence);
  }

  /** The whole reply: what was streamed of it stays, where it is the same; else it is set anew. */
  #finish(reply) {
    this.#typing(false);
    const turn = this.#turn(reply.turnId);
    if (turn.done) return;
    turn.done = true;
    this.#finished++;
    if (turn.reply?.dataset.said !== reply.reply) {
      turn.reply?.replaceChildren();
      if (turn.reply) turn.reply.dataset.said = '';
      let told = 0;
      for (const proof of [...(reply.evidence || [])].sort((a, b) => a.answerStart - b.answerStart)) {
        if (proof.answerStart < told) continue;
        if (reply.reply.slice(told, proof.answerStart).trim()) {
          this.#append(turn, reply.reply.slice(told, proof.answerStart), []);
          told = proof.answerStart;
        }
        this.#append(turn, reply.reply.slice(told, proof.answerEnd), [proof]);
        told = proof.answerEnd;
      }
      if (told < reply.reply.length) this.#append(turn, reply.reply.slice(told), []);
    }
    if (reply.options?.length) this.#options(reply.options);
    if (reply.proposal) {
      turn.proposal = reply.proposal;
      this.#offer(reply.turnId, reply.reply);
    }
    if (reply.outcome === 'handed_off') this.#state('with_human');
  }

  /** A late answer, once. */
  #follow({ turnId, text, evidence, proposal }) {
    const turn = this.#turn(`${turnId}+`);
    if (turn.done) return;
    this.#tell(turn, text, evidence);
    if (proposal) {
      this.#turn(turnId).proposal = proposal;
      this.#offer(turnId, text);
    }
  }

  /** A reply that is whole as it is. */
  #tell(turn, text, evidence) {
    turn.done = true;
    this.#append(turn, text, evidence);
  }

  /** What was said of a turn that is run again, or was taken by a person, does not stand. */
  #withdraw(turn) {
    if (turn.done) return;
    turn.reply?.remove();
    turn.reply = null;
    turn.sentences = 0;
  }

  /** What a person wrote, once. */
  #hear({ messageId, text }) {
    if (this.#heard.has(messageId)) return;
    this.#heard.add(messageId);
    this.#add(make('div', { class: 'message agent', dir: 'auto' }, make('b', { class: 'who' }, this.texts.person), text));
  }

  #append(turn, text, evidence) {
    if (!turn.reply) {
      turn.reply = make('div', { class: 'message attendant', dir: 'auto' });
      turn.reply.dataset.said = '';
      this.#add(turn.reply);
    }
    turn.reply.dataset.said += text;
    turn.reply.append(text);
    if (evidence.length) this.#source(turn.reply, evidence[0]);
    this.#scroll();
  }

  #source(reply, evidence) {
    const proof = make('span', { class: 'proof', dir: 'auto' },
      make('b', {}, evidence.title), make('q', {}, evidence.quote), make('small', {}, evidence.location));
    proof.hidden = true;
    const button = make('button', { type: 'button', class: 'source', 'aria-expanded': 'false', 'aria-label': `${this.texts.source}: ${evidence.title}` }, this.texts.source);
    button.addEventListener('click', () => {
      proof.hidden = !proof.hidden;
      button.setAttribute('aria-expanded', String(!proof.hidden));
    });
    reply.append(button, proof);
  }

  #options(options) {
    const box = make('div', { class: 'options', role: 'group', 'aria-label': this.texts.options });
    for (const option of options) box.append(make('button', { type: 'button', dir: 'auto', onclick: () => this.#submit(option) }, option));
    this.#add(box);
  }

  /** Messages on their way stand below all others until their turn is known. */
  #showOutbox() {
    for (const wanted of this.#outbox) {
      if (!wanted.node?.isConnected) {
        wanted.node = this.#say(wanted.message, 'message customer');
      }
    }
  }

  #place(wanted, turnId) {
    const turn = this.#turn(turnId);
    if (turn.question && turn.question !== wanted.node) {
      wanted.node?.remove();
      return;
    }
    turn.question = wanted.node;
    if (turn.reply && wanted.node) turn.reply.before(wanted.node);
  }

  #ask(turn, text) {
    turn.question ||= this.#say(text, 'message customer');
  }

  #say(text, kind) {
    const node = make('div', { class: kind, dir: 'auto' }, text);
    this.#add(node);
    return node;
  }

  #add(node) {
    this.#parts.log.append(node);
    this.#scroll();
  }

  #scroll() {
    this.#parts.log.scrollTop = this.#parts.log.scrollHeight;
  }

  #typing(is) {
    this.#status(is ? this.texts.typing : '');
    this.#parts.status.classList.toggle('dots', is);
  }

  #state(state) {
    this.withHuman = state === 'with_human';
    this.#parts.human.disabled = this.withHuman;
    this.#status('');
  }

  #status(text) {
    this.#parts.status.classList.remove('dots');
    this.#parts.status.textContent = text || (this.withHuman ? this.texts.withHuman : '');
  }

  #keep() {
    const outbox = this.#outbox.map(({ message, key }) => ({ message, key }));
    try {
      sessionStorage.setItem(this.#storageKey, JSON.stringify({ session: this.#session, outbox, unsent: this.#proposals.unsent, open: !this.#parts.panel.hidden }));
    } catch {
      // A browser that keeps nothing still chats; only a reload begins anew.
    }
  }

  #kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#storageKey));
    } catch {
      return null;
    }
  }
}

customElements.define('attendant-chat', AttendantChat);
